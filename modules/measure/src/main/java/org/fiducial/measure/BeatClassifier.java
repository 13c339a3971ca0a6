package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fiducial.core.BeatType;

/**
 * Classes of beats after EC57, from shape and time.
 *
 * <p>Beats that look alike share a template, by correlation over all leads. The template of most beats, the narrower one of near
 * equals, is dominant and normal. A template that differs from it is ventricular if it is wider or if its beats come early; a beat
 * that looks like the dominant one and comes early, with a longer RR after it, is supraventricular, unless the rhythm about it is
 * irregular throughout. A beat like no other is unclassifiable, and so is a single ventricular one that cannot be told from an
 * artefact: several such beats that do not resemble each other either, or one in fewer than three leads that does not come both wide
 * and early. A beat after a pacing spike is paced.
 *
 * <p>Limits: P waves are not looked at, so atrial beats that come hardly early, or one after the other, are called normal; aberrant
 * supraventricular beats look ventricular; fusion beats go to the side that they resemble; in a rhythm without any normal beat the
 * dominant shape is called normal. Cost: about a hundred correlations of one shape a beat.
 */
final class BeatClassifier {
    // Found on MIT-BIH DS1.
    private static final double EARLY = 0.88;
    private static final double EARLY_SUPRAVENTRICULAR = 0.87;
    private static final double PAUSE = 1.05;
    /** By this many ms a ventricular template is wider than the dominant one. */
    private static final double WIDER = 16;

    private static final double DIFFERENT = 0.75;
    private static final double SAME = 0.85;
    private static final double UNLIKE_ANY = 0.5;
    private static final double IRREGULAR = 0.12;
    /** Ventricular beats of one heart resemble each other; so many shapes of one beat each are noise's. */
    private static final int STRAYS = 3;

    private static final int FEW_LEADS = 3;
    /** Grid points by which templates are shifted against each other. */
    private static final int SHIFT = 10;

    private final TemplateBank bank = new TemplateBank();
    private final List<BeatDetector.Detection> detections = new ArrayList<>();
    private final List<TemplateBank.Fit> fits = new ArrayList<>();
    private final List<Boolean> paced = new ArrayList<>();
    private int leads;

    /** What is known of a template. */
    private record Kind(int beats, double early, double alike, boolean wide) {
        boolean ventricular() {
            boolean premature = early >= 0.5;
            return alike < DIFFERENT && (wide || premature) || alike < SAME && wide && premature;
        }
    }

    /** Takes the next beat, in order of time. */
    void add(BeatDetector.Detection detection, BeatShape shape, boolean afterSpike) {
        leads = shape.leads();
        detections.add(detection);
        fits.add(bank.add(shape));
        paced.add(afterSpike);
    }

    /** The classes of all beats so far. */
    List<QrsMark> classify() {
        int n = detections.size();
        if (n == 0) {
            return List.of();
        }
        RrContext rhythm = RrContext.of(
                detections.stream().mapToDouble(BeatDetector.Detection::time).toArray());
        List<Template> templates = bank.templates();
        int[] beats = new int[templates.size()];
        int[] early = new int[templates.size()];
        for (int i = 0; i < n; i++) {
            int t = fits.get(i).template();
            beats[t]++;
            if (i > 0 && rhythm.rr()[i] < EARLY * rhythm.due()[i]) {
                early[t]++;
            }
        }
        int dominant = dominant(templates, beats, early);
        Template normal = templates.get(dominant);
        Kind[] kinds = new Kind[templates.size()];
        for (int t = 0; t < kinds.length; t++) {
            Template template = templates.get(t);
            kinds[t] = new Kind(
                    beats[t],
                    (double) early[t] / beats[t],
                    t == dominant ? 1 : template.alike(normal, SHIFT),
                    template.width() >= normal.width() + WIDER);
        }
        long strays = Arrays.stream(kinds)
                .filter(k -> k.beats == 1 && k.alike < DIFFERENT)
                .count();
        int[] number = numbers(beats, dominant);
        List<QrsMark> marks = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            int t = fits.get(i).template();
            BeatDetector.Detection d = detections.get(i);
            BeatType type = paced.get(i) ? BeatType.PACED : type(i, kinds[t], rhythm, strays);
            marks.add(new QrsMark(d.time(), type, number[t], d.confidence()));
        }
        return marks;
    }

    private BeatType type(int i, Kind kind, RrContext rhythm, long strays) {
        if (kind.ventricular()) {
            boolean doubtful = strays >= STRAYS || leads < FEW_LEADS && !(kind.wide && kind.early == 1);
            return kind.beats == 1 && doubtful ? BeatType.Q : BeatType.V;
        }
        if (kind.beats == 1 && kind.alike < UNLIKE_ANY && detections.size() > 4) {
            return BeatType.Q;
        }
        boolean early = i > 0
                && rhythm.rr()[i] < EARLY_SUPRAVENTRICULAR * rhythm.median()[i]
                && rhythm.next(i) > PAUSE * rhythm.rr()[i]
                && rhythm.irregularity()[i] < IRREGULAR;
        return early && kind.alike >= DIFFERENT ? BeatType.S : BeatType.N;
    }

    private static int dominant(List<Template> templates, int[] beats, int[] early) {
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
