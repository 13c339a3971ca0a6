package org.fiducial.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fiducial.core.Analysis;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.WaveMarks;
import org.fiducial.evaluate.WaveMarks.WaveMark;
import org.fiducial.formats.Formats;
import org.fiducial.formats.wfdb.WfdbAnnotations;

/**
 * Finds the weights of {@link HumpChoice} again, and prints how often the wrong hump is chosen on persons that were left out of the
 * fit (five folds).
 *
 * <p>A program, not a test: {@code main} takes the folder that holds {@code ludb} and {@code qtdb} (both ODC-By 1.0). Each shape of
 * beats counts with all its leads together and with some alone, each person the same. A hump is right if it lies within the expert's P,
 * or in the middle six tenths of his T (medians over beats and leads).
 */
final class HumpChoiceRecipe {
    private static final int[][] OF_TWELVE = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, {1}, {6}, {10}, {0, 1}};
    private static final int[][] OF_TWO = {{0, 1}, {0}, {1}};
    private static final int FOLDS = 5;
    private static final double RIDGE = 0.002;
    private static final double SLACK = 0.01;
    private static final double AMID = 0.6;
    private static final double LEAST_GAP = 0.02;

    /** One choice of a person, and what it was made on. */
    private record Row(String person, String data, ConditionalLogit.Choice choice) {}

    private final List<Row> together = new ArrayList<>();
    private final List<Row> afterT = new ArrayList<>();

    private HumpChoiceRecipe() {}

    public static void main(String[] args) throws IOException {
        HumpChoiceRecipe recipe = new HumpChoiceRecipe();
        Path data = Path.of(args[0]);
        for (Case c : Datasets.open(data, "ludb").cases()) {
            Recording recording = Formats.read(c.file());
            List<WaveMarks> experts = new ArrayList<>();
            for (Signal lead : recording.ecg()) {
                experts.add(marks(c, lead.name().toLowerCase(Locale.ROOT), recording));
            }
            recipe.add("ludb", c, recording, experts, 0, recording.duration(), OF_TWELVE);
        }
        for (Case c : Datasets.open(data, "qtdb").cases()) {
            Recording recording = Formats.read(c.file());
            WaveMarks expert = marks(c, "q1c", recording);
            double[] beats = expert.times(WaveType.QRS, WaveMarks.Point.PEAK);
            double to = Math.min(beats[0] + 45, beats[beats.length - 1] + 2);
            recipe.add("qtdb", c, recording, List.of(expert, expert), Math.max(0, beats[0] - 2), to, OF_TWO);
        }
        print("T and P together", recipe.together);
        print("P after T", recipe.afterT);
    }

    private static WaveMarks marks(Case c, String annotator, Recording recording) throws IOException {
        return WaveMarks.of(WfdbAnnotations.read(
                        c.annotation(annotator), recording.signals().getFirst().samplingRate())
                .annotations());
    }

    private void add(
            String data, Case c, Recording recording, List<WaveMarks> experts, double from, double to, int[][] some) {
        Recording part = recording.withSignals(recording.ecg());
        Analysis analysis = new Analyser(new Settings(WaveSettings.DEFAULT, 10, 1e6)).analyse(part);
        List<QrsMark> beats = analysis.beats().stream()
                .filter(b -> b.time() > from + 0.3 && b.time() < to - 0.3)
                .map(b -> new QrsMark(b.time(), b.type(), b.template(), b.confidence()))
                .toList();
        if (beats.isEmpty()) {
            return;
        }
        for (int[] leads : some) {
            List<Signal> signals =
                    IntStream.of(leads).mapToObj(i -> part.ecg().get(i)).toList();
            WaveMarker marker =
                    new WaveMarker(LeadWindow.read(signals, from, to), beats, WaveSettings.DEFAULT, MarkNets.STANDARD);
            marker.mark();
            for (ShapeWaves shape : marker.shapes()) {
                add(
                        data + ", leads " + leads.length,
                        c.person(),
                        shape,
                        rr(shape, beats),
                        IntStream.of(leads).mapToObj(experts::get).toList());
            }
        }
    }

    private static double rr(ShapeWaves shape, List<QrsMark> beats) {
        double[] gaps = IntStream.of(shape.beats())
                .filter(b -> b > 0)
                .mapToDouble(b -> beats.get(b).time() - beats.get(b - 1).time())
                .toArray();
        return gaps.length == 0 ? 0.8 : Math.max(0.3, Math.min(2, Order.median(gaps)));
    }

    private void add(String data, String person, ShapeWaves shape, double rr, List<WaveMarks> experts) {
        double[] t = expert(shape, experts, WaveType.T);
        double[] p = expert(shape, experts, WaveType.P);
        int r = shape.contour().before();
        int on = r + (int) (shape.qrs().onset() * LeadGrid.RATE);
        int off = r + (int) Math.ceil(shape.qrs().offset() * LeadGrid.RATE);
        int start = off + LeadGrid.RATE / 50;
        double latest = Math.min(0.6 * Math.sqrt(rr) + 0.02, Math.max(rr - 0.2, 0.62 * rr));
        int stop = Math.min(shape.contour().length() - 1, r + (int) (latest * LeadGrid.RATE));
        if (stop - start < LeadGrid.RATE / 10) {
            return;
        }
        Humps humps = new Humps(shape.contour(), rr);
        List<Humps.Hump> ts = humps.t(start + LeadGrid.RATE / 50, stop - LeadGrid.RATE * 3 / 100, start, on, off);
        List<Humps.Hump> ps = humps.p(0, on - 1, on);
        List<double[]> alternatives = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        List<double[]> alone = new ArrayList<>();
        List<Boolean> aloneRight = new ArrayList<>();
        Humps.Hump highest = ts.stream()
                .filter(h -> amid(h, r, t))
                .reduce((a, b) -> b.height() > a.height() ? b : a)
                .orElse(humps.noP());
        ps.add(humps.noP());
        for (Humps.Hump tHump : ts) {
            for (Humps.Hump pHump : ps) {
                boolean none = pHump == ps.getLast();
                if (!none && rr + (pHump.at() - tHump.at()) / (double) LeadGrid.RATE < LEAST_GAP) {
                    continue;
                }
                double[] pair = humps.pair(tHump, pHump);
                alternatives.add(joined(tHump.features(), pHump.features(), pair));
                boolean pRight = p[3] == 0 ? none : p[3] < 0.5 || !none && within(pHump, r, p);
                right.add((t[3] < 0.5 || amid(tHump, r, t)) && pRight);
                if (tHump == highest && !none && (pHump.at() - r) / (double) LeadGrid.RATE > t[2] - rr + SLACK) {
                    alone.add(joined(
                            Arrays.copyOf(pHump.features(), Humps.P_FEATURES - 1),
                            Arrays.copyOf(pair, Humps.PAIR_FEATURES - 1),
                            new double[0]));
                    aloneRight.add(within(pHump, r, p));
                }
            }
        }
        if (t[3] >= 0.5 || p[3] >= 0.5) {
            add(together, person, data, alternatives, right);
        }
        if (p[3] >= 0.5) {
            add(afterT, person, data, alone, aloneRight);
        }
    }

    private static void add(
            List<Row> rows, String person, String data, List<double[]> alternatives, List<Boolean> right) {
        if (right.contains(true)) {
            boolean[] r = new boolean[right.size()];
            for (int i = 0; i < r.length; i++) {
                r[i] = right.get(i);
            }
            rows.add(new Row(person, data, new ConditionalLogit.Choice(alternatives.toArray(double[][]::new), r, 1)));
        }
    }

    private static double[] joined(double[] a, double[] b, double[] c) {
        double[] out = Arrays.copyOf(a, a.length + b.length + c.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        System.arraycopy(c, 0, out, a.length + b.length, c.length);
        return out;
    }

    private static boolean within(Humps.Hump hump, int r, double[] wave) {
        double at = (hump.at() - r) / (double) LeadGrid.RATE;
        return at > wave[0] - SLACK && at < wave[2] + SLACK;
    }

    /** A shoulder at the wave's beginning is not its peak. */
    private static boolean amid(Humps.Hump hump, int r, double[] wave) {
        double at = (hump.at() - r) / (double) LeadGrid.RATE;
        double from = wave[1] - Math.max(2 * SLACK, AMID * (wave[1] - wave[0]));
        return at > from && at < wave[1] + Math.max(2 * SLACK, AMID * (wave[2] - wave[1]));
    }

    /** Onset, peak and offset of the expert's wave against R, medians; and the share of the beats that have one. */
    private static double[] expert(ShapeWaves shape, List<WaveMarks> experts, WaveType type) {
        List<double[]> found = new ArrayList<>();
        int looked = 0;
        for (WaveMarks expert : experts) {
            double[] qrs = expert.times(WaveType.QRS, WaveMarks.Point.PEAK);
            for (double r : shape.times()) {
                // The first and the last beat may lack marks that others have.
                boolean inside = qrs.length > 2 && r > qrs[1] - 0.1 && r < qrs[qrs.length - 2] + 0.1;
                if (!inside || Arrays.stream(qrs).noneMatch(q -> Math.abs(q - r) < 0.1)) {
                    continue;
                }
                looked++;
                double before =
                        Arrays.stream(qrs).filter(q -> q < r - 0.15).max().orElse(r - 1);
                double after =
                        Arrays.stream(qrs).filter(q -> q > r + 0.15).min().orElse(r + 1);
                double from = type == WaveType.P ? Math.max(before, r - 0.5) : r + 0.03;
                double to = type == WaveType.P ? r : Math.min(after, r + 0.75);
                List<WaveMark> waves = expert.of(type)
                        .filter(w -> w.peak() > from && w.peak() < to)
                        .toList();
                if (!waves.isEmpty()) {
                    WaveMark w = type == WaveType.P ? waves.getLast() : waves.getFirst();
                    found.add(new double[] {
                        w.onset().orElse(w.peak() - 0.04) - r,
                        w.peak() - r,
                        w.offset().orElse(w.peak() + 0.04) - r
                    });
                }
            }
        }
        double share = looked == 0 ? 0.25 : (double) found.size() / looked;
        double[] out = {Double.NaN, Double.NaN, Double.NaN, share};
        for (int k = 0; k < 3 && !found.isEmpty(); k++) {
            int at = k;
            out[k] = Order.median(found.stream().mapToDouble(f -> f[at]).toArray());
        }
        return out;
    }

    private static double[] fit(List<Row> rows) {
        Map<String, Integer> ofPerson = new HashMap<>();
        rows.forEach(r -> ofPerson.merge(r.person, 1, Integer::sum));
        return ConditionalLogit.fit(
                rows.stream()
                        .map(r -> new ConditionalLogit.Choice(
                                r.choice.alternatives(), r.choice.right(), 1.0 / ofPerson.getOrDefault(r.person, 1)))
                        .toList(),
                RIDGE);
    }

    private static void print(String name, List<Row> rows) {
        List<String> persons =
                rows.stream().map(Row::person).distinct().sorted().toList();
        Map<String, int[]> wrong = new java.util.TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            double[] w = fit(rows.stream()
                    .filter(r -> persons.indexOf(r.person) % FOLDS != f)
                    .toList());
            for (Row r : rows) {
                if (persons.indexOf(r.person) % FOLDS == f) {
                    int[] n = wrong.computeIfAbsent(r.data, d -> new int[2]);
                    n[0]++;
                    n[1] += r.choice.right()[ConditionalLogit.best(r.choice, w)] ? 0 : 1;
                }
            }
        }
        System.out.println(name);
        wrong.forEach((data, n) -> System.out.println("  " + data + ": wrong in " + n[1] + " of " + n[0]));
        StringBuilder line = new StringBuilder();
        for (double w : fit(rows)) {
            line.append(String.format(Locale.ROOT, " %.2f", w));
        }
        System.out.println(" " + line);
    }
}
