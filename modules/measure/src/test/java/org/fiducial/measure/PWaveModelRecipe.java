package org.fiducial.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fiducial.core.Analysis;
import org.fiducial.core.Annotation;
import org.fiducial.core.BeatType;
import org.fiducial.core.Origin;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.WaveMarks;
import org.fiducial.evaluate.WaveMarks.Point;
import org.fiducial.formats.Formats;
import org.fiducial.formats.wfdb.WfdbAnnotations;

/**
 * Trains the model of {@link PPresence} and prints what it is worth on persons that it was not trained on (five folds).
 *
 * <p>A program, not a test: {@code main} takes the data folder and the file to write. A shape of beats has a P or none as the experts'
 * marks say (LUDB, QTDB), or as the label of the rhythm says: atrial fibrillation and flutter have none, sinus rhythm has one before
 * its dominant shape (PTB-XL, CPSC 2018, CinC 2017, MIT-BIH); ventricular shapes of MIT-BIH have none. Each shape is seen with all
 * leads and with some alone, and once with a single beat. Records of pacing, of complete block and of supraventricular tachycardia are
 * left out: their labels do not tell.
 */
final class PWaveModelRecipe {
    private static final TreeBoosting.Settings SETTINGS = new TreeBoosting.Settings(90, 6, 0.1, 5, 20);
    private static final int FOLDS = 5;
    private static final double PIECE = 30;

