package org.fiducial.interpret;

import java.util.Arrays;
import java.util.Optional;

/** What an asserted statement does to the verdict over the whole ECG, from least to most. */
public enum Effect {
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

    Effect(String words) {
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

    static Optional<Effect> of(String words) {
        return Arrays.stream(values()).filter(e -> e.words.equals(words)).findFirst();
    }
}
