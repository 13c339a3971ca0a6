package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fiducial.core.Quality;
import org.fiducial.core.Quality.Kind;
import org.fiducial.core.Span;
import org.fiducial.dsp.RobustStatistics;

/**
 * What disturbs each lead, where, and which leads can be measured all the same.
 *
 * <p>Figures are formed in blocks of a quarter of a second ({@link LeadNoise}) and held against fixed limits in millivolts, so that a
 * quiet lead of low voltage is not called noisy, nor a large QRS complex motion. Spans are unions of blocks. Cost: one pass over the
 * samples; a second one for the mains where there is fast noise at all.
 */
final class QualityAssessor {
    private static final double MUSCLE = 0.03;
    private static final double MUSCLE_WORST = 0.2;
    private static final double MAINS_WORST = 0.25;
    private static final double WANDER = 0.5;
    private static final double WANDER_WORST = 4;
    private static final double JUMP = 1;
    private static final double JUMP_OVER_USUAL = 4;
    private static final double JUMP_WORST = 5;
    /** Seconds without any change, and the change that counts as none, mV. */
    private static final double FLAT_TIME = 2;

    private static final double FLAT_RANGE = 0.01;
    private static final double CLIPPED_TIME = 0.01;
    private static final int CLIPPED_SAMPLES = 4;
    private static final double CLIPPED_SLOPE = 5;
    private static final double CLIPPED_OFF_MIDDLE = 0.2;
    private static final double GAP = 0.04;
    /** A lead is not measured where more than this share of it holds no signal. */
    private static final double MOST_LOST = 0.5;

    /**
     * The verdict.
     *
     * @param quality disturbances, by lead in order
     * @param usable names of the leads that can be measured
     */
    record Verdict(List<Quality> quality, Set<String> usable) {}

    private final List<Quality> quality = new ArrayList<>();
    private final Set<String> usable = new TreeSet<>();

    private QualityAssessor() {}

    static Verdict assess(List<Trace> traces) {
        QualityAssessor assessor = new QualityAssessor();
        for (Trace trace : traces) {
            assessor.assess(trace);
        }
        return new Verdict(List.copyOf(assessor.quality), assessor.usable);
    }

    private void assess(Trace trace) {
        LeadNoise noise = LeadNoise.of(trace);
        List<Span> missing = noise.isWhole() ? List.of() : missing(trace);
        add(trace, Kind.MISSING, missing, 1, "no samples for %.2f s", total(missing));
        List<Span> flat = blocks(noise, i -> noise.range(i) < FLAT_RANGE, (int) (FLAT_TIME / LeadNoise.BLOCK));
        add(trace, Kind.FLAT, flat, 1, "less than 10 µV of change for %.1f s", total(flat));
        List<Span> clipped = clipped(trace, noise);
        add(
                trace,
                Kind.CLIPPED,
                clipped,
                Math.min(1, 0.3 + total(clipped)),
                "at the converter's limit %d times",
                clipped.size());
        double usualFast = noise.usualFast();
        boolean everywhere = usualFast > MUSCLE;
        List<Span> muscle = blocks(
                noise, i -> everywhere ? noise.fast()[i] > MUSCLE : noise.fast()[i] > 4 * MUSCLE, everywhere ? 1 : 3);
        double fast = everywhere ? usualFast : 4 * MUSCLE;
        MainsHum hum = new MainsHum(trace);
        List<Span> humming =
                everywhere ? List.of() : muscle.stream().filter(hum::prevailsIn).toList();
        List<Span> rest = muscle.stream().filter(s -> !humming.contains(s)).toList();
        add(trace, Kind.MUSCLE, rest, fast / MUSCLE_WORST, "%.3f mV RMS above 20 Hz", fast);
        if (noise.mains() > 0) {
            addMains(trace, hum.spans(noise.mains(), noise.mainsRms()), noise.mains(), noise.mainsRms());
        } else if (!humming.isEmpty()) {
            addMains(trace, humming, hum.hertz(humming.getFirst()), hum.rms(humming.getFirst()));
        }
        double[] level = noise.level();
        double usualLevel = RobustStatistics.median(level);
        double[] far = new double[1];
        List<Span> wander = blocks(noise, i -> exceeds(level[i] - usualLevel, WANDER, far), 1);
        add(trace, Kind.BASELINE, wander, far[0] / WANDER_WORST, "baseline up to %.1f mV from its median", far[0]);
        double[] steps = new double[noise.mean().length];
        Arrays.setAll(steps, i -> i == 0 ? Double.NaN : Math.abs(noise.mean()[i] - noise.mean()[i - 1]));
        double least = Math.max(JUMP, JUMP_OVER_USUAL * RobustStatistics.quantile(steps, 0.75));
        double[] step = new double[1];
        List<Span> jumps = blocks(noise, i -> exceeds(steps[i], least, step), 1);
        add(trace, Kind.MOTION, jumps, step[0] / JUMP_WORST, "level changes by %.1f mV within 0.25 s", step[0]);
        double length = trace.end() - trace.start();
        boolean lost = !(total(missing) + total(flat) <= MOST_LOST * length);
        if (!lost && usualFast < MUSCLE_WORST && noise.mainsRms() < 2 * MAINS_WORST) {
            usable.add(trace.lead());
        }
    }

