package org.fiducial.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fiducial.core.Analysis;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.WaveMarks;
import org.fiducial.evaluate.WaveMarks.Point;
import org.fiducial.evaluate.WaveMarks.WaveMark;
import org.fiducial.formats.Formats;
import org.fiducial.formats.wfdb.WfdbAnnotations;

/**
 * Finds the weights of {@link MarkModel} again: ridge regression of the experts' marks on the edges of waves, with Huber's weights,
 * each database counting the same and each person within it, errors from five folds of persons.
 *
 * <p>A program, not a test: {@code main} takes the folder that holds {@code ludb} and {@code qtdb} and prints the weights and the
 * held-out errors.
 */
final class MarkModelFit {
    private static final double RIDGE = 0.2;
    private static final double HUBER_MS = 15;
    private static final int TURNS = 15;
    private static final int FOLDS = 5;
    private static final int SHARES = 4;
    // The place to which the others are told as differences: the median over the leads of the second share.
    private static final int REFERENCE = 2 * SHARES + 1;

    /** The mark of one lead's representative beat: twelve places, and where the expert's median mark lies, all in ms. */
    private record Sample(String database, String person, double[] x, double y) {}

    private final Map<MarkModel, List<Sample>> samples = new LinkedHashMap<>();

    public static void main(String[] args) throws IOException {
        MarkModelFit fit = new MarkModelFit();
        Path data = Path.of(args[0]);
        for (Case c : Datasets.open(data, "ludb").cases()) {
            Recording recording = Formats.read(c.file());
            List<WaveMarks> experts = new ArrayList<>();
            for (Signal lead : recording.ecg()) {
                experts.add(marks(c, lead.name().toLowerCase(Locale.ROOT), recording));
            }
            fit.add("ludb", c, recording, experts, 0, recording.duration());
        }
        for (Case c : Datasets.open(data, "qtdb").cases()) {
            Recording recording = Formats.read(c.file());
            WaveMarks expert = marks(c, "q1c", recording);
            double[] beats = expert.times(WaveType.QRS, Point.PEAK);
            fit.add(
                    "qtdb",
                    c,
                    recording,
                    List.of(expert, expert),
                    beats[0] - 2,
                    Math.min(beats[0] + 45, beats[beats.length - 1] + 2));
        }
        fit.print();
    }

    private static WaveMarks marks(Case c, String annotator, Recording recording) throws IOException {
        return WaveMarks.of(WfdbAnnotations.read(
                        c.annotation(annotator), recording.signals().getFirst().samplingRate())
                .annotations());
    }

    private void add(String database, Case c, Recording recording, List<WaveMarks> experts, double from, double to) {
        Recording part = recording.withSignals(recording.ecg());
        List<Trace> traces = LeadWindow.read(part.ecg(), Math.max(0, from), to);
        Analysis analysis = new Analyser(new Settings(WaveSettings.DEFAULT, 10, 1e6)).analyse(part);
        List<QrsMark> beats = analysis.beats().stream()
                .filter(b -> b.time() > from + 0.3 && b.time() < to - 0.3)
                .map(b -> new QrsMark(b.time(), b.type(), b.template(), b.confidence()))
                .toList();
        if (beats.isEmpty()) {
            return;
        }
        WaveMarker marker = new WaveMarker(traces, beats, WaveSettings.DEFAULT);
        marker.mark();
        for (ShapeWaves shape : marker.shapes()) {
            WavePlacer placer = new WavePlacer(shape, WaveSettings.DEFAULT);
            for (int l = 0; l < shape.leads().size(); l++) {
                WaveMarks expert = experts.get(shape.leads().get(l).beat().lead());
                lead(database, c.person(), shape, placer, l, expert);
            }
        }
    }

