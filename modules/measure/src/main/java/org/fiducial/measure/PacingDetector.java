package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Pacing;
import org.fiducial.dsp.RobustStatistics;

/**
 * Pacemaker spikes: single samples or pairs that stand out of their surroundings.
 *
 * <p>A stimulus lasts 0.5 to 2 ms, so at 500 Hz it is one or two samples high and its height depends on where the samples fall. What
 * tells it from the sharpest QRS complex is that the signal goes on after it almost where it was before: the height of a sample over
 * the straight line between its neighbours 6 ms before and after is compared with that of the QRS complexes and of the noise in the
 * same lead. A spike must be seen in several leads at once where there are several, and spikes must return in order ({@link SpikeOrder}):
 * one alone, or some at random, are faults of the recording. Below 400 Hz, or behind a low pass of less than 100 Hz, a spike cannot be told from noise and is not looked for.
 */
final class PacingDetector {
    private static final double LEAST_RATE = 400;
    private static final double LEAST_LOW_PASS = 100;
    private static final Pattern LOW_PASS =
            Pattern.compile("low[- ]?pass\\D*(\\d+(?:\\.\\d+)?)\\s*hz", Pattern.CASE_INSENSITIVE);

    /** mV over the line between the neighbours. */
    private static final double LEAST = 0.12;
    /** Times the usual height of the noise. */
    private static final double OVER_NOISE = 12;
    /** Times the sharpest point of an ordinary QRS complex of that lead. */
    private static final double OVER_QRS = 2;
    /** What goes on in the 30 ms before may reach this share of the spike. */
    private static final double QUIET = 0.35;
    /** Seconds at half height; longer is a QRS complex. */
    private static final double WIDEST = 0.005;
    /** Seconds at half height of a spike that is none of QRS even where it was taken for R, and its largest step as a share of it. */
    private static final double NEEDLE = 0.003;

    private static final double STEP = 0.2;
    /** Share of the leads that must show it. */
    private static final double SHARE = 0.25;

    private static final double NEIGHBOUR = 0.006;
    private static final double BEFORE = 0.03;
    private static final double AGREE = 0.006;
    private static final double APART = 0.02;

    private PacingDetector() {}

    private record Sharp(double time, String lead, double amplitude, double width) {}

    /** Looks for spikes in all leads; {@code beats} are the R peaks, in seconds. */
    static Pacing find(List<Trace> traces, double[] beats, List<String> filters) {
        for (String filter : filters) {
            Matcher m = LOW_PASS.matcher(filter);
            if (m.find() && Double.parseDouble(m.group(1)) < LEAST_LOW_PASS) {
                return new Pacing(false, "the recording's " + filter + " takes pacing spikes away", List.of());
            }
        }
        List<Sharp> sharp = new ArrayList<>();
        int leads = 0;
        for (Trace trace : traces) {
            if (trace.samplingRate() >= LEAST_RATE) {
                leads++;
                lookAt(trace, beats, sharp);
            }
        }
        if (leads == 0) {
            return new Pacing(
                    false,
                    String.format(Locale.ROOT, "pacing spikes need %.0f samples per second", LEAST_RATE),
                    List.of());
        }
        sharp.sort((a, b) -> Double.compare(a.time, b.time));
        return new Pacing(true, "", returning(together(sharp, (int) Math.ceil(SHARE * leads)), beats));
    }

    private static void lookAt(Trace trace, double[] beats, List<Sharp> found) {
        float[] x = trace.millivolts();
        double fs = trace.samplingRate();
        int k = neighbour(trace);
        int n = x.length;
        if (n < 4 * k) {
            return;
        }
        float[] over = new float[n];
        for (int i = k; i < n - k; i++) {
            over[i] = Math.abs(x[i] - 0.5f * (x[i - k] + x[i + k]));
        }
        float top = highest(over);
        if (Float.isNaN(top)) {
            for (int i = k; i < n - k; i++) {
                over[i] = Float.isNaN(over[i]) ? 0 : over[i];
            }
            top = highest(over);
        }
        double overQrs = Math.max(LEAST, OVER_QRS * qrs(over, trace, beats));
        if (top < overQrs) {
            return;
        }
        double limit = Math.max(overQrs, OVER_NOISE * noise(over));
        int before = (int) (BEFORE * fs);
        for (int i = k; i < n - k; i++) {
            if (over[i] < limit || over[i] < over[i - 1] || over[i] < over[i + 1]) {
                continue;
            }
            int start = edge(over, i, -1, k);
            // One neighbour before the spike's first sample it stands, at half its height, in the line between
            // neighbours.
            double quiet = 0;
            for (int j = Math.max(0, i - before); j < start - k - 1; j++) {
                quiet = Math.max(quiet, over[j]);
            }
            double width = (edge(over, i, 1, k) - start + 1) / fs;
            if (quiet <= QUIET * over[i] && Math.abs(x[i + k] - x[i - k]) <= over[i] && width <= WIDEST) {
                found.add(new Sharp(trace.start() + i / fs, trace.lead(), over[i], width * 1000));
                i += k;
            }
        }
    }

