package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;

/**
 * What a beat's class is told from: when it comes, how its complex differs from the usual one, what stands before and after it, and
 * what the beats of its shape have in common. All are ratios, logarithms and correlations, so that rate, gain and number of leads
 * hardly matter.
 */
final class BeatFeatures {
    /** Names, in order. */
    static final List<String> NAMES = List.of(
            "rrToMedian",
            "rrToDue",
            "rrToRecord",
            "rrToLongRun",
            "rrToBefore",
            "rrToAfter",
            "rrToSlowest",
            "nextToMedian",
            "nextToRr",
            "beforeToMedian",
            "irregularity",
            "change",
            "steady",
            "scatter",
            "medianRr",
            "likeDominant",
            "likeUsual",
            "fit",
            "share",
            "templateEarly",
            "templatePause",
            "widthToDominant",
            "width",
            "ownWidth",
            "sizeToDominant",
            "qrsCorrelation",
            "qrsDistance",
            "pCorrelation",
            "pDistance",
            "tCorrelation",
            "tDistance",
            "ownQrsArea",
            "confidence");

    /** Where the figures of disorder stand. */
    static final int CHANGE = NAMES.indexOf("change");

    static final int STEADY = NAMES.indexOf("steady");

    /** Where RR stands against the basic rhythm, seen from before and after, and against the slowest nearby. */
    static final int TO_BEFORE = NAMES.indexOf("rrToBefore");

    static final int TO_AFTER = NAMES.indexOf("rrToAfter");
    static final int TO_SLOWEST = NAMES.indexOf("rrToSlowest");
    /** Where likeness to the usual shapes stands. */
    static final int LIKE_USUAL = NAMES.indexOf("likeUsual");

    private static final int NEAR = 60;
    private static final int MEMORY = 60;
    private static final double EARLY = 0.88;
    private static final double USUAL_SHARE = 0.08;
    private static final int USUAL_LEAST = 3;
    private static final double USUAL_EARLY = 0.5;
    private static final double ON_TIME = 0.92;
    private static final int SHIFT = 10;
    private static final int SLACK = 2;
    /** A shape that resembles the usual ones less than this is ventricular for all that rhythm needs to know. */
    private static final double ODD = 0.75;

    private static final RhythmWindow.Disorder ORDER = new RhythmWindow.Disorder(0, 1, 0);

    private final BeatMemory beats;
    private final RrContext rhythm;
    private final List<Template> templates;
    private final int dominant;
    private final int n;
    private final boolean[] usual;
    private final boolean[] odd;
    private final double[] count;
    private final double[] early;
    private final double[] pause;
    private final double[] likeDominant;
    private final double[] likeUsual;

    private BeatFeatures(BeatMemory beats, RrContext rhythm, List<Template> templates, int dominant) {
        this.beats = beats;
        this.rhythm = rhythm;
        this.templates = templates;
        this.dominant = dominant;
        n = beats.size();
        int m = templates.size();
        usual = new boolean[m];
        odd = new boolean[n];
        count = new double[m];
        early = new double[m];
        pause = new double[m];
        likeDominant = new double[m];
        likeUsual = new double[m];
    }

    /** One row a beat. */
    static double[][] of(BeatMemory beats, RrContext rhythm, List<Template> templates, int dominant) {
        BeatFeatures features = new BeatFeatures(beats, rhythm, templates, dominant);
        features.describeTemplates();
        return features.rows();
    }

    private void describeTemplates() {
        for (int i = 0; i < n; i++) {
            int t = beats.template(i);
            count[t]++;
            early[t] += i > 0 && rhythm.rr()[i] < EARLY * rhythm.due()[i] ? 1 : 0;
            pause[t] += clip(log(rhythm.next(i), rhythm.median()[i]));
        }
        for (int t = 0; t < count.length; t++) {
            early[t] /= Math.max(1, count[t]);
            pause[t] /= Math.max(1, count[t]);
            likeDominant[t] = t == dominant ? 1 : templates.get(t).alike(templates.get(dominant), SHIFT);
        }
        double wide = templates.get(dominant).width();
        for (int t = 0; t < count.length; t++) {
            usual[t] = t == dominant
                    || count[t] >= Math.max(USUAL_LEAST, USUAL_SHARE * n)
                            && early[t] < USUAL_EARLY
                            && templates.get(t).width() <= wide + 24;
        }
        for (int t = 0; t < count.length; t++) {
            for (int u = 0; u < count.length; u++) {
                if (usual[u]) {
                    likeUsual[t] =
                            Math.max(likeUsual[t], t == u ? 1 : templates.get(t).alike(templates.get(u), SHIFT));
                }
            }
        }
    }

