package org.fiducial.formats;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Samples;
import org.fiducial.core.Span;

/** Finds the stretches of a signal that hold data: only a second or more without any sample parts two of them. */
public final class Gaps {
    private static final double SHORTEST_S = 1;
    private static final int WINDOW = 4096;

    private Gaps() {}

    /**
     * The stretches with data, in seconds from the first sample.
     *
     * @param rate samples per second
     */
    public static List<Span> spans(Samples samples, double rate) {
        List<Span> spans = new ArrayList<>();
        float[] window = new float[WINDOW];
        double shortest = SHORTEST_S * rate;
        long begin = -1;
        long last = -1;
        for (long from = 0; from < samples.length(); from += WINDOW) {
            int n = (int) Math.min(WINDOW, samples.length() - from);
            samples.read(from, n, window, 0);
            for (int i = 0; i < n; i++) {
                if (Float.isNaN(window[i])) {
                    continue;
                }
                long here = from + i;
                if (begin >= 0 && here - last - 1 >= shortest) {
                    spans.add(new Span(begin / rate, (last + 1) / rate));
                    begin = -1;
                }
                begin = begin < 0 ? here : begin;
                last = here;
            }
        }
        if (begin >= 0) {
            spans.add(new Span(begin / rate, (last + 1) / rate));
        }
        return spans;
    }
}
