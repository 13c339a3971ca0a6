package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Span;
import org.fiducial.dsp.Biquad;

/**
 * Where the ventricles fibrillate or flutter, told in one lead or in two of more, as the samples come.
 *
 * <p>Each second, the last four are judged by {@link FibrillationWindow} in the second lead and in the last, which look from different
 * sides. Such a window counts if one lead fibrillates and the other shows no complexes with a line between them. Two in a row make a
 * stretch; it goes on over windows in doubt, as long as waves follow each other without a pause. Limits: episodes below five seconds are
 * missed; the ends are true to about a second. Memory: four seconds of two leads at 125 Hz.
 */
final class VentricularFibrillation {
    private static final double RATE = 125;
    private static final double HIGH_PASS = 1;
    private static final double LOW_PASS = 30;
    private static final double WINDOW = 4;
    private static final int LEAST_WINDOWS = 2;
    /** Windows in doubt between two that count, at most. */
    private static final int DOUBT = 9;
    /** Seconds at each end of a stretch that may lie before or after it. */
    private static final double EDGE = 0.5;

    private final List<LeadStream> leads = new ArrayList<>();
    private final int[] rows;
    private final double rate;
    private final double start;
    private final double[] flank;
    private final List<Span> spans = new ArrayList<>();
    private int windows;
    private int first = -1;
    private int last;
    private int count;
    private boolean goesOn;

    /**
     * @param n leads that will come
     * @param rate their samples per second
     * @param start seconds of the first sample
     */
    VentricularFibrillation(int n, double rate, double start) {
        rows = n == 1 ? new int[] {0} : new int[] {1, n == 2 ? 0 : n - 1};
        int box = (int) Math.max(1, Math.round(rate / RATE));
        this.rate = rate / box;
        this.start = start;
        flank = FibrillationWindow.flank(this.rate);
        for (int i = 0; i < rows.length; i++) {
            leads.add(new LeadStream(box, this.rate));
        }
    }

    /** Of samples that are all there. */
    static List<Span> in(LeadWindow.Grid grid) {
        VentricularFibrillation search =
                new VentricularFibrillation(grid.millivolts().size(), grid.samplingRate(), grid.start());
        search.add(grid.millivolts());
        return search.end();
    }

    /** Takes the next samples, as many of each lead. */
    void add(List<float[]> samples) {
        for (int i = 0; i < rows.length; i++) {
            leads.get(i).add(samples.get(rows[i]));
        }
        while (leads.getFirst().has(from(windows), length())) {
            judge(windows++);
        }
        leads.forEach(lead -> lead.forget(from(windows)));
    }

    /** The stretches, after the last sample. */
    List<Span> end() {
        close();
        return List.copyOf(spans);
    }

    private long from(int window) {
        return (long) (window * rate);
    }

    private int length() {
        return (int) (WINDOW * rate);
    }

    private void judge(int window) {
        List<FibrillationWindow> seen = new ArrayList<>(leads.size());
        boolean found = false;
        for (LeadStream lead : leads) {
            FibrillationWindow own = new FibrillationWindow(lead.window(from(window), length()), rate, flank);
            if (own.isOrdered()) {
                found = false;
                seen.clear();
                break;
            }
            found |= own.fibrillates();
            seen.add(own);
        }
        if (found) {
            if (first < 0 || !goesOn || window - last > DOUBT + 1) {
                close();
                first = window;
            }
            last = window;
            count++;
            goesOn = true;
        } else if (first >= 0) {
            goesOn &= seen.stream().anyMatch(FibrillationWindow::goesOn);
        }
    }

    private void close() {
        if (first >= 0 && count >= LEAST_WINDOWS) {
            double from = start + first + EDGE;
            if (!spans.isEmpty() && spans.getLast().to() >= from) {
                from = spans.removeLast().from();
            }
            spans.add(new Span(from, start + last + WINDOW - EDGE));
        }
        first = -1;
        count = 0;
    }

    /** One lead at about 125 Hz, between 1 and 30 Hz. */
    private static final class LeadStream {
        private final int box;
        private final double keep;
        private final double gain;
        private final Biquad low;
        private double[] values = new double[1024];
        private long forgotten;
        private int filled;
        private double sum;
        private int inBox;
        private double held;
        private double before;
        private boolean begun;
        private double high;
        private double s1;
        private double s2;

        LeadStream(int box, double rate) {
            this.box = box;
            double k = StrictMath.tan(Math.PI * HIGH_PASS / rate);
            gain = 1 / (1 + k);
            keep = (1 - k) / (1 + k);
            low = Biquad.lowPass(Math.min(LOW_PASS, 0.45 * rate), rate, 1 / Math.sqrt(2));
        }

        void add(float[] x) {
            for (float v : x) {
                held = Float.isNaN(v) ? held : v;
                sum += held;
                if (++inBox == box) {
                    push(sum / box);
                    sum = 0;
                    inBox = 0;
                }
            }
        }

        private void push(double x) {
            if (!begun) {
                before = x;
                begun = true;
            }
            high = gain * (x - before) + keep * high;
            before = x;
            double y = low.b0() * high + s1;
            s1 = low.b1() * high - low.a1() * y + s2;
            s2 = low.b2() * high - low.a2() * y;
            if (filled == values.length) {
                values = java.util.Arrays.copyOf(values, 2 * filled);
            }
            values[filled++] = y;
        }

        boolean has(long from, int n) {
            return from + n <= forgotten + filled;
        }

        double[] window(long from, int n) {
            int at = (int) (from - forgotten);
            return java.util.Arrays.copyOfRange(values, at, at + n);
        }

        void forget(long before) {
            int n = (int) Math.min(filled, before - forgotten);
            if (n > 0) {
                System.arraycopy(values, n, values, 0, filled - n);
                filled -= n;
                forgotten += n;
            }
        }
    }
}
