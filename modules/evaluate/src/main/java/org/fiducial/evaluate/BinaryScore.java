package org.fiducial.evaluate;

/**
 * How well a yes-or-no statement was made over many cases.
 *
 * @param truePositive labelled and stated
 * @param falsePositive stated, not labelled
 * @param falseNegative labelled, not stated
 * @param trueNegative neither
 */
public record BinaryScore(long truePositive, long falsePositive, long falseNegative, long trueNegative) {
    /** No case. */
    public static final BinaryScore NONE = new BinaryScore(0, 0, 0, 0);

    /** With one more case. */
    public BinaryScore plus(boolean labelled, boolean stated) {
        return new BinaryScore(
                truePositive + (labelled && stated ? 1 : 0),
                falsePositive + (!labelled && stated ? 1 : 0),
                falseNegative + (labelled && !stated ? 1 : 0),
                trueNegative + (!labelled && !stated ? 1 : 0));
    }

    /** Both added. */
    public BinaryScore plus(BinaryScore other) {
        return new BinaryScore(
                truePositive + other.truePositive,
                falsePositive + other.falsePositive,
                falseNegative + other.falseNegative,
                trueNegative + other.trueNegative);
    }

    /** Cases. */
    public long cases() {
        return truePositive + falsePositive + falseNegative + trueNegative;
    }

    /** Labelled cases. */
    public long positives() {
        return truePositive + falseNegative;
    }

    /** Share of the labelled cases that were stated. */
    public Proportion sensitivity() {
        return new Proportion(truePositive, positives());
    }

    /** Share of the cases without the label of which it was not stated. */
    public Proportion specificity() {
        return new Proportion(trueNegative, trueNegative + falsePositive);
    }

    /** Share of the statements that are right; beside it stands the {@link #prevalence}, which stating always would reach. */
    public Proportion precision() {
        return new Proportion(truePositive, truePositive + falsePositive);
    }

    /** Share of the labelled cases among all: the precision of whoever states it always, or at random. */
    public Proportion prevalence() {
        return new Proportion(positives(), cases());
    }

    /** Harmonic mean of sensitivity and precision; {@code NaN} without labelled and stated cases. */
    public double f1() {
        long both = 2 * truePositive + falsePositive + falseNegative;
        return both == 0 ? Double.NaN : 2.0 * truePositive / both;
    }

    /** The F1 of whoever states it always. */
    public double f1Always() {
        return positives() == 0 ? Double.NaN : 2.0 * positives() / (positives() + cases());
    }

    /** Sensitivity + specificity − 1 (Youden 1950): 0 for whoever states it always, never, or at random. */
    public double youden() {
        return sensitivity().value() + specificity().value() - 1;
    }
}
