package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;

/**
 * What a beat's figures are worth among others': against what is usual in the minute about it, so that noise and a drifting shape do not
 * speak for themselves, and what the beats of its shape have in common, since a shape has mostly one origin.
 */
final class BeatCompany {
    /** Names of what is added, in order. */
    static final List<String> NAMES = List.of(
            "pCorrelationToUsual",
            "pDistanceToUsual",
            "qrsDistanceToUsual",
            "tDistanceToUsual",
            "tCorrelationBefore",
            "tDistanceBeforeToUsual",
            "likeBefore",
            "likeAfter",
            "sameNear",
            "compensation",
            "shapeP",
            "shapeQrs",
            "shapeT",
            "shapeWidth",
            "shapeRr",
            "shapeIrregularity");

    private static final int NEAR = 30;
    private static final int CLOSE = 4;
    private static final int CYCLES = 2;

    private final BeatMemory beats;
    private final RrContext rhythm;
    private final double[][] rows;
    private final int n;

    private BeatCompany(BeatMemory beats, RrContext rhythm, double[][] rows) {
        this.beats = beats;
        this.rhythm = rhythm;
        this.rows = rows;
        n = rows.length;
    }

    /** The rows with what is added behind them. */
    static double[][] add(BeatMemory beats, RrContext rhythm, double[][] rows) {
        return new BeatCompany(beats, rhythm, rows).longer();
    }

    private double[][] longer() {
        int pCorrelation = BeatFeatures.NAMES.indexOf("pCorrelation");
        int pDistance = BeatFeatures.NAMES.indexOf("pDistance");
        int qrsDistance = BeatFeatures.NAMES.indexOf("qrsDistance");
        int tCorrelation = BeatFeatures.NAMES.indexOf("tCorrelation");
        int tDistance = BeatFeatures.NAMES.indexOf("tDistance");
        double[] usualT = usual(tDistance);
        double[][] added = {
            less(pCorrelation, usual(pCorrelation)),
            less(pDistance, usual(pDistance)),
            less(qrsDistance, usual(qrsDistance)),
            less(tDistance, usualT),
            before(column(tCorrelation)),
            before(less(tDistance, usualT)),
            likeness(-1),
            likeness(1),
            sameNear(),
            compensation(),
            ofShape(column(pCorrelation)),
            ofShape(column(qrsDistance)),
            ofShape(column(tDistance)),
            ofShape(column(BeatFeatures.NAMES.indexOf("ownWidth"))),
            ofShape(column(BeatFeatures.NAMES.indexOf("rrToBefore"))),
            ofShape(column(BeatFeatures.CHANGE))
        };
        double[][] out = new double[n][];
        for (int i = 0; i < n; i++) {
            out[i] = Arrays.copyOf(rows[i], rows[i].length + added.length);
            for (int k = 0; k < added.length; k++) {
                out[i][rows[i].length + k] = added[k][i];
            }
        }
        return out;
    }

    private double[] column(int at) {
        double[] out = new double[n];
        Arrays.setAll(out, i -> rows[i][at]);
        return out;
    }

    /** The median over the minute or so about each beat. */
    private double[] usual(int at) {
        double[] x = column(at);
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = Order.median(Arrays.copyOfRange(x, Math.max(0, i - NEAR), Math.min(n, i + NEAR + 1)));
        }
        return out;
    }

    private double[] less(int at, double[] usual) {
        double[] out = new double[n];
        Arrays.setAll(out, i -> rows[i][at] - usual[i]);
        return out;
    }

    /** The figure of the beat before. */
    private double[] before(double[] x) {
        double[] out = new double[n];
        Arrays.setAll(out, i -> x[Math.max(0, i - 1)]);
        return out;
    }

    private double[] likeness(int side) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            int j = i + side;
            out[i] = j < 0 || j >= n
                    ? 1
                    : Template.correlation(
                            BeatPart.QRS.of(beats.surroundings(i)), BeatPart.QRS.of(beats.surroundings(j)));
        }
        return out;
    }

    /** Share of the neighbours that have the same shape. */
    private double[] sameNear() {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - CLOSE);
            int to = Math.min(n - 1, i + CLOSE);
            int same = -1;
            for (int j = from; j <= to; j++) {
                same += beats.template(j) == beats.template(i) ? 1 : 0;
            }
            out[i] = to > from ? (double) same / (to - from) : 1;
        }
        return out;
    }

    /** The interval before and the one after together against two of the basic rhythm: 0 after a full compensatory pause. */
    private double[] compensation() {
        double[] due = BasicRate.forward(rhythm.rr());
        double[] out = new double[n];
        for (int i = 1; i < n; i++) {
            double both = rhythm.rr()[i] + rhythm.next(i);
            out[i] = both > 0 && due[i] > 0 ? Math.max(-1, Math.min(1, StrictMath.log(both / (CYCLES * due[i])))) : 0;
        }
        return out;
    }

    /** The mean over all beats of the same shape. */
    private double[] ofShape(double[] x) {
        double[] sum = new double[1 + Arrays.stream(templates()).max().orElse(0)];
        double[] count = new double[sum.length];
        for (int i = 0; i < n; i++) {
            sum[beats.template(i)] += x[i];
            count[beats.template(i)]++;
        }
        double[] out = new double[n];
        Arrays.setAll(out, i -> sum[beats.template(i)] / count[beats.template(i)]);
        return out;
    }

    private int[] templates() {
        int[] t = new int[n];
        Arrays.setAll(t, beats::template);
        return t;
    }
}
