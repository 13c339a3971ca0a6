package org.fiducial.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Span;

/**
 * Alternans of one lead, beat after beat.
 *
 * <p>The spectrum is taken of the last {@link AlternansSpectrum#BEATS} beats, each time half of them are new. Beats that are ectopic,
 * disturbed or far from the others are replaced by the mean of the beats of their parity; more than a tenth of them, and the window does
 * not serve. Alternans is there if K is at least 3 (Rosenbaum et al. 1994) and 1.9 µV are reached in three windows in a row, or in all of fewer; it
 * is not there only if the noise is below 1.8 µV (Bloomfield et al., J Cardiovasc Electrophysiol 2002). The moving averages need
 * sixteen beats of each kind and a scatter below 20 µV; of two looks in a row the smaller stands. Memory: the beats of one window.
 */
final class LeadAlternans {
    private static final int BEATS = AlternansSpectrum.BEATS;
    private static final int MOST_REPLACED = BEATS / 10;
    private static final double K = 3;
    private static final double LEAST = 0.0019;
    private static final int LASTING = 3;
    private static final double QUIET = 0.0018;
    private static final double OUTLIER = 4;
    private static final int LOOK = 16;
    private static final double MOST_SCATTER = 0.020;

    private final String lead;
    private final double[][] rows = new double[BEATS][];
    private final double[] j = new double[BEATS];
    private final double[] tEnd = new double[BEATS];
    private final int[] beat = new int[BEATS];
    private final double[] time = new double[BEATS];
    private int n;

    /** What one window gave. */
    private record Window(AlternansSpectrum spectrum, int[] beats, Span span) {
        boolean alternates() {
            return spectrum.k() >= K && spectrum.millivolts() >= LEAST;
        }
    }

    private int serving;
    private int quiet;
    private double leastNoise = Double.POSITIVE_INFINITY;
    private OptionalDouble highestK = OptionalDouble.empty();
    private int inRow;
    private Optional<Window> best = Optional.empty();
    private Optional<Window> early = Optional.empty();

    private final AlternansAverage average = new AlternansAverage(StRow.POINTS);
    private double scatter = Double.NaN;
    private double lookBefore = Double.NaN;
    private double largest = Double.NaN;
    private int noisy;

    LeadAlternans(String lead) {
        this.lead = lead;
    }

    /**
     * Takes the next beat.
     *
     * @param index among the recording's beats
     * @param r its R peak, s
     * @param row ST and T; empty where the beat does not serve
     * @param jAfter seconds from the R peak to J; NaN if unknown
     * @param tAfter seconds from the R peak to T end; NaN if unknown
     */
    void add(int index, double r, double[] row, double jAfter, double tAfter) {
        int at = n % BEATS;
        rows[at] = row;
        j[at] = jAfter;
        tEnd[at] = tAfter;
        beat[at] = index;
        time[at] = r;
        n++;
        if (row.length > 0) {
            average.add(row, n % 2 == 1);
        }
        if (n % LOOK == 0) {
            look();
        }
        if (n >= BEATS && n % (BEATS / 2) == 0) {
            spectrum();
        }
    }

    /** First point, and the one after the last, of ST and T; empty where no T is marked. */
    private int[] points() {
        int known = Math.min(n, BEATS);
        double from = Order.median(Arrays.copyOf(j, known));
        double to = Order.median(Arrays.copyOf(tEnd, known));
        if (Double.isNaN(from) || Double.isNaN(to)) {
            return new int[0];
        }
        int first = (int) Math.max(0, Math.ceil((from - StRow.START) / StRow.STEP));
        int end = (int) Math.min(StRow.POINTS, Math.floor((to - StRow.START) / StRow.STEP));
        return end - first >= 4 ? new int[] {first, end} : new int[0];
    }

    private void look() {
        int[] points = points();
        if (points.length == 0 || average.settled() < LOOK) {
            return;
        }
        double[][] own = new double[LOOK][];
        int good = 0;
        for (int i = n - LOOK; i < n; i++) {
            if (rows[i % BEATS].length > 0) {
                own[good++] = rows[i % BEATS];
            }
        }
        scatter = good < LOOK / 2 ? Double.NaN : scatter(own, good, points);
        double now = average.millivolts(points[0], points[1]);
        if (!(scatter < MOST_SCATTER)) {
            noisy++;
            lookBefore = Double.NaN;
            return;
        }
        double both = Math.min(now, lookBefore);
        largest = Double.isNaN(both) ? largest : Double.isNaN(largest) ? both : Math.max(largest, both);
        lookBefore = now;
    }

    /** RMS of what is left of the beats without the mean of those of their parity. */
    private static double scatter(double[][] own, int good, int[] points) {
        double squares = 0;
        for (int p = points[0]; p < points[1]; p++) {
            double[] sum = new double[2];
            int[] count = new int[2];
            for (int i = 0; i < good; i++) {
                sum[i % 2] += own[i][p];
                count[i % 2]++;
            }
            for (int i = 0; i < good; i++) {
                double away = own[i][p] - sum[i % 2] / count[i % 2];
                squares += away * away;
            }
        }
        return Math.sqrt(squares / (good - 2) / (points[1] - points[0]));
    }

