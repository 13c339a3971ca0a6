package org.fiducial.core;

import java.util.Arrays;
import java.util.Optional;

/** How much an asserted statement weighs in the verdict over the whole ECG, from least to most. */
public enum Severity {
    /** A note beside a normal ECG. */
    NORMAL("normal"),
    /** A deviation that leaves the rest of a normal ECG normal. */
    OTHERWISE_NORMAL("otherwise normal"),
    /** Between normal and abnormal. */
    BORDERLINE("borderline"),
    /** Abnormal. */
    ABNORMAL("abnormal"),
    /** No verdict can be given. */
    UNINTERPRETABLE("uninterpretable");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /** As criteria write it. */
    public String words() {
        return words;
    }

    /** Whether an ECG with such a statement is not a normal one. */
    public boolean spoilsNormal() {
        return compareTo(BORDERLINE) >= 0;
    }

    /** The severity of those words. */
    public static Optional<Severity> of(String words) {
        return Arrays.stream(values()).filter(e -> e.words.equals(words)).findFirst();
    }
}
