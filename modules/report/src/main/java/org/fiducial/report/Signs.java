package org.fiducial.report;

/** Signs that criteria write with the keys of a keyboard, as they are printed. */
final class Signs {
    private Signs() {}

    /** {@code QRS >= 120 ms} as {@code QRS ≥ 120 ms}, {@code axis < -30°} with a true minus; words with a hyphen keep it. */
    static String typeset(String text) {
        return text.replace(">=", "≥")
                .replace("<=", "≤")
                .replace(" - ", " − ")
                .replaceAll("(?<![\\p{L}\\p{N}])-(?=\\d)", "−")
                .replace(" * ", " × ");
    }
}
