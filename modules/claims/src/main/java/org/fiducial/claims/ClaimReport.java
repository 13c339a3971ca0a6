package org.fiducial.claims;

import org.fiducial.core.CheckedText;
import org.fiducial.core.Claim;
import org.fiducial.core.Claim.Verdict;
import org.fiducial.core.Report;

/**
 * A checked text for a person, in lines of at most 80 columns: each claim as the text puts it, how it was understood, and why it
 * holds ({@code +}), does not hold ({@code -}) or cannot be checked ({@code ?}).
 */
public final class ClaimReport {
    private static final int WIDTH = 80;
    private static final int INDENT = 4;
    private static final int HANGING = 6;

    private ClaimReport() {}

    /** The text of the result; it ends with a line feed. */
    public static String of(CheckedText checked) {
        StringBuilder out = new StringBuilder();
        for (Claim claim : checked.claims()) {
            String verdict = words(claim.verdict());
            String quote = sign(claim.verdict()) + " “" + claim.said().text().replaceAll("\\s+", " ") + "”";
            int gap = WIDTH - length(quote) - verdict.length();
            if (gap >= 2) {
                out.append(quote).append(" ".repeat(gap)).append(verdict).append('\n');
            } else {
                wrap(out, quote, 0, 2);
                out.append(" ".repeat(WIDTH - verdict.length())).append(verdict).append('\n');
            }
            String understood = claim.understood();
            wrap(out, understood.isEmpty() ? claim.because() : understood + " — " + claim.because(), INDENT, HANGING);
        }
        out.append(claims(checked.claims().size()))
                .append(": ")
                .append(checked.count(Verdict.SUPPORTED))
                .append(" supported, ")
                .append(checked.count(Verdict.CONTRADICTED))
                .append(" contradicted, ")
                .append(checked.count(Verdict.NOT_CHECKABLE))
                .append(" not checkable\n");
        wrap(out, "For " + Report.INTENDED_USE + ".", 0, 0);
        return out.toString();
    }

    private static String claims(int n) {
        return n + (n == 1 ? " claim" : " claims");
    }

    private static String words(Verdict verdict) {
        return verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static char sign(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> '+';
            case CONTRADICTED -> '-';
            case NOT_CHECKABLE -> '?';
        };
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void wrap(StringBuilder out, String text, int indent, int hanging) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            if (!fresh && length(line.toString()) + 1 + length(word) > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(" ".repeat(hanging));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