    private static float highest(float[] over) {
        float top = 0;
        for (float v : over) {
            top = Math.max(top, v);
        }
        return top;
    }

    /** The last sample on one side of {@code at} that reaches half its height, {@code most} away at most. */
    private static int edge(float[] over, int at, int step, int most) {
        int edge = at;
        while (edge != at + step * most && over[edge + step] > 0.5 * over[at]) {
            edge += step;
        }
        return edge;
    }

    private static double noise(float[] over) {
        int step = Math.max(1, over.length / 2000);
        double[] some = new double[over.length / step];
        Arrays.setAll(some, i -> over[i * step]);
        return RobustStatistics.median(some);
    }

    /**
     * The usual sharpest point of the complexes, from just before R on, so that a stimulus before them stays out; so does one that was
     * taken for R.
     */
    private static double qrs(float[] over, Trace trace, double[] beats) {
        double[] top = new double[beats.length];
        int m = 0;
        for (double beat : beats) {
            int from = (int) (trace.index(beat) - 0.02 * trace.samplingRate());
            int to = (int) (trace.index(beat) + 0.04 * trace.samplingRate());
            if (from < 0 || to > over.length) {
                continue;
            }
            top[m++] = sharpest(over, trace, from, to);
        }
        return m == 0 ? 0 : RobustStatistics.median(Arrays.copyOf(top, m));
    }

    private static double sharpest(float[] over, Trace trace, int from, int to) {
        int best = from;
        for (int i = from; i < to; i++) {
            best = over[i] > over[best] ? i : best;
        }
        if (from >= to || !isNeedle(over, trace, best)) {
            return from < to ? over[best] : 0;
        }
        int k = neighbour(trace);
        return Math.max(sharpest(over, trace, from, best - k), sharpest(over, trace, best + k + 1, to));
    }

    /** Whether the signal leaves its way for so short a time that no muscle can do it, and is back on it at once. */
    private static boolean isNeedle(float[] over, Trace trace, int i) {
        int k = neighbour(trace);
        float[] x = trace.millivolts();
        if (over[i] < LEAST || i < 2 * k || i >= x.length - 2 * k) {
            return false;
        }
        double width = (edge(over, i, 1, k) - edge(over, i, -1, k) + 1) / trace.samplingRate();
        double back = Math.max(Math.abs(x[i + k] - x[i - k]), Math.abs(x[i + k / 2 + 1] - x[i - k / 2 - 1]));
        return width <= NEEDLE && back <= STEP * over[i];
    }

    private static int neighbour(Trace trace) {
        return (int) Math.max(2, Math.round(NEIGHBOUR * trace.samplingRate()));
    }

    private static List<Pacing.Spike> together(List<Sharp> sharp, int least) {
        List<Pacing.Spike> spikes = new ArrayList<>();
        for (int i = 0; i < sharp.size(); ) {
            int j = i;
            List<String> leads = new ArrayList<>();
            Sharp tallest = sharp.get(i);
            for (; j < sharp.size() && sharp.get(j).time - sharp.get(i).time <= AGREE; j++) {
                Sharp s = sharp.get(j);
                if (!leads.contains(s.lead)) {
                    leads.add(s.lead);
                }
                tallest = s.amplitude > tallest.amplitude ? s : tallest;
            }
            boolean apart = spikes.isEmpty() || tallest.time - spikes.getLast().time() > APART;
            if (leads.size() >= least && apart) {
                spikes.add(new Pacing.Spike(tallest.time, leads, tallest.amplitude, tallest.width));
            }
            i = j;
        }
        return spikes;
    }

    private static List<Pacing.Spike> returning(List<Pacing.Spike> spikes, double[] beats) {
        return SpikeOrder.isKept(spikes, beats) ? spikes : List.of();
    }
}
