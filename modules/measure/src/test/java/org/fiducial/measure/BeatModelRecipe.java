package org.fiducial.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fiducial.core.Annotation;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.formats.Formats;
import org.fiducial.formats.ReadOptions;
import org.fiducial.formats.wfdb.WfdbAnnotations;

/**
 * Trains the model of {@link BeatClassifier} and prints what it is worth on persons that it was not trained on.
 *
 * <p>Run {@code main} with the data folder and the file to write. Records: MIT-BIH Arrhythmia (the ones that lie there) and the QT
 * Database without its excerpts of MIT-BIH (both ODC-By 1.0); each with both leads together and each lead alone. Beats weigh so that
 * a person with many of one class counts only with the square root of their number. Each person of MIT-BIH
 * (201 and 202 are one) is judged by a model that was trained without that person: the persons are dealt into six folds.
 */
final class BeatModelRecipe {
    private static final TreeBoosting.Settings SETTINGS = new TreeBoosting.Settings(40, 6, 0.1, 10, 50);
    /** The persons of MIT-BIH are dealt into so many folds. */
    private static final int FOLDS = 6;

    private static final double[] SHARES = {1, 0.12, 0.2};
    private static final double PAIR = 0.15;
    /** Of the normal beats one in so many: they are all alike. */
    private static final int THIN = 8;

    private static final List<String> CLASSES = List.of("NLRejnB", "AaJS", "VEr");

    private static final double HARDLY = -0.1;
    private static final int[] EARLY = {BeatFeatures.TO_BEFORE, BeatFeatures.TO_AFTER, BeatFeatures.TO_SLOWEST};

    private record Row(String person, int mode, String symbol, double[] features) {
        int of() {
            for (int k = 0; k < CLASSES.size(); k++) {
                if (CLASSES.get(k).contains(symbol)) {
                    return k;
                }
            }
            return -1;
        }

        /** A supraventricular beat that is not early against anything: its label rests on what is not among the features. */
        boolean isHidden() {
            double earliest = 0;
            for (int at : EARLY) {
                earliest = Math.min(earliest, features[at]);
            }
            return of() == 1 && earliest > HARDLY;
        }
    }

