package org.fiducial.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Evidence;

/**
 * How far something is so.
 *
 * @param probability above one half if it is so; {@code NaN} if that cannot be told
 * @param why in words
 * @param evidence what it rests on
 * @param known whether the program has means to tell at all
 */
record Truth(double probability, String why, Optional<Evidence> evidence, boolean known) {
    static final double HALF = 0.5;
    /** One standard deviation below a limit. */
    static final double NEAR = 0.16;

    static Truth unknown(String why, Optional<Evidence> evidence) {
        return new Truth(Double.NaN, why, evidence, true);
    }

    /** Nothing in the program tells it. */
    static Truth beyond(String why) {
        return new Truth(Double.NaN, why, Optional.empty(), false);
    }

    boolean isUnknown() {
        return Double.isNaN(probability);
    }

    boolean holds() {
        return probability > HALF;
    }

    /** All of several: the least certain decides, and what fails decides even beside what is unknown. */
    static Truth all(List<Truth> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        Truth least = parts.getFirst();
        Truth unknown = null;
        List<String> why = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Truth part : parts) {
            if (part.isUnknown()) {
                unknown = part;
                continue;
            }
            if (least.isUnknown() || part.probability < least.probability) {
                least = part;
            }
            if (!why.contains(part.why)) {
                why.add(part.why);
            }
            part.evidence.ifPresent(evidence::add);
        }
        if (!least.isUnknown() && !least.holds()) {
            return least;
        }
        if (unknown != null) {
            return unknown;
        }
        Optional<Evidence> joined = evidence.isEmpty() ? Optional.empty() : Optional.of(new Evidence.All(evidence));
        return new Truth(least.probability, String.join("; ", why), joined, true);
    }

    /** Any of several: the most certain decides; means that the program lacks do not count where it has others. */
    static Truth any(List<Truth> parts) {
        Truth most = null;
        Truth unknown = null;
        for (Truth part : parts) {
            if (part.isUnknown()) {
                unknown = unknown == null || part.known && !unknown.known ? part : unknown;
            } else if (most == null || part.probability > most.probability) {
                most = part;
            }
        }
        if (most == null) {
            return unknown == null ? beyond("nothing tells it") : unknown;
        }
        if (!most.holds() && unknown != null && unknown.known) {
            return unknown;
        }
        // Where nothing comes near, the first alternative is what the words mean first of all.
        Truth first = parts.stream().filter(t -> !t.isUnknown()).findFirst().orElse(most);
        return most.probability >= NEAR ? most : new Truth(most.probability, first.why, first.evidence, true);
    }
}
