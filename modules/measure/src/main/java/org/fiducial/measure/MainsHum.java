package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Span;
import org.fiducial.dsp.Goertzel;

/** Where one lead hums with the mains. Looked for only where {@link LeadNoise} has found fast noise. */
final class MainsHum {
    private static final double WINDOW = 0.5;
    private static final double OVER_NEIGHBOURS = 3;
    private static final double BESIDE = 6;
    /** Of the usual amplitude; a window with less is without hum. */
    private static final double SHARE = 0.5;

    private final Trace trace;

    MainsHum(Trace trace) {
        this.trace = trace;
    }

    /** Windows in a row that hum at {@code hertz} with a good part of {@code rms} mV. */
    List<Span> spans(double hertz, double rms) {
        List<Span> spans = new ArrayList<>();
        double from = Double.NaN;
        int n = (int) Math.ceil((trace.end() - trace.start()) / WINDOW - 1e-9);
        for (int i = 0; i <= n; i++) {
            double at = trace.start() + i * WINDOW;
            boolean hums =
                    i < n && amplitude(at, Math.min(at + WINDOW, trace.end()), hertz) >= SHARE * rms * Math.sqrt(2);
            if (hums && Double.isNaN(from)) {
                from = at;
            } else if (!hums && !Double.isNaN(from)) {
                spans.add(new Span(from, Math.min(at, trace.end())));
                from = Double.NaN;
            }
        }
        return spans;
    }

    /** Whether a span of fast noise is mains rather than muscle. */
    boolean prevailsIn(Span span) {
        double hertz = hertz(span);
        double beside =
                (amplitude(span.from(), span.to(), hertz - BESIDE) + amplitude(span.from(), span.to(), hertz + BESIDE))
                        / 2;
        return trace.samplingRate() > 2 * (hertz + BESIDE)
                && amplitude(span.from(), span.to(), hertz) > OVER_NEIGHBOURS * beside;
    }

    /** 50 or 60, whichever is stronger. */
    double hertz(Span span) {
        return amplitude(span.from(), span.to(), 50) >= amplitude(span.from(), span.to(), 60) ? 50 : 60;
    }

    /** Hum in a span, mV RMS. */
    double rms(Span span) {
        return amplitude(span.from(), span.to(), hertz(span)) / Math.sqrt(2);
    }

    private double amplitude(double from, double to, double hertz) {
        int first = (int) Math.max(0, Math.round(trace.index(from)));
        int end = (int) Math.min(trace.millivolts().length, Math.round(trace.index(to)));
        double[] x = new double[Math.max(0, end - first)];
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            float v = trace.millivolts()[first + i];
            x[i] = Float.isNaN(v) ? 0 : v;
            mean += x[i] / x.length;
        }
        for (int i = 0; i < x.length; i++) {
            x[i] -= mean;
        }
        return Goertzel.amplitude(x, 0, x.length, hertz, trace.samplingRate());
    }
}
