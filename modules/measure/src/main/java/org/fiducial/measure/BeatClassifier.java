package org.fiducial.measure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fiducial.core.BeatType;

/**
 * Classes of beats after EC57, from shape and time.
 *
 * <p>Beats that look alike share a template, by correlation over all leads. The template of most beats, the narrower one of near
 * equals, is dominant. What each beat differs in from the dominant and the other usual shapes, from the basic rate, and in what stands
 * before and after QRS ({@link BeatFeatures}), among its neighbours and the beats of its shape ({@link BeatCompany}), goes into a small model of boosted trees that knows normal, supraventricular and
 * ventricular beats; it was trained on records of MIT-BIH and QTDB, and {@code docs/beat-model.md} says what it is worth. Among RR
 * intervals without order prematurity says nothing: there a beat is hardly ever called supraventricular. In short recordings, in which
 * little is known of what is usual, a few rules decide instead ({@link ShapeRules}). A beat after a pacing spike is paced, and so are those of a shape most of whose beats follow one.
 *
 * <p>Limits: aberrant supraventricular beats look ventricular; fusion beats go to the side that they resemble; in a rhythm without any
 * normal beat the dominant shape is called normal. Cost: about a hundred correlations of one shape a beat.
 */
final class BeatClassifier {
    private static final List<BeatType> CLASSES = List.of(BeatType.N, BeatType.S, BeatType.V);

    private static final TreeModel MODEL = TreeModel.resource("beats.trees", 3);

    // What the model's probabilities weigh, chosen on held-out persons.
    private static final double VENTRICULAR = 0.5;
    private static final double SUPRAVENTRICULAR = 1;
    private static final double IN_DISORDER = 0.1;
    /** Logarithm of RR over the basic one below which a beat is premature, and its likeness to a usual shape. */
    private static final double PREMATURE = -0.12;

    private static final double AGAINST_SLOWEST = 1.2;
    private static final double LIKE_USUAL = 0.7;
    private static final double DISORDER_CHANGE = 0.08;
    private static final double DISORDER_STEADY = 0.45;

    private static final double EARLY = 0.88;
    /** Beats after a spike by which the others of their shape are paced as well. */
    private static final int LEAST_PACED = 2;
    /** From so many beats on the model is asked, which was trained on long recordings; below, {@link ShapeRules}. */
    private static final int ENOUGH = 150;

    private final TemplateBank bank = new TemplateBank();
    private final BeatMemory memory = new BeatMemory();
    private final BitSet cut = new BitSet();
    private int leads;

    /** Takes the next beat, in order of time. */
    void add(BeatDetector.Detection detection, BeatShape shape, BeatSurroundings surroundings, boolean afterSpike) {
        leads = shape.leads();
        cut.set(memory.size(), shape.isCut());
        memory.add(
                detection, bank.add(shape), Template.width(shape.centred(0), shape.leads()), surroundings, afterSpike);
    }

    /** What the model sees of each beat so far. */
    double[][] features() {
        if (memory.size() == 0) {
            return new double[0][];
        }
        RrContext rhythm = RrContext.of(memory.times());
        return features(rhythm, bank.templates(), dominant(counts(), early(rhythm)));
    }

    private double[][] features(RrContext rhythm, List<Template> templates, int dominant) {
        return BeatCompany.add(memory, rhythm, BeatFeatures.of(memory, rhythm, templates, dominant));
    }