    private void spectrum() {
        int[] points = points();
        int before = inRow;
        inRow = 0;
        if (points.length == 0) {
            return;
        }
        double[][] x = new double[BEATS][];
        for (int i = 0; i < BEATS; i++) {
            x[i] = rows[(n + i) % BEATS];
        }
        if (!repair(x, points)) {
            return;
        }
        double[][] series = new double[points[1] - points[0]][BEATS];
        for (int p = points[0]; p < points[1]; p++) {
            for (int i = 0; i < BEATS; i++) {
                series[p - points[0]][i] = x[i][p];
            }
        }
        int oldest = n % BEATS;
        Window window = new Window(
                AlternansSpectrum.of(series),
                IntStream.range(0, BEATS).map(i -> beat[(oldest + i) % BEATS]).toArray(),
                new Span(time[oldest], time[(n - 1) % BEATS]));
        serving++;
        leastNoise = Math.min(leastNoise, window.spectrum.noiseMillivolts());
        quiet += window.spectrum.noiseMillivolts() < QUIET ? 1 : 0;
        highestK = OptionalDouble.of(Math.max(highestK.orElse(window.spectrum.k()), window.spectrum.k()));
        if (!window.alternates()) {
            return;
        }
        inRow = before + 1;
        if (inRow >= LASTING && isLarger(window)) {
            best = Optional.of(window);
        }
        early = Optional.of(window);
    }

    private boolean isLarger(Window window) {
        return best.isEmpty()
                || window.spectrum.millivolts() > best.get().spectrum.millivolts();
    }

    /** Replaces the beats that do not serve; false if they are too many. */
    private static boolean repair(double[][] x, int[] points) {
        double[][] mean = {mean(x, 0), mean(x, 1)};
        double[] away = new double[BEATS];
        for (int i = 0; i < BEATS; i++) {
            away[i] = x[i].length == 0 ? Double.NaN : distance(x[i], mean[i % 2], points);
        }
        double most = OUTLIER * Order.median(away);
        int replaced = 0;
        for (int i = 0; i < BEATS; i++) {
            if (!(away[i] <= most)) {
                x[i] = new double[0];
                replaced++;
            }
        }
        if (replaced > MOST_REPLACED) {
            return false;
        }
        double[][] again = {mean(x, 0), mean(x, 1)};
        for (int i = 0; i < BEATS; i++) {
            x[i] = x[i].length == 0 ? again[i % 2] : x[i];
        }
        return true;
    }

    private static double[] mean(double[][] x, int parity) {
        double[] sum = new double[StRow.POINTS];
        int count = 0;
        for (int i = parity; i < x.length; i += 2) {
            if (x[i].length > 0) {
                count++;
                for (int p = 0; p < sum.length; p++) {
                    sum[p] += x[i][p];
                }
            }
        }
        for (int p = 0; p < sum.length; p++) {
            sum[p] /= count;
        }
        return sum;
    }

    private static double distance(double[] row, double[] mean, int[] points) {
        double squares = 0;
        for (int p = points[0]; p < points[1]; p++) {
            squares += (row[p] - mean[p]) * (row[p] - mean[p]);
        }
        return Math.sqrt(squares / (points[1] - points[0]));
    }

    /** The measurements of the lead, after the last beat. */
    List<Measurement> measurements() {
        List<String> leads = List.of(lead);
        String whyNot = n < BEATS
                ? "needs " + BEATS + " beats in a row, has " + n
                : "in every " + BEATS + " beats more than a tenth are ectopic or disturbed, or no T wave is marked";
        Measurement averaged = Double.isNaN(largest)
                ? Measurement.unmeasurable(
                        Quantity.T_ALTERNANS_AVERAGE,
                        noisy > 0 ? "the beats scatter by more than 20 µV" : "needs 48 beats without ectopy in a row",
                        leads)
                : Measurement.of(
                        Quantity.T_ALTERNANS_AVERAGE,
                        largest,
                        OptionalDouble.empty(),
                        leads,
                        List.of(),
                        Measurement.Basis.NONE);
        if (serving == 0) {
            return List.of(
                    Measurement.unmeasurable(Quantity.T_ALTERNANS, whyNot, leads),
                    Measurement.unmeasurable(Quantity.T_ALTERNANS_K, whyNot, leads),
                    averaged);
        }
        Optional<Window> found = best.or(() -> serving < LASTING && inRow == serving ? early : Optional.empty());
        if (found.isPresent()) {
            AlternansSpectrum s = found.get().spectrum;
            return List.of(
                    of(Quantity.T_ALTERNANS, s.millivolts(), OptionalDouble.of(s.noiseMillivolts()), found.get()),
                    of(Quantity.T_ALTERNANS_K, s.k(), OptionalDouble.empty(), found.get()),
                    averaged);
        }
        Measurement none = quiet > 0
                ? Measurement.absent(Quantity.T_ALTERNANS, "no alternans above the noise that lasts", leads, List.of())
                : Measurement.unmeasurable(
                        Quantity.T_ALTERNANS,
                        "the noise of " + Math.round(leastNoise * 10_000) / 10.0 + " µV would hide it",
                        leads);
        return List.of(
                none,
                Measurement.of(
                        Quantity.T_ALTERNANS_K,
                        highestK.orElseThrow(),
                        OptionalDouble.empty(),
                        leads,
                        List.of(),
                        Measurement.Basis.NONE),
                averaged);
    }

    private Measurement of(Quantity quantity, double value, OptionalDouble sd, Window window) {
        return Measurement.of(
                quantity,
                value,
                sd,
                List.of(lead),
                IntStream.of(window.beats).boxed().toList(),
                new Measurement.Basis(Map.of(), OptionalDouble.empty(), List.of(window.span)));
    }
}