    private void lead(String database, String person, ShapeWaves shape, WavePlacer placer, int l, WaveMarks expert) {
        ShapeWaves.Edges edges = shape.edges();
        double[] certain = new double[shape.leads().size()];
        Arrays.fill(certain, 1);
        for (MarkModel model : MarkModel.values()) {
            boolean onset = model.name().endsWith("ONSET");
            WaveType type =
                    WaveType.valueOf(model.name().substring(0, model.name().indexOf('_')));
            Optional<WaveEdges> found =
                    type == WaveType.QRS ? Optional.of(edges.qrs()) : type == WaveType.P ? edges.p() : edges.t();
            if (found.isEmpty()) {
                continue;
            }
            List<Double> places = new ArrayList<>();
            for (int b = 0; b < shape.times().length; b++) {
                double r = shape.times()[b];
                double shift = type == WaveType.P
                        ? placer.pShift(b).orElse(Double.NaN)
                        : type == WaveType.T ? placer.tShift(b) : 0;
                OptionalDouble mark = mark(expert, type, r, onset ? Point.ONSET : Point.OFFSET);
                if (mark.isPresent() && Double.isFinite(shift)) {
                    places.add((mark.getAsDouble() - r - shift) * 1000);
                }
            }
            if (!places.isEmpty()) {
                WaveEdges e = found.get();
                double[] x = features(
                        onset ? e.onset() : e.offset(),
                        onset ? e.allOnset() : e.allOffset(),
                        l,
                        (type == WaveType.P ? edges.pTrust() : certain)[l],
                        shape.contour().before());
                double y = Order.median(places.stream().mapToDouble(v -> v).toArray());
                samples.computeIfAbsent(model, m -> new ArrayList<>()).add(new Sample(database, person, x, y));
            }
        }
    }

    private static OptionalDouble mark(WaveMarks expert, WaveType type, double r, Point point) {
        double from = type == WaveType.P ? r - 0.4 : type == WaveType.QRS ? r - 0.1 : r + 0.06;
        double to = type == WaveType.P ? r - 0.03 : type == WaveType.QRS ? r + 0.1 : r + 0.65;
        Stream<WaveMark> inside = expert.of(type).filter(w -> w.peak() > from && w.peak() < to);
        Optional<WaveMark> wave = type == WaveType.P ? inside.reduce((a, b) -> b) : inside.findFirst();
        return wave.map(w -> w.time(point)).orElse(OptionalDouble.empty());
    }

    private static double[] features(double[][] own, double[] all, int lead, double trust, int before) {
        double[] x = new double[3 * SHARES];
        for (int k = 0; k < SHARES; k++) {
            int share = k;
            double median =
                    Order.median(Arrays.stream(own).mapToDouble(o -> o[share]).toArray());
            x[k] = median + trust * (own[lead][k] - median);
            x[SHARES + k] = all[k];
            x[2 * SHARES + k] = median;
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = (x[k] - before) * LeadGrid.STEP_MS;
        }
        return x;
    }

    private void print() {
        samples.forEach((model, all) -> {
            List<String> persons =
                    all.stream().map(Sample::person).distinct().sorted().toList();
            Map<String, List<Double>> errors = new LinkedHashMap<>();
            for (int fold = 0; fold < FOLDS; fold++) {
                int f = fold;
                List<Sample> train = all.stream()
                        .filter(s -> persons.indexOf(s.person) % FOLDS != f)
                        .toList();
                double[] w = fit(train);
                all.stream()
                        .filter(s -> persons.indexOf(s.person) % FOLDS == f)
                        .forEach(s -> errors.computeIfAbsent(s.database, d -> new ArrayList<>())
                                .add(value(w, s.x) - s.y));
            }
            System.out.println(model + " " + weights(fit(all)));
            errors.forEach((database, e) -> System.out.println("  " + database + " held out: " + told(e)));
        });
    }