    private BeatModelRecipe() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        List<Row> mitdb = rows(data.resolve("mitdb"), Set.of());
        List<Row> qtdb = rows(data.resolve("qtdb"), Set.of("sel1", "sel2"));
        List<String> persons =
                mitdb.stream().map(Row::person).distinct().sorted().toList();
        List<Row> all = new ArrayList<>(qtdb);
        all.addAll(mitdb);
        List<String> lines = train(all).lines();
        int[][] count = new int[3][6];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            List<Row> train = new ArrayList<>(qtdb);
            mitdb.stream().filter(r -> persons.indexOf(r.person) % FOLDS != out).forEach(train::add);
            TreeModel model = train(train);
            Map<String, int[][]> own = new TreeMap<>();
            for (Row r : mitdb) {
                if (persons.indexOf(r.person) % FOLDS == out) {
                    int given = BeatClassifier.decide(model, r.features);
                    tally(count[r.mode], r, given);
                    tally(own.computeIfAbsent(r.person, k -> new int[3][6])[r.mode], r, given);
                }
            }
            own.forEach((person, c) -> System.err.println(person + " " + Arrays.deepToString(c)));
        }
        List<String> head = new ArrayList<>();
        head.add(
                "# Boosted trees of BeatClassifier, written by BeatModelRecipe from MIT-BIH Arrhythmia (DS1) and QTDB, ODC-By 1.0.");
        for (int mode = 0; mode < 3; mode++) {
            int[] c = count[mode];
            head.add(String.format(
                    Locale.ROOT,
                    "# held out %s: V Se %.1f PPV %.1f, S Se %.1f PPV %.1f",
                    List.of("both leads", "first lead", "second lead").get(mode),
                    100.0 * c[1] / c[0],
                    100.0 * c[1] / c[2],
                    100.0 * c[4] / c[3],
                    100.0 * c[4] / c[5]));
        }
        head.forEach(System.out::println);
        head.addAll(lines);
        Files.write(Path.of(args[1]), head, StandardCharsets.US_ASCII);
    }

    private static void tally(int[] c, Row row, int given) {
        int of = row.of();
        c[0] += of == 2 ? 1 : 0;
        c[1] += of == 2 && given == 2 ? 1 : 0;
        c[2] += given == 2 && !"FQ/f!".contains(row.symbol) ? 1 : 0;
        c[3] += of == 1 ? 1 : 0;
        c[4] += of == 1 && given == 1 ? 1 : 0;
        c[5] += given == 1 && !"Q/f".contains(row.symbol) ? 1 : 0;
    }

    private static TreeModel train(List<Row> rows) {
        List<Row> used = new ArrayList<>();
        int normal = 0;
        for (Row row : rows) {
            if (row.of() > 0 && !row.isHidden() || row.of() == 0 && normal++ % THIN == 0) {
                used.add(row);
            }
        }
        Map<String, Integer> beats = new HashMap<>();
        used.forEach(r -> beats.merge(r.person + r.of(), 1, Integer::sum));
        double[] weights = new double[used.size()];
        double[] total = new double[CLASSES.size()];
        for (int i = 0; i < weights.length; i++) {
            Row r = used.get(i);
            weights[i] = 1 / Math.sqrt(beats.getOrDefault(r.person + r.of(), 1));
            total[r.of()] += weights[i];
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= SHARES[used.get(i).of()] / total[used.get(i).of()];
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / sum;
        }
        return TreeBoosting.train(
                used.stream().map(Row::features).toArray(double[][]::new),
                used.stream().mapToInt(Row::of).toArray(),
                weights,
                CLASSES.size(),
                SETTINGS);
    }

    private static List<Row> rows(Path folder, Set<String> without) throws IOException {
        List<Path> headers;
        try (var files = Files.list(folder)) {
            headers = files.filter(f -> f.toString().endsWith(".hea")).sorted().toList();
        }
        List<Row> rows = new ArrayList<>();
        for (Path header : headers) {
            String name = header.getFileName().toString().replace(".hea", "");
            Path atr = header.resolveSibling(name + ".atr");
            if (Files.exists(atr) && without.stream().noneMatch(name::startsWith)) {
                System.err.println(name);
                read(header, atr, name.equals("202") ? "201" : name, rows);
            }
        }
        return rows;
    }

    private static void read(Path header, Path atr, String person, List<Row> rows) throws IOException {
        Recording recording =
                Formats.read(header, ReadOptions.DEFAULT.withHash(false).withVerify(false));
        List<Signal> leads = recording.signals().subList(0, 2);
        double rate = leads.getFirst().samplingRate();
        List<Annotation> marks = beats(WfdbAnnotations.read(atr, rate).annotations());
        for (int mode = 0; mode < 3; mode++) {
            List<Signal> heard = mode == 0 ? leads : List.of(leads.get(mode - 1));
            List<float[]> samples = heard.stream().map(Signal::readAll).toList();
            List<Trace> traces = new ArrayList<>();
            for (int k = 0; k < samples.size(); k++) {
                traces.add(new Trace("lead " + k, rate, 0, samples.get(k)));
            }
            List<BeatDetector.Detection> found = BeatDetector.detect(samples, rate);
            describe(found, traces, marks, person, mode, rows);
        }
    }

    private static void describe(
            List<BeatDetector.Detection> found,
            List<Trace> traces,
            List<Annotation> marks,
            String person,
            int mode,
            List<Row> rows) {
        BeatClassifier classifier = new BeatClassifier();
        for (BeatDetector.Detection d : found) {
            classifier.add(d, BeatShape.at(traces, d.time()), BeatSurroundings.at(traces, d.time()), false);
        }
        double[][] features = classifier.features();
        int j = 0;
        for (int i = 0; i < features.length; i++) {
            double t = found.get(i).time();
            while (j < marks.size() && marks.get(j).time() < t - PAIR) {
                j++;
            }
            boolean pairs = j < marks.size() && Math.abs(marks.get(j).time() - t) <= PAIR;
            rows.add(new Row(person, mode, pairs ? marks.get(j++).symbol() : "-", features[i]));
        }
    }

    private static List<Annotation> beats(List<Annotation> all) {
        List<Annotation> beats = new ArrayList<>();
        for (Annotation a : all.stream()
                .sorted(Comparator.comparingDouble(Annotation::time))
                .toList()) {
            if ("NLRejnBAaJSVErF/fQ!".contains(a.symbol())) {
                beats.add(a);
            }
        }
        return beats;
    }
}