    private double[][] rows() {
        for (int i = 0; i < n; i++) {
            odd[i] = likeUsual[beats.template(i)] < ODD;
        }
        double[][] rows = new double[n][];
        double[] all = Arrays.copyOfRange(rhythm.rr(), Math.min(1, n), n);
        double record = all.length == 0 ? 1 : Order.median(all);
        double[] longRun = nearby(0.7);
        double[] slow = nearby(0.9);
        double[] before = BasicRate.forward(rhythm.rr());
        double[] after = BasicRate.backward(rhythm.rr());
        UsualCycle cycle = new UsualCycle(MEMORY);
        for (int i = 0; i < n; i++) {
            if (onTime(i) && cycle.size() < MEMORY) {
                cycle.learn(beats.surroundings(i));
            }
        }
        for (int i = 0; i < n; i++) {
            if (onTime(i)) {
                cycle.learn(beats.surroundings(i));
            }
            rows[i] = row(i, new double[] {record, longRun[i], before[i], after[i], slow[i]}, cycle);
        }
        return rows;
    }

    private boolean onTime(int i) {
        return usual[beats.template(i)]
                && (i == 0 || rhythm.rr()[i] >= ON_TIME * rhythm.median()[i])
                && rhythm.next(i) >= ON_TIME * rhythm.median()[i];
    }

    /** A quantile of the RR intervals of the minute or so about each beat. */
    private double[] nearby(double quantile) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            int from = Math.max(1, i - NEAR);
            int to = Math.min(n, i + NEAR + 1);
            out[i] = from < to ? Order.quantile(Arrays.copyOfRange(rhythm.rr(), from, to), quantile) : 1;
        }
        return out;
    }

    private double[] row(int i, double[] rates, UsualCycle cycle) {
        int t = beats.template(i);
        double median = rhythm.median()[i] > 0 ? rhythm.median()[i] : 0.8;
        double rr = i == 0 ? median : rhythm.rr()[i];
        double next = rhythm.next(i) > 0 ? rhythm.next(i) : median;
        double before = i < 2 ? median : rhythm.rr()[i - 1];
        Template normal = templates.get(dominant);
        Template own = templates.get(t);
        BeatSurroundings beat = beats.surroundings(i);
        RhythmWindow.Disorder disorder =
                RhythmWindow.about(i, n).disorder(rhythm.rr(), odd).orElse(ORDER);
        double[] qrs = cycle.against(beat, BeatPart.QRS, SLACK);
        double[] p = cycle.against(beat, BeatPart.P, 0);
        double[] after = cycle.against(beat, BeatPart.T, 1);
        return new double[] {
            clip(log(rr, median)),
            clip(log(rr, rhythm.due()[i] > 0 ? rhythm.due()[i] : median)),
            clip(log(rr, rates[0])),
            clip(log(rr, rates[1])),
            clip(log(rr, rates[2])),
            clip(log(rr, rates[3])),
            clip(log(rr, rates[4])),
            clip(log(next, median)),
            clip(log(next, rr)),
            clip(log(before, median)),
            Math.min(0.5, rhythm.irregularity()[i]),
            disorder.change(),
            disorder.steady(),
            disorder.scatter(),
            clip(log(median, 0.8)),
            likeDominant[t],
            likeUsual[t],
            beats.correlation(i),
            StrictMath.log(count[t] / n),
            early[t],
            pause[t],
            (own.width() - normal.width()) / 100,
            own.width() / 100,
            beats.width(i) / 100,
            clip(log(beats.sizeOf(i), normal.size())),
            qrs[0],
            qrs[1],
            p[0],
            p[1],
            after[0],
            after[1],
            qrs[2],
            beats.detection(i).confidence()
        };
    }

    private static double log(double a, double b) {
        return a > 0 && b > 0 ? StrictMath.log(a / b) : 0;
    }

    private static double clip(double x) {
        return Math.max(-1.5, Math.min(1.5, x));
    }
}
