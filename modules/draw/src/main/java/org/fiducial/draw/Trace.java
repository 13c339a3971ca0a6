package org.fiducial.draw;

import java.util.Arrays;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;

/**
 * A stretch of a lead at its place on the page.
 *
 * @param lead name of the signal
 * @param span the seconds that are shown
 * @param rate samples a second
 * @param first seconds of the first sample in {@code millivolts}
 * @param millivolts the samples, missing ones NaN
 * @param level what lies on the base line, mV
 * @param left x of the span's beginning, mm
 * @param baseline y of the level, mm
 * @param rowHeight height of the row, mm
 * @param paper speed and gain
 */
record Trace(
        String lead,
        Span span,
        double rate,
        double first,
        Samples millivolts,
        double level,
        double left,
        double baseline,
        double rowHeight,
        Paper paper) {

    /** Samples by value. */
    static final class Samples {
        private final float[] values;

        Samples(float[] values) {
            this.values = values;
        }
    }

    static Trace of(
            Signal signal, Span span, double level, double left, double baseline, double rowHeight, Paper paper) {
        long from = (long) Math.ceil((span.from() - signal.start()) * signal.samplingRate() - 1e-6);
        long to = (long) Math.floor((span.to() - signal.start()) * signal.samplingRate() + 1e-6);
        float[] values = new float[(int) Math.max(0, to - from + 1)];
        signal.read(from, values.length, values);
        return new Trace(
                signal.name(),
                span,
                signal.samplingRate(),
                signal.time(from),
                new Samples(values),
                level,
                left,
                baseline,
                rowHeight,
                paper);
    }

    /** The median of a lead over a window; 0 where nothing is recorded. */
    static double level(Signal signal, Span window) {
        long from = Math.max(0, signal.index(window.from()));
        long to = Math.min(signal.length(), signal.index(window.to()));
        float[] values = new float[(int) Math.max(0, to - from)];
        signal.read(from, values.length, values);
        Arrays.sort(values);
        int n = values.length;
        while (n > 0 && Float.isNaN(values[n - 1])) {
            n--;
        }
        return n == 0 ? 0 : values[n / 2];
    }

    double x(double time) {
        return left + (time - span.from()) * paper.speed();
    }

    /** Height of the trace at an instant, mm from the page's top; NaN where nothing is recorded. */
    double y(double time) {
        double at = (time - first) * rate;
        int before = (int) Math.floor(at);
        if (before < 0 || before >= millivolts.values.length) {
            return Double.NaN;
        }
        int after = Math.min(before + 1, millivolts.values.length - 1);
        double share = at - before;
        return height(millivolts.values[before] * (1 - share) + millivolts.values[after] * share);
    }

    private double height(double millivolt) {
        return baseline - (millivolt - level) * paper.gain();
    }

    /** Draws the trace; where samples are missing it is broken. */
    void draw(Canvas canvas) {
        Pen pen = Pen.of(paper.palette().trace(), 0.25);
        Polyline line = new Polyline();
        for (int i = 0; i < millivolts.values.length; i++) {
            if (Float.isNaN(millivolts.values[i])) {
                canvas.polyline(line, pen);
                line = new Polyline();
            } else {
                line.add(x(first + i / rate), height(millivolts.values[i]));
            }
        }
        canvas.polyline(line, pen);
    }
}
