package org.fiducial.measure;

/** The running average of the beats that come on time and look usual, about their R peaks. */
final class UsualCycle {
    private final int memory;
    private double[] mean = new double[0];
    private int beats;

    /** @param memory beats after which the average follows slowly */
    UsualCycle(int memory) {
        this.memory = memory;
    }

    int size() {
        return beats;
    }

    void learn(BeatSurroundings beat) {
        if (mean.length == 0) {
            mean = new double[beat.values().length];
        }
        beats++;
        double w = 1.0 / Math.min(beats, memory);
        for (int i = 0; i < mean.length; i++) {
            mean[i] += w * (beat.scale() * beat.values()[i] - mean[i]);
        }
    }

    /**
     * A part of a beat against the same part of the average, moved by up to {@code slack} points: correlation, RMS difference over
     * the RMS of the average QRS, and logarithm of the ratio of their sizes.
     */
    double[] against(BeatSurroundings beat, BeatPart part, int slack) {
        if (beats == 0) {
            return new double[] {0, 1, 0};
        }
        double[] usual = part(part, 0, null);
        double unit = Math.max(1e-3, Template.size(part(BeatPart.QRS, 0, null)));
        double top = -2;
        double[] best = usual;
        for (int shift = -slack; shift <= slack; shift++) {
            double[] own = part(part, shift, beat);
            double c = Template.correlation(own, usual);
            if (c > top) {
                top = c;
                best = own;
            }
        }
        double squares = 0;
        for (int i = 0; i < usual.length; i++) {
            squares += (best[i] - usual[i]) * (best[i] - usual[i]);
        }
        double distance = Math.sqrt(squares / usual.length) / unit;
        double size = Template.size(best);
        double ratio = size > 0 ? StrictMath.log(size / Math.max(1e-3, Template.size(usual))) : 0;
        return new double[] {top, Math.min(3, distance), Math.max(-2, Math.min(2, ratio))};
    }

    /** The part of the average, or of {@code beat} if there is one, each lead less its mean. */
    private double[] part(BeatPart part, int shift, @org.jspecify.annotations.Nullable BeatSurroundings beat) {
        int n = part.points();
        int leads = mean.length / BeatSurroundings.POINTS;
        double[] out = new double[leads * n];
        for (int k = 0; k < leads; k++) {
            double level = 0;
            for (int i = 0; i < n; i++) {
                int at = part.from() + shift + i;
                double v = beat == null ? mean[k * BeatSurroundings.POINTS + at] : beat.at(k, at);
                out[k * n + i] = v;
                level += v / n;
            }
            for (int i = 0; i < n; i++) {
                out[k * n + i] -= level;
            }
        }
        return out;
    }
}