    private static String told(List<Double> errors) {
        double[] e = errors.stream().mapToDouble(v -> v).toArray();
        double mean = Arrays.stream(e).average().orElse(Double.NaN);
        double sd = Math.sqrt(
                Arrays.stream(e).map(v -> (v - mean) * (v - mean)).average().orElse(Double.NaN));
        double[] absolute = Arrays.stream(e).map(Math::abs).toArray();
        return String.format(
                Locale.ROOT,
                "n %d, bias %.1f, SD %.1f, half within %.1f, nine in ten within %.1f ms",
                e.length,
                mean,
                sd,
                Order.median(absolute),
                Order.quantile(absolute, 0.9));
    }

    /** Rounded so that their sum stays one: places count from the window's start, where a hundredth is five milliseconds. */
    private static String weights(double[] w) {
        long[] hundredths = new long[w.length - 1];
        long rest = 100;
        for (int k = 0; k < hundredths.length; k++) {
            hundredths[k] = Math.round(w[k] * 100);
            rest -= hundredths[k];
        }
        hundredths[REFERENCE] += rest;
        StringBuilder out = new StringBuilder();
        for (long h : hundredths) {
            out.append(String.format(Locale.ROOT, "%.2f, ", h / 100.0));
        }
        return out.append(String.format(Locale.ROOT, "%.1f", w[w.length - 1])).toString();
    }

    private static double value(double[] w, double[] x) {
        double sum = w[x.length];
        for (int k = 0; k < x.length; k++) {
            sum += w[k] * x[k];
        }
        return sum;
    }

    /** Twelve weights whose sum is one, and the constant. */
    private static double[] fit(List<Sample> train) {
        Map<String, Integer> ofPerson = new LinkedHashMap<>();
        Map<String, Double> ofDatabase = new LinkedHashMap<>();
        train.forEach(s -> ofPerson.merge(s.person, 1, Integer::sum));
        train.forEach(s -> ofDatabase.merge(s.database, 1.0 / ofPerson.get(s.person), Double::sum));
        int n = 3 * SHARES;
        double[] w = new double[n + 1];
        w[REFERENCE] = 1;
        for (int turn = 0; turn < TURNS; turn++) {
            double[][] a = new double[n][n + 1];
            for (Sample s : train) {
                double error = Math.abs(value(w, s.x) - s.y);
                double weight = 1.0
                        / ofPerson.get(s.person)
                        / ofDatabase.get(s.database)
                        * (turn == 0 ? 1 : Math.min(1, HUBER_MS / Math.max(1e-9, error)));
                double[] z = new double[n];
                int at = 0;
                for (int k = 0; k < n; k++) {
                    if (k != REFERENCE) {
                        z[at++] = s.x[k] - s.x[REFERENCE];
                    }
                }
                z[n - 1] = 1;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        a[i][j] += weight * z[i] * z[j];
                    }
                    a[i][n] += weight * z[i] * (s.y - s.x[REFERENCE]);
                }
            }
            for (int i = 0; i < n - 1; i++) {
                a[i][i] += RIDGE * HUBER_MS * HUBER_MS;
            }
            double[] v = solve(a);
            w[REFERENCE] = 1;
            int at = 0;
            for (int k = 0; k < n; k++) {
                if (k != REFERENCE) {
                    w[k] = v[at++];
                    w[REFERENCE] -= w[k];
                }
            }
            w[n] = v[n - 1];
        }
        return w;
    }

    /** Gauss elimination with pivots; the right-hand side stands in the last column. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            int pivot = i;
            for (int r = i + 1; r < n; r++) {
                pivot = Math.abs(a[r][i]) > Math.abs(a[pivot][i]) ? r : pivot;
            }
            double[] swap = a[i];
            a[i] = a[pivot];
            a[pivot] = swap;
            for (int r = 0; r < n; r++) {
                if (r != i) {
                    double f = a[r][i] / a[i][i];
                    for (int c = i; c <= n; c++) {
                        a[r][c] -= f * a[i][c];
                    }
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][n] / a[i][i];
        }
        return x;
    }
}
