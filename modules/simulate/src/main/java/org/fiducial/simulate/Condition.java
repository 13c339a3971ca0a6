package org.fiducial.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a virtual patient has. */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of
public enum Condition {
    NORMAL("normal", "sinus rhythm and nothing else", List.of("NORM", "SR"), 25, 55),
    ATRIAL_FIBRILLATION(
            "atrial-fibrillation", "atrial fibrillation with a moderate ventricular rate", List.of("AFIB"), 62, 84),
    LEFT_BUNDLE_BRANCH_BLOCK(
            "left-bundle-branch-block",
            "sinus rhythm with complete left bundle branch block",
            List.of("CLBBB", "SR"),
            58,
            80),
    INFERIOR_INFARCTION(
            "inferior-infarction",
            "acute inferior myocardial infarction: Q waves, ST elevation, reciprocal depression",
            List.of("IMI", "QWAVE", "STE_", "SR"),
            50,
            75),
    FIRST_DEGREE_BLOCK_LONG_QT(
            "first-degree-block-long-qt",
            "first-degree atrioventricular block and a long QT interval",
            List.of("1AVB", "LNGQT", "SR"),
            45,
            75),
    VENTRICULAR_BIGEMINY(
            "ventricular-bigeminy",
            "sinus rhythm in which every second beat is a ventricular extrasystole",
            List.of("BIGU", "PVC", "SR"),
            35,
            65);

    private final String label;
    private final String meaning;
    private final List<String> statements;
    private final int youngest;
    private final int oldest;

    Condition(String label, String meaning, List<String> statements, int youngest, int oldest) {
        this.label = label;
        this.meaning = meaning;
        this.statements = statements;
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** The name on the command line and in file names. */
    public String label() {
        return label;
    }

    /** What it is, in words. */
    public String meaning() {
        return meaning;
    }

    /** Codes of the catalogue that hold because the patient has this condition. */
    public List<String> statements() {
        return statements;
    }

    /** An age in years at which it is common. */
    double age(SplitMix random) {
        return random.uniform(youngest, oldest);
    }

    /** The condition of that name. */
    public static Optional<Condition> of(String label) {
        return Arrays.stream(values()).filter(c -> c.label.equals(label)).findFirst();
    }
}
