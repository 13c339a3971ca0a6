package org.fiducial.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.evaluate.BeatMarks;
import org.fiducial.evaluate.MarkScore;
import org.fiducial.evaluate.MarkTally;
import org.fiducial.formats.Formats;
import org.fiducial.formats.ReadOptions;
import org.fiducial.formats.wfdb.WfdbAnnotations;

/**
 * Finds the weights of {@link BeatOdds} and prints what they are worth on persons that they were not found on.
 *
 * <p>Run {@code main} with the data folder and the file to write. Records: MIT-BIH Arrhythmia (the ones that lie there) and the QT
 * Database, both leads together and each alone, the first lead of MIT-BIH under the noises of the Noise Stress Test Database at 6 and
 * 0 dB, and record 118 of that (all ODC-By 1.0); of one beat in fifty QRS and T are taken away. The persons (201 and 202 are one,
 * excerpts in the QT Database belong to theirs) are dealt into four folds; each fold is judged with weights of the other three.
 */
final class BeatOddsRecipe {
    private static final int FOLDS = 4;
    private static final int PASSES = 20;
    private static final double PAUSES = 0.02;
    private static final double BLOCK = 1.5;
    private static final double TOLERANCE = 0.15;

    private BeatOddsRecipe() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        List<ChainSequence> all = new ArrayList<>();
        mitdb(data, all);
        for (Path header : headers(data.resolve("nstdb"), "118")) {
            Source source = Source.read(header);
            all.add(source.sequence("nstdb", "118", List.of(source.leads.getFirst()), 0.5));
        }
        for (Path header : headers(data.resolve("qtdb"), "sel")) {
            Source source = Source.read(header);
            String id = source.id.matches("sel[12]\\d\\d") ? source.id.substring(3) : source.id;
            all.add(source.sequence("qtdb, first lead", id, source.leads.subList(0, 1), 0.3));
            all.add(source.sequence("qtdb, second lead", id, source.leads.subList(1, 2), 0.3));
            all.add(source.sequence("qtdb, both leads", id, source.leads, 0.3));
        }
        double[] weights = ChainTraining.train(withPauses(all), PASSES);
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Weights of BeatOdds, written by BeatOddsRecipe from MIT-BIH Arrhythmia (DS1), MIT-BIH Noise Stress Test and QTDB,"
                        + " ODC-By 1.0.");
        for (int i = 0; i < weights.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s %.4f", BeatOdds.NAMES.get(i), weights[i]));
        }
        Files.write(Path.of(args[1]), lines, StandardCharsets.US_ASCII);
        List<String> persons =
                all.stream().map(s -> s.person).distinct().sorted().toList();
        Map<String, List<MarkTally>> heldOut = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            List<ChainSequence> train = all.stream()
                    .filter(s -> persons.indexOf(s.person) % FOLDS != out)
                    .toList();
            BeatOdds odds = new BeatOdds(ChainTraining.train(withPauses(train), PASSES));
            all.stream()
                    .filter(s -> persons.indexOf(s.person) % FOLDS == out)
                    .forEach(s -> heldOut.computeIfAbsent(s.name, k -> new ArrayList<>())
                            .add(tally(s, odds)));
        }
        heldOut.forEach(BeatOddsRecipe::print);
    }

    private static void mitdb(Path data, List<ChainSequence> all) throws IOException {
        for (Path header : headers(data.resolve("mitdb"), "")) {
            Source source = Source.read(header);
            String person = source.id.equals("202") ? "201" : source.id;
            List<float[]> first = source.leads.subList(0, 1);
            all.add(source.sequence("mitdb, first lead", person, first, 1));
            all.add(source.sequence("mitdb, second lead", person, source.leads.subList(1, 2), 0.5));
            all.add(source.sequence("mitdb, both leads", person, source.leads, 1));
            for (String noise : List.of("bw", "em", "ma")) {
                float[] of = Source.samples(data.resolve("nstdb").resolve(noise + ".hea"));
                for (int decibel : List.of(6, 0)) {
                    float[] mixed = source.mix(of, decibel);
                    all.add(source.sequence(
                            "mitdb, " + noise + " at " + decibel + " dB", person, List.of(mixed), 0.15));
                }
            }
        }
    }

    private static List<ChainSequence> withPauses(List<ChainSequence> all) {
        List<ChainSequence> out = new ArrayList<>();
        for (ChainSequence s : all) {
            out.add(s.name.contains("lead") ? s.withPauses(PAUSES, out.size()) : s);
        }
        return out;
    }

    /** Beats of a path with these odds, the marks being the humps: the R peaks' own offsets are not at stake. */
    private static MarkTally tally(ChainSequence s, BeatOdds odds) {
        BeatSequence path = new BeatSequence(s.rate, odds);
        List<BeatSequence.Candidate> found = new ArrayList<>();
        double to = 0;
        for (BeatSequence.Candidate c : s.candidates) {
            for (; c.at() / s.rate >= to; to += BLOCK) {
                found.addAll(path.commit((long) ((to - 2) * s.rate)));
            }
            path.add(c);
        }
        found.addAll(path.commit(Long.MAX_VALUE));
        double[] times = found.stream()
                .mapToDouble(c -> c.at() / s.rate)
                .filter(t -> !s.isLeftOut(t))
                .toArray();
        double[] reference =
                Arrays.stream(s.reference).filter(t -> !s.isLeftOut(t)).toArray();
        return MarkTally.of(s.name, s.person, reference, times, TOLERANCE);
    }

    private static void print(String name, List<MarkTally> tallies) {
        MarkScore score = new MarkScore(tallies);
        System.out.printf(
                Locale.ROOT,
                "%s: Se %.2f PPV %.2f F1 %.2f%n",
                name,
                100 * score.sensitivity().value(),
                100 * score.precision().value(),
                100 * score.f1());
    }

    private static List<Path> headers(Path folder, String start) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(start)
                            && f.toString().endsWith(".hea")
                            && Files.exists(
                                    f.resolveSibling(f.getFileName().toString().replace(".hea", ".atr"))))
                    .sorted()
                    .toList();
        }
    }

    /** A record with its marks. */
    private record Source(String id, double rate, List<float[]> leads, double[] beats, double[] flutter) {
        static Source read(Path header) throws IOException {
            System.err.println(header.getFileName());
            Recording recording = recording(header);
            String id = header.getFileName().toString().replace(".hea", "");
            double rate = recording.signals().getFirst().samplingRate();
            BeatMarks marks = BeatMarks.of(
                    WfdbAnnotations.read(header.resolveSibling(id + ".atr"), rate)
                            .annotations(),
                    recording.duration());
            double[] flutter = marks.flutter().stream()
                    .flatMapToDouble(s -> DoubleStream.of(s.from(), s.to()))
                    .toArray();
            List<float[]> leads =
                    recording.signals().stream().limit(2).map(Signal::readAll).toList();
            return new Source(id, rate, leads, marks.times(), flutter);
        }

        static float[] samples(Path header) throws IOException {
            return recording(header).signals().getFirst().readAll();
        }

        private static Recording recording(Path header) throws IOException {
            return Formats.read(header, ReadOptions.DEFAULT.withHash(false).withVerify(false));
        }

        ChainSequence sequence(String name, String person, List<float[]> heard, double weight) {
            List<BeatSequence.Candidate> humps = new ArrayList<>();
            new BeatDetector(heard.size(), rate, beat -> {}, humps::add).run(heard);
            double inside = rate / Math.max(1, (int) (rate / 250));
            List<BeatSequence.Candidate> bare =
                    humps.stream().map(BeatSequence.Candidate::withoutShape).toList();
            return new ChainSequence(name, person, inside, weight, bare, beats, flutter);
        }

        /** The first lead with noise from the sixth minute on, two minutes in four, as the program nst does. */
        float[] mix(float[] noise, double decibel) {
            float[] mixed = leads.getFirst().clone();
            double[] heights = Arrays.stream(beats)
                    .map(t -> range(mixed, (int) ((t - 0.05) * rate), (int) ((t + 0.05) * rate)))
                    .sorted()
                    .toArray();
            double height = heights[heights.length / 2];
            int second = (int) rate;
            double[] powers = new double[noise.length / second];
            for (int p = 0; p < powers.length; p++) {
                double mean = 0;
                double squares = 0;
                for (int i = p * second; i < (p + 1) * second; i++) {
                    mean += noise[i] / second;
                    squares += noise[i] * noise[i] / second;
                }
                powers[p] = squares - mean * mean;
            }
            Arrays.sort(powers);
            double gain = Math.sqrt(height * height / 8 / powers[powers.length / 2] * Math.pow(10, -decibel / 10));
            for (int i = 0; i < mixed.length; i++) {
                double t = i / rate - 300;
                if (t >= 0 && (int) (t / 120) % 2 == 0) {
                    mixed[i] += (float) (gain * noise[i % noise.length]);
                }
            }
            return mixed;
        }

        private static double range(float[] x, int from, int to) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = Math.max(0, from); i < Math.min(x.length, to); i++) {
                low = Math.min(low, x[i]);
                high = Math.max(high, x[i]);
            }
            return Math.max(0, high - low);
        }
    }
}
