package org.fiducial.evaluate;

import java.util.Set;

/**
 * How beats are scored. Marks pair one to one and in order within ±150 ms under both rules; a detected mark inside bracketed
 * ventricular flutter or fibrillation counts only if it pairs with a beat outside.
 *
 * @param id the word on the command line
 * @param fromSeconds beats before this are left out
 * @param toleranceSeconds largest distance of a pair
 * @param apart records that are left out of the gross and average figures and listed by themselves
 * @param text the rule in one sentence
 */
public record BeatRule(String id, double fromSeconds, double toleranceSeconds, Set<String> apart, String text) {
    /** Every beat of the record. */
    public static final BeatRule OWN = new BeatRule(
            "own",
            0,
            0.15,
            Set.of(),
            "every beat of the record, ±150 ms, one to one and in order, ventricular flutter left out");

    /**
     * ANSI/AAMI EC57: the first five minutes are for learning, the paced records of MIT-BIH stand apart. EC57 pairs nearest marks;
     * here the pairing is the best one, which can only find more pairs.
     */
    public static final BeatRule EC57 = new BeatRule(
            "ec57",
            300,
            0.15,
            Set.of("102", "104", "107", "217"),
            "EC57: first 5 min left out, paced 102 104 107 217 apart, ±150 ms, VF left out, paced beats are Q, e and j are N");

    public BeatRule {
        apart = Set.copyOf(apart);
    }

    /**
     * The rule of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static BeatRule of(String id) {
        return switch (id) {
            case "own" -> OWN;
            case "ec57" -> EC57;
            default -> throw new IllegalArgumentException("there is no beat rule " + id + ", only own and ec57");
        };
    }
}
