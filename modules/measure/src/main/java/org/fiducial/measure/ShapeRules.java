package org.fiducial.measure;

import java.util.List;
import org.fiducial.core.BeatType;

/**
 * Beat classes by a few rules, for recordings too short to know what is usual in them.
 *
 * <p>A template that differs from the dominant one is ventricular if it is wider or if its beats come early; a beat that looks like the
 * dominant one and comes early, with a longer RR after it, is supraventricular, unless the rhythm about it is irregular throughout. A
 * beat like no other is unclassifiable, and so is a single ventricular one that cannot be told from an artefact; of one that the
 * recording cuts off the shape says nothing, and if it comes when it is due it is held to be like the others. Noise repeats itself,
 * too: where it makes n shapes of one beat, n/k shapes of k beats are to be expected of it (the logarithmic series of Fisher, Corbet
 * and Williams, J Anim Ecol 1943). So a shape of no more beats than there are strange single ones is not ventricular either.
 */
final class ShapeRules {
    // Found on MIT-BIH DS1.
    private static final double EARLY_SUPRAVENTRICULAR = 0.87;
    private static final double PAUSE = 1.05;
    /** An escape beat comes after so many times the RR that is due. */
    private static final double LATE = 1.15;

    /** By this many ms a ventricular template is wider than the dominant one. */
    private static final double WIDER = 16;

    private static final double DIFFERENT = 0.75;
    private static final double SAME = 0.85;
    private static final double UNLIKE_ANY = 0.5;
    private static final double IRREGULAR = 0.12;
    /** Ventricular beats of one heart resemble each other; so many shapes of one beat each are noise's. */
    private static final int STRAYS = 3;

    private static final int FEW_LEADS = 3;
    /** Root mean square of a single strange beat, of the usual one's, below which it may be a P wave or noise. */
    private static final double SMALL = 0.5;
    /** Grid points by which templates are shifted against each other. */
    private static final int SHIFT = 10;

    private final RrContext rhythm;
    private final Kind[] kinds;
    private final int leads;
    private long strays;

    /**
     * What is known of a template.
     *
     * @param early share of its beats that come early
     * @param alike correlation with the dominant one
     * @param own whether it is the heart's own among paced ones
     * @param small whether it is much smaller than the dominant one
     */
    private record Kind(int beats, double early, double alike, boolean wide, boolean own, boolean small) {
        boolean ventricular() {
            boolean premature = early >= 0.5;
            return alike < DIFFERENT && (wide || premature) || alike < SAME && wide && premature;
        }
    }

    /**
     * @param beats how many each template has
     * @param early how many of them come early
     * @param paced whether the beats of the dominant template are; the heart's own among them are narrower, and early, or it would
     *     not have been their turn
     */
    ShapeRules(
            List<Template> templates,
            int[] beats,
            int[] early,
            int dominant,
            boolean paced,
            RrContext rhythm,
            int leads) {
        this.rhythm = rhythm;
        this.leads = leads;
        Template normal = templates.get(dominant);
        kinds = new Kind[templates.size()];
        for (int t = 0; t < kinds.length; t++) {
            Template template = templates.get(t);
            kinds[t] = new Kind(
                    beats[t],
                    (double) early[t] / beats[t],
                    t == dominant ? 1 : template.alike(normal, SHIFT),
                    template.width() >= normal.width() + WIDER,
                    paced && template.width() <= normal.width() - WIDER,
                    template.size() < SMALL * normal.size());
            strays += kinds[t].beats == 1 && kinds[t].alike < DIFFERENT ? 1 : 0;
        }
    }

    /**
     * Whether a single strange beat may be an artefact: where noise makes many of them, where it comes neither early nor late, where the
     * recording cuts it or its neighbours off, where it is small, for ventricular complexes are large, and in few leads unless it is both
     * wide and early.
     */
    private boolean isDoubtful(Kind kind, int i) {
        int n = rhythm.rr().length;
        boolean early = kind.early == 1;
        boolean late = i > 0 && rhythm.rr()[i] > LATE * rhythm.due()[i];
        return strays >= STRAYS
                || kind.small
                || i == 0
                || i == n - 1 && !early
                || !(early || late)
                || leads < FEW_LEADS && !(kind.wide && early);
    }

    /** Whether beat {@code i} comes when it is due, seen from the one beside it. */
    private boolean isDue(int i) {
        double rr = i > 0 ? rhythm.rr()[i] : rhythm.next(i);
        return rr >= EARLY_SUPRAVENTRICULAR * rhythm.median()[i] && rr <= LATE * rhythm.due()[i];
    }

    /**
     * Whether the first of all beats is what the recording's beginning has left of an earlier one, its T wave: like no other, and
     * nearer to the next than a beat is due. The interval after it is not one between two beats.
     *
     * @param t template of the first beat
     * @param cut whether the recording cuts its shape off
     */
    boolean beginsWithARemainder(int t, boolean cut) {
        return rhythm.rr().length > 2
                && rhythm.rr()[1] < EARLY_SUPRAVENTRICULAR * rhythm.median()[1]
                && type(0, t, cut) == BeatType.Q;
    }

    /**
     * The class of beat {@code i}, which is of template {@code t}.
     *
     * @param cut whether the recording cuts its shape off
     */
    BeatType type(int i, int t, boolean cut) {
        Kind kind = kinds[t];
        if (cut && kind.beats == 1) {
            return isDue(i) ? BeatType.N : BeatType.Q;
        }
        if (kind.own) {
            return BeatType.N;
        }
        if (kind.ventricular()) {
            boolean doubtful = kind.beats == 1 ? isDoubtful(kind, i) : strays >= Math.max(STRAYS, kind.beats);
            return doubtful ? BeatType.Q : BeatType.V;
        }
        if (kind.beats == 1 && kind.alike < UNLIKE_ANY && rhythm.rr().length > 4) {
            return BeatType.Q;
        }
        boolean early = i > 0
                && rhythm.rr()[i] < EARLY_SUPRAVENTRICULAR * rhythm.median()[i]
                && rhythm.next(i) > PAUSE * rhythm.rr()[i]
                && rhythm.irregularity()[i] < IRREGULAR;
        return early && kind.alike >= DIFFERENT ? BeatType.S : BeatType.N;
    }
}