    private void addMains(Trace trace, List<Span> spans, double hertz, double rms) {
        add(trace, Kind.MAINS, spans, rms / MAINS_WORST, "%.0f Hz at %.3f mV RMS", hertz, rms);
    }

    private static boolean exceeds(double difference, double limit, double[] largest) {
        double size = Math.abs(difference);
        if (size > limit) {
            largest[0] = Math.max(largest[0], size);
            return true;
        }
        return false;
    }

    private void add(Trace trace, Kind kind, List<Span> spans, double severity, String evidence, Object... figures) {
        if (!spans.isEmpty()) {
            quality.add(new Quality(
                    List.of(trace.lead()),
                    kind,
                    spans,
                    Math.max(0, Math.min(1, severity)),
                    String.format(Locale.ROOT, evidence, figures)));
        }
    }

    private static double total(List<Span> spans) {
        return spans.stream().mapToDouble(Span::length).sum();
    }

    private interface BlockTest {
        boolean holds(int block);
    }

    /** Stretches of at least {@code least} blocks in a row for which a test holds. */
    private static List<Span> blocks(LeadNoise noise, BlockTest test, int least) {
        List<Span> spans = new ArrayList<>();
        int n = noise.mean().length;
        for (int i = 0; i < n; ) {
            int j = i;
            while (j < n && !noise.isMissing(j) && test.holds(j)) {
                j++;
            }
            if (j - i >= least && j > i) {
                spans.add(new Span(noise.start() + i * noise.block(), noise.start() + j * noise.block()));
            }
            i = j + 1;
        }
        return spans;
    }

    private static List<Span> missing(Trace trace) {
        float[] x = trace.millivolts();
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            if (!Float.isNaN(x[i])) {
                continue;
            }
            int j = i;
            while (j < x.length && Float.isNaN(x[j])) {
                j++;
            }
            if ((j - i) / trace.samplingRate() > GAP) {
                spans.add(new Span(time(trace, i), time(trace, j)));
            }
            i = j;
        }
        return spans;
    }

    private static double time(Trace trace, int i) {
        return trace.start() + i / trace.samplingRate();
    }

    /**
     * Plateaus at the lead's highest or lowest value that are entered and left steeply; one alone may be chance, and one near the middle
     * of the samples is the level of a signal without noise.
     */
    private static List<Span> clipped(Trace trace, LeadNoise noise) {
        float[] x = trace.millivolts();
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int b = 0; b < noise.low().length; b++) {
            low = Math.min(low, noise.low()[b]);
            high = Math.max(high, noise.high()[b]);
        }
        int least = Math.max(CLIPPED_SAMPLES, (int) Math.ceil(CLIPPED_TIME * trace.samplingRate()));
        int block = (int) Math.round(noise.block() * trace.samplingRate());
        List<Span> spans = new ArrayList<>();
        double middle = Double.NaN;
        for (int i = 2; i < x.length; i++) {
            int b = i / block;
            int end = Math.min(x.length, (b + 1) * block);
            if (noise.high()[b] != high && noise.low()[b] != low) {
                i = end - 1;
                continue;
            }
            while (i < end && x[i] != high && x[i] != low) {
                i++;
            }
            if (i == end) {
                i--;
                continue;
            }
            int j = i;
            while (j < x.length && x[j] == x[i]) {
                j++;
            }
            double into = Math.abs(x[i - 1] - x[i - 2]) * trace.samplingRate();
            double out = j + 1 < x.length ? Math.abs(x[j + 1] - x[j]) * trace.samplingRate() : 0;
            if (j - i >= least && into > CLIPPED_SLOPE && out > CLIPPED_SLOPE) {
                middle = Double.isNaN(middle) ? median(x) : middle;
                if (Math.abs(x[i] - middle) < CLIPPED_OFF_MIDDLE * (high - low)) {
                    i = j;
                    continue;
                }
                spans.add(new Span(time(trace, i), time(trace, j)));
            }
            i = j;
        }
        return spans.size() > 1 ? spans : List.of();
    }

    private static double median(float[] x) {
        double[] there = new double[x.length];
        int n = 0;
        for (float v : x) {
            if (!Float.isNaN(v)) {
                there[n++] = v;
            }
        }
        return Order.median(Arrays.copyOf(there, n));
    }
}
