package org.fiducial.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fiducial.core.Interpretation.Summary;
import org.fiducial.core.Lead;
import org.fiducial.core.Quantity;
import org.fiducial.core.Relation;

/**
 * What must be so for a claim to hold: at least one alternative, each with all its parts.
 *
 * @param alternatives lists of parts
 */
record Proposition(List<List<Part>> alternatives) {
    Proposition {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** One part. */
    sealed interface Part {
        /**
         * A code of the catalogue.
         *
         * @param wanted whether it must be there or must not
         */
        record Coded(String code, boolean wanted) implements Part {}

        /**
         * A quantity beside a limit.
         *
         * @param lead none for a quantity of the record, and for each lead that a claim names
         */
        record Limited(Quantity quantity, Optional<Lead> lead, Relation relation, double limit) implements Part {}

        /** A quantity beside another of the same lead. */
        record Beside(Quantity quantity, Optional<Lead> lead, Quantity other) implements Part {}

        /** The verdict over all statements. */
        record Summed(Summary summary) implements Part {}

        /** Nothing abnormal is asserted beyond what the text itself says. */
        record NothingElse() implements Part {}
    }

    /** Every code that is wanted. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (List<Part> parts : alternatives) {
            for (Part part : parts) {
                if (part instanceof Part.Coded c && c.wanted()) {
                    codes.add(c.code());
                }
            }
        }
        return codes;
    }

    /** Either of two. */
    Proposition or(Proposition other) {
        List<List<Part>> both = new ArrayList<>(alternatives);
        both.addAll(other.alternatives);
        return new Proposition(both);
    }

    /** Reads {@code 1AVB or pr > 200 and no AFIB}. */
    static Proposition parse(String text) {
        List<List<Part>> alternatives = new ArrayList<>();
        for (String alternative : text.split(" or ", -1)) {
            List<Part> parts = new ArrayList<>();
            for (String part : alternative.split(" and ", -1)) {
                parts.add(part(part.strip()));
            }
            alternatives.add(parts);
        }
        return new Proposition(alternatives);
    }

    private static Part part(String text) {
        String[] words = text.split(" +", -1);
        if (words.length == 1) {
            return words[0].equals("otherwise") ? new Part.NothingElse() : new Part.Coded(words[0], true);
        }
        if (words.length == 2) {
            return words[0].equals("no")
                    ? new Part.Coded(words[1], false)
                    : new Part.Summed(Summary.valueOf(words[1].toUpperCase(Locale.ROOT)));
        }
        int bracket = words[0].indexOf('[');
        Optional<Lead> lead =
                bracket < 0 ? Optional.empty() : Lead.of(words[0].substring(bracket + 1, words[0].length() - 1));
        Quantity quantity = quantity(bracket < 0 ? words[0] : words[0].substring(0, bracket));
        return Character.isLetter(words[2].charAt(0))
                ? new Part.Beside(quantity, lead, quantity(words[2].replaceAll("\\[.*", "")))
                : new Part.Limited(quantity, lead, relation(words[1]), Double.parseDouble(words[2]));
    }

    private static Quantity quantity(String id) {
        return Quantity.of(id).orElseThrow(() -> new IllegalArgumentException("there is no quantity " + id));
    }

    static Relation relation(String sign) {
        for (Relation r : Relation.values()) {
            if (r.sign().equals(sign)) {
                return r;
            }
        }
        throw new IllegalArgumentException("there is no relation " + sign);
    }
}