    private static final int[][] OF_TWELVE = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, {1}, {6}, {10}, {0, 1}};
    private static final int[][] OF_EIGHT = {{0, 1, 2, 3, 4, 5, 6, 7}, {1}, {2}};
    private static final int[][] OF_TWO = {{0, 1}, {0}, {1}};
    private static final int[][] OF_ONE = {{0}};

    /** Whether a shape has a P; UNKNOWN where the labels do not tell. */
    private enum Label {
        P,
        NONE,
        VENTRICULAR,
        UNKNOWN
    }

    @FunctionalInterface
    private interface Teacher {
        Label of(ShapeWaves shape, int[] leads, List<QrsMark> beats);
    }

    private record Row(String data, String person, int leads, int beats, Label label, double[] features) {
        boolean hasP() {
            return label == Label.P;
        }

        double weight() {
            boolean marked = data.equals("ludb") || data.equals("qtdb");
            return (marked ? 2 : 1) * (label == Label.VENTRICULAR ? 0.3 : 1);
        }
    }

    private final List<Row> rows = Collections.synchronizedList(new ArrayList<>());

    private PWaveModelRecipe() {}

    public static void main(String[] args) throws IOException {
        PWaveModelRecipe recipe = new PWaveModelRecipe();
        recipe.read(Path.of(args[0]));
        List<Row> all = new ArrayList<>(recipe.rows);
        // Threads end in any order; what is summed must not depend on it.
        all.sort((a, b) -> {
            int by = (a.data + a.person).compareTo(b.data + b.person);
            return by != 0 ? by : Arrays.compare(a.features, b.features);
        });
        judge(all);
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Boosted trees of PPresence, written by PWaveModelRecipe from LUDB, QTDB, MIT-BIH Arrhythmia, CinC 2017 (ODC-By 1.0),");
        lines.add("# PTB-XL (CC BY 4.0) and CPSC 2018.");
        lines.addAll(train(all).lines());
        Files.write(Path.of(args[1]), lines, StandardCharsets.US_ASCII);
    }

    private void read(Path data) throws IOException {
        for (String set : List.of("ludb", "qtdb", "ptbxl", "cinc2017", "cpsc2018", "mitdb")) {
            System.err.println(set);
            Datasets.open(data, set).cases().parallelStream().forEach(c -> {
                try {
                    read(set, c);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void read(String set, Case c) throws IOException {
        Recording file = Formats.read(c.file());
        Recording r = file.withSignals(file.ecg());
        switch (set) {
            case "ludb" -> {
                List<WaveMarks> experts = new ArrayList<>();
                for (Signal s : r.ecg()) {
                    experts.add(marks(c, s.name().toLowerCase(Locale.ROOT), r));
                }
                add(set, c, r, 0, r.duration(), OF_TWELVE, (s, l, b) -> marked(s, l, experts));
            }
            case "qtdb" -> {
                WaveMarks e = marks(c, "q1c", r);
                double[] beats = e.times(WaveType.QRS, Point.PEAK);
                double to = Math.min(beats[0] + 45, beats[beats.length - 1] + 2);
                add(set, c, r, Math.max(0, beats[0] - 2), to, OF_TWO, (s, l, b) -> marked(s, l, List.of(e, e)));
            }
            case "ptbxl" -> {
                boolean none = c.has("AFIB") || c.has("AFLT");
                boolean sinus = c.has("SR") || c.has("SBRAD") || c.has("STACH") || c.has("SARRH");
                boolean unclear = c.has("PACE") || c.has("3AVB") || c.has("SVTAC") || c.has("PSVT") || c.has("SVARR");
                List<Signal> own = r.ecg().stream()
                        .filter(s -> s.origin() == Origin.RECORDED)
                        .toList();
                if (none != sinus && !unclear) {
                    add(set, c, r.withSignals(own), 0, r.duration(), OF_EIGHT, labelled(!none));
                }
            }
            case "cpsc2018" -> {
                boolean sinus = c.has("Normal") || c.has("I-AVB") || c.has("RBBB") || c.has("LBBB") || c.has("STD");
                if (c.has("AF") != sinus || c.has("AF")) {
                    add(set, c, r, 0, Math.min(PIECE, r.duration()), OF_TWELVE, labelled(!c.has("AF")));
                }
            }
            case "cinc2017" -> {
                if (c.has("A") || c.has("N")) {
                    List<QrsMark> beats = beats(r);
                    for (double t = 0; t + 8 < r.duration(); t += PIECE) {
                        add(set, c, r, beats, t, Math.min(t + PIECE, r.duration()), OF_ONE, labelled(c.has("N")));
                    }
                }
            }
            default -> mitdb(c, r);
        }
    }

    private void mitdb(Case c, Recording r) throws IOException {
        List<Annotation> marks = WfdbAnnotations.read(
                        c.annotation("atr"), r.signals().getFirst().samplingRate())
                .annotations();
        List<QrsMark> all = beats(r);
        for (int piece = 0; 5 + (piece + 1) * PIECE < r.duration(); piece++) {
            double from = 5 + piece * PIECE;
            String rhythm = "";
            boolean changes = false;
            for (Annotation a : marks) {
                if (a.symbol().equals("+")) {
                    changes |= a.time() > from && a.time() < from + PIECE;
                    rhythm = a.time() <= from ? a.text().replace("\0", "").strip() : rhythm;
                }
            }
            boolean none = rhythm.equals("(AFIB") || rhythm.equals("(AFL");
            boolean sinus = rhythm.equals("(N") || rhythm.equals("(SBR");
            // Sinus rhythm of one person is all alike.
            if (!changes && (none || sinus && piece % 3 == 0)) {
                add("mitdb", c, r, all, from, from + PIECE, OF_TWO, (s, l, b) -> beats(s, marks, none));
            }
        }
    }

    private static WaveMarks marks(Case c, String annotator, Recording r) throws IOException {
        return WaveMarks.of(WfdbAnnotations.read(
                        c.annotation(annotator), r.signals().getFirst().samplingRate())
                .annotations());
    }

    /** What the expert's marks say: a P before at least six in ten of the beats, or before less than two in ten. */
    private static Label marked(ShapeWaves shape, int[] leads, List<WaveMarks> experts) {
        int looked = 0;
        int with = 0;
        for (int lead : leads) {
            double[] qrs = experts.get(lead).times(WaveType.QRS, Point.PEAK);
            double[] p = experts.get(lead).times(WaveType.P, Point.PEAK);
            for (double r : shape.times()) {
                boolean inside = qrs.length > 2 && r > qrs[1] - 0.1 && r < qrs[qrs.length - 2] + 0.1;
                if (inside && Arrays.stream(qrs).anyMatch(q -> Math.abs(q - r) < 0.1)) {
                    double before =
                            Arrays.stream(qrs).filter(q -> q < r - 0.15).max().orElse(r - 1);
                    looked++;
                    with += Arrays.stream(p).anyMatch(t -> t > Math.max(before, r - 0.5) && t < r) ? 1 : 0;
                }
            }
        }
        if (looked == 0) {
            return Label.UNKNOWN;
        }
        double share = (double) with / looked;
        return share < 0.2 ? Label.NONE : share >= 0.6 ? Label.P : Label.UNKNOWN;
    }

    /** What the label of the record says of its dominant shape. */
    private static Teacher labelled(boolean hasP) {
        return (shape, leads, beats) -> {
            boolean dominant = 2 * shape.beats().length > beats.size()
                    || shape.beats().length == 1 && beats.get(shape.beats()[0]).template() == 0;
            BeatType type = type(shape, beats);
            return type == BeatType.V
                    ? Label.VENTRICULAR
                    : type != BeatType.N || !dominant ? Label.UNKNOWN : hasP ? Label.P : Label.NONE;
        };
    }

    private static BeatType type(ShapeWaves shape, List<QrsMark> beats) {
        Map<BeatType, Integer> count = new TreeMap<>();
        for (int b : shape.beats()) {
            count.merge(beats.get(b).type(), 1, Integer::sum);
        }
        return Collections.max(count.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** What the annotated classes of the beats say, in sinus rhythm or without P waves. */
    private static Label beats(ShapeWaves shape, List<Annotation> marks, boolean none) {
        int normal = 0;
        int ventricular = 0;
        int all = 0;
        for (double r : shape.times()) {
            for (Annotation a : marks) {
                if (Math.abs(a.time() - r) < 0.1 && !a.symbol().equals("+")) {
                    all++;
                    normal += "NLR".contains(a.symbol()) ? 1 : 0;
                    ventricular += a.symbol().equals("V") ? 1 : 0;
                }
            }
        }
        if (all > 0 && normal >= 0.7 * all) {
            return none ? Label.NONE : Label.P;
        }
        return all > 0 && ventricular >= 0.7 * all && !none ? Label.VENTRICULAR : Label.UNKNOWN;
    }

    private static List<QrsMark> beats(Recording recording) {
        Analysis analysis = new Analyser(new Settings(WaveSettings.DEFAULT, 10, 1e6)).analyse(recording);
        return analysis.beats().stream()
                .map(b -> new QrsMark(b.time(), b.type(), b.template(), b.confidence()))
                .toList();
    }

    private void add(String data, Case c, Recording part, double from, double to, int[][] some, Teacher teacher) {
        add(data, c, part, beats(part), from, to, some, teacher);
    }

    private void add(
            String data,
            Case c,
            Recording part,
            List<QrsMark> all,
            double from,
            double to,
            int[][] some,
            Teacher teacher) {
        List<QrsMark> beats = all.stream()
                .filter(b -> b.time() > from + 0.05 && b.time() < to - 0.05)
                .toList();
        if (beats.size() < 2) {
            return;
        }
        for (int[] leads : some) {
            if (leads[leads.length - 1] >= part.ecg().size()) {
                continue;
            }
            List<Signal> signals =
                    IntStream.of(leads).mapToObj(i -> part.ecg().get(i)).toList();
            List<Trace> traces = LeadWindow.read(signals, from, to);
            List<ShapeWaves> shapes = shapes(traces, beats);
            if (leads.length > 1 || some.length == 1) {
                shapes.addAll(single(traces, beats));
            }
            for (ShapeWaves shape : shapes) {
                Label label = teacher.of(shape, leads, beats);
                if (label != Label.UNKNOWN) {
                    int n = shape.beats().length;
                    features(shape, beats)
                            .ifPresent(x -> rows.add(new Row(data, c.person(), leads.length, n, label, x)));
                }
            }
        }
    }

    private static List<ShapeWaves> shapes(List<Trace> traces, List<QrsMark> beats) {
        WaveMarker marker = new WaveMarker(traces, beats, WaveSettings.DEFAULT, MarkNets.STANDARD);
        marker.mark();
        return new ArrayList<>(marker.shapes());
    }

    /** A shape of one beat of the dominant ones, from the middle. */
    private static List<ShapeWaves> single(List<Trace> traces, List<QrsMark> beats) {
        for (int b = beats.size() / 2; b > 0 && b < beats.size() - 1; b++) {
            int at = b;
            QrsMark mark = beats.get(b);
            if (mark.template() == 0) {
                List<QrsMark> changed = new ArrayList<>(beats);
                changed.set(b, new QrsMark(mark.time(), mark.type(), Integer.MAX_VALUE, mark.confidence()));
                return shapes(traces, changed).stream()
                        .filter(s -> s.beats().length == 1 && s.beats()[0] == at)
                        .toList();
            }
        }
        return List.of();
    }

    private static Optional<double[]> features(ShapeWaves shape, List<QrsMark> beats) {
        double[] r = beats.stream().mapToDouble(QrsMark::time).toArray();
        boolean[] ventricular = new boolean[r.length];
        for (int i = 0; i < r.length; i++) {
            ventricular[i] = beats.get(i).type() == BeatType.V || beats.get(i).type() == BeatType.PACED;
        }
        double[] gaps = IntStream.of(shape.beats())
                .mapToDouble(b -> b > 0 ? r[b] - r[b - 1] : r[1] - r[0])
                .toArray();
        double rr = Math.max(0.2, Math.min(2, Order.median(gaps)));
        double[] rooms = IntStream.of(shape.beats())
                .filter(b -> b + 1 < r.length)
                .mapToDouble(b -> r[b + 1] - r[b])
                .toArray();
        double room = rooms.length == 0 ? rr : Math.max(0.2, Order.median(rooms));
        ShapeRhythm rhythm = ShapeRhythm.of(r, ventricular, shape.beats(), rr, room);
        Contour contour = shape.contour();
        double on = contour.before() + shape.qrs().onset() * LeadGrid.RATE;
        double off = contour.before() + shape.qrs().offset() * LeadGrid.RATE;
        Delineator.Candidates waves = Delineator.candidates(new WaveSearch(contour, rr), contour, rr, room, on, off);
        return PPresence.evidence(contour, shape.times(), waves, rhythm);
    }

    private static TreeModel train(List<Row> rows) {
        Map<String, Integer> count = new HashMap<>();
        rows.forEach(r -> count.merge(r.person + r.hasP(), 1, Integer::sum));
        double[] weights = new double[rows.size()];
        double[] total = new double[2];
        for (int i = 0; i < weights.length; i++) {
            Row r = rows.get(i);
            weights[i] = r.weight() / Math.sqrt(count.getOrDefault(r.person + r.hasP(), 1));
            total[r.hasP() ? 1 : 0] += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= 0.5 * weights.length / total[rows.get(i).hasP() ? 1 : 0];
        }
        return TreeBoosting.train(
                rows.stream().map(Row::features).toArray(double[][]::new),
                rows.stream().mapToInt(r -> r.hasP() ? 1 : 0).toArray(),
                weights,
                2,
                SETTINGS);
    }

    private static void judge(List<Row> rows) {
        List<String> persons = new ArrayList<>(
                rows.stream().map(Row::person).distinct().sorted().toList());
        Collections.shuffle(persons, new Random(1));
        Map<String, Integer> fold = new HashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            fold.put(persons.get(i), i % FOLDS);
        }
        Map<String, int[]> given = new TreeMap<>();
        for (int f = 0; f < FOLDS; f++) {
            int out = f;
            TreeModel model =
                    train(rows.stream().filter(r -> fold.get(r.person) != out).toList());
            for (Row r : rows) {
                if (fold.get(r.person) == out) {
                    String leads = r.leads > 2 ? "more leads" : r.leads == 2 ? "two leads" : "one lead";
                    String key = r.data + ", " + leads + (r.beats == 1 ? ", one beat, " : ", ") + r.label;
                    int[] n = given.computeIfAbsent(key, k -> new int[2]);
                    n[0]++;
                    n[1] += model.probabilities(r.features)[1] >= PPresence.LIMIT ? 1 : 0;
                }
            }
        }
        given.forEach((key, n) ->
                System.out.printf(Locale.ROOT, "%s: a P given in %.1f %% of %d%n", key, 100.0 * n[1] / n[0], n[0]));
    }
}
