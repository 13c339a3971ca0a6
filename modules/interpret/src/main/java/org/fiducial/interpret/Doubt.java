package org.fiducial.interpret;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Patient.Sex;

/** Why it cannot be told whether something holds. */
final class Doubt {
    static final String NO_SEX = "the sex is not known, and the limit depends on it";
    static final String NO_AGE = "the age is not known, and the limit depends on it";

    /** So many missing leads are named. */
    private static final int FEW = 6;

    private final Case c;

    Doubt(Case c) {
        this.c = c;
    }

    /** The first cause, in words that statements with the same cause share; empty where nothing is in doubt. */
    Optional<String> why(Node node) {
        return switch (node) {
            case Node.Every n -> first(n.parts());
            case Node.Enough n -> first(n.parts());
            case Node.Places n -> first(n.parts());
            case Node.Inverse n -> why(n.part());
            case Node.Circumstance n -> why(n.part());
            case Node.Lenient n -> Optional.empty();
            case Node.Shared n -> why(n.part());
            case Node.Whom n -> why(n.part()).or(() -> Optional.of(person(n.population())));
            case Node.Relationship n ->
                Double.isNaN(n.score(c))
                        ? Optional.of("how P waves and QRS complexes follow each other could not be told")
                        : Optional.empty();
            case Node.Stated n -> first(n.conditions());
            case Node.Alone n ->
                Double.isNaN(n.score(c))
                        ? Optional.of("a statement that could spoil it is not evaluable")
                        : Optional.empty();
            case Node.Leaf n -> leaf(n);
        };
    }

    private Optional<String> first(Node[] parts) {
        return Arrays.stream(parts)
                .filter(p -> Double.isNaN(p.score(c)))
                .map(this::why)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String person(Population population) {
        return population.sex().isPresent() && c.patient.sex() == Sex.UNKNOWN ? NO_SEX : NO_AGE;
    }

    private Optional<String> leaf(Node.Leaf n) {
        for (Expression.Term term : n.expression().terms()) {
            Optional<Lead> lead = term.lead().map(Viewpoint::lead);
            if (c.status[Case.index(term.of(), lead)] != Case.UNKNOWN) {
                continue;
            }
            if (lead.isPresent() && !c.has(lead.get())) {
                return Optional.of(missing(lead.get()));
            }
            if (term.of() instanceof Observable.Measured m) {
                Measurement measurement = c.measurement(m.quantity(), lead);
                String where = lead.map(l -> " in " + l.label()).orElse("");
                return Optional.of(Wording.of(term.of()) + where + " not measurable"
                        + (measurement.reason().isEmpty() ? "" : ": " + measurement.reason()));
            }
        }
        if (!Double.isNaN(n.score(c))) {
            return Optional.empty();
        }
        List<Limit> limits = Arrays.stream(n.limits())
                .filter(l -> l.population().mayHold(c.patient))
                .toList();
        if (limits.isEmpty()) {
            return Optional.of("no limit for this age");
        }
        boolean bySex = c.patient.sex() == Sex.UNKNOWN
                && limits.stream().anyMatch(l -> l.population().sex().isPresent());
        return Optional.of(bySex ? NO_SEX : NO_AGE);
    }

    private String missing(Lead lead) {
        List<Lead> missing = c.missing();
        if (missing.size() > FEW) {
            return missing.size() + " of the 12 standard leads missing";
        }
        return missing.contains(lead)
                ? (missing.size() == 1 ? "lead " : "leads ")
                        + missing.stream().map(Lead::label).collect(Collectors.joining(", ")) + " missing"
                : "lead " + lead.label() + " missing";
    }
}