    /** The classes of all beats so far. */
    List<QrsMark> classify() {
        int n = memory.size();
        if (n == 0) {
            return List.of();
        }
        RrContext rhythm = RrContext.of(memory.times());
        List<Template> templates = bank.templates();
        int[] beats = counts();
        int[] early = early(rhythm);
        int dominant = dominant(beats, early);
        boolean[] paced = paced(beats);
        ShapeRules rules = new ShapeRules(templates, beats, early, dominant, paced[dominant], rhythm, leads);
        boolean known = n >= ENOUGH;
        double[][] features = known ? features(rhythm, templates, dominant) : new double[0][];
        int[] number = numbers(beats, dominant);
        boolean remainder = !known && rules.beginsWithARemainder(memory.template(0), cut.get(0));
        List<QrsMark> marks = new ArrayList<>(n);
        for (int i = remainder ? 1 : 0; i < n; i++) {
            int t = memory.template(i);
            BeatDetector.Detection d = memory.detection(i);
            BeatType type;
            if (memory.paced(i) || paced[t]) {
                type = BeatType.PACED;
            } else if (known) {
                type = CLASSES.get(decide(MODEL, features[i]));
            } else {
                type = rules.type(i, t, cut.get(i));
                if (remainder && i == 1 && type == BeatType.S) {
                    type = BeatType.N;
                }
            }
            marks.add(new QrsMark(d.time(), type, number[t], d.confidence()));
        }
        return marks;
    }

    /** Position in {@link #CLASSES} of the class that a model gives. */
    static int decide(TreeModel model, double[] features) {
        double[] p = model.probabilities(features);
        boolean disorder =
                features[BeatFeatures.CHANGE] >= DISORDER_CHANGE && features[BeatFeatures.STEADY] <= DISORDER_STEADY;
        double s = isEarly(features) ? p[1] * SUPRAVENTRICULAR * (disorder ? IN_DISORDER : 1) : 0;
        double v = p[2] * VENTRICULAR;
        return v > p[0] && v > s ? 2 : s > p[0] ? 1 : 0;
    }

    /** Whether a beat of a usual shape comes before the basic rhythm is due, seen from both sides. */
    private static boolean isEarly(double[] features) {
        return features[BeatFeatures.TO_BEFORE] < PREMATURE
                && features[BeatFeatures.TO_AFTER] < PREMATURE
                && features[BeatFeatures.TO_SLOWEST] < PREMATURE * AGAINST_SLOWEST
                && features[BeatFeatures.LIKE_USUAL] > LIKE_USUAL;
    }

    private int[] counts() {
        int[] beats = new int[bank.templates().size()];
        for (int i = 0; i < memory.size(); i++) {
            beats[memory.template(i)]++;
        }
        return beats;
    }

    /** Templates of which most beats follow a spike: in noise and far from the electrode not every spike is seen. */
    private boolean[] paced(int[] beats) {
        int[] after = new int[beats.length];
        for (int i = 0; i < memory.size(); i++) {
            after[memory.template(i)] += memory.paced(i) ? 1 : 0;
        }
        boolean[] paced = new boolean[beats.length];
        for (int t = 0; t < beats.length; t++) {
            paced[t] = after[t] >= LEAST_PACED && 2 * after[t] >= beats[t];
        }
        return paced;
    }

    private int[] early(RrContext rhythm) {
        int[] early = new int[bank.templates().size()];
        for (int i = 1; i < memory.size(); i++) {
            early[memory.template(i)] += rhythm.rr()[i] < EARLY * rhythm.due()[i] ? 1 : 0;
        }
        return early;
    }

    private int dominant(int[] beats, int[] early) {
        List<Template> templates = bank.templates();
        int best = 0;
        double top = -1;
        for (int t = 0; t < beats.length; t++) {
            // Early and wide beats weigh less: in bigeminy the two shapes are equally frequent.
            double score =
                    (beats[t] - 0.5 * early[t]) * (1 - 0.002 * templates.get(t).width());
            if (score > top) {
                top = score;
                best = t;
            }
        }
        return best;
    }

    /** Numbers of the templates: the dominant one 0, the others by frequency. */
    private static int[] numbers(int[] beats, int dominant) {
        List<Integer> order = new ArrayList<>();
        for (int t = 0; t < beats.length; t++) {
            order.add(t);
        }
        order.sort((a, b) -> a == dominant ? (b == dominant ? 0 : -1) : b == dominant ? 1 : beats[b] - beats[a]);
        int[] number = new int[beats.length];
        for (int i = 0; i < beats.length; i++) {
            number[order.get(i)] = i;
        }
        return number;
    }
}
