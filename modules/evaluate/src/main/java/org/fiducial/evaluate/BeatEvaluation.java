package org.fiducial.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.fiducial.core.Annotation;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Formats;
import org.fiducial.formats.ReadOptions;
import org.fiducial.formats.wfdb.AnnotationFile;
import org.fiducial.formats.wfdb.WfdbAnnotations;

/**
 * Scores a folder of detected beats against a folder of experts' beats: of each {@code x.atr} in the one, the {@code x.qrs} in the
 * other. A detection file that is missing or cannot be read is named, and its record counts as one in which nothing was found, so
 * that leaving out hard records never raises a figure.
 */
public final class BeatEvaluation {
    private static final String REFERENCE = ".atr";
    private static final String DETECTED = ".qrs";
    private static final double NULL_RATE = 75;

    private final BeatRule rule;
    private final List<String> failures = new ArrayList<>();

    private BeatEvaluation(BeatRule rule) {
        this.rule = rule;
    }

    /**
     * Scores all records.
     *
     * @param referenceFolder holds {@code .atr} files, with the records' headers beside them
     * @param detectedFolder holds {@code .qrs} files
     * @throws UnreadableException if there is no reference, or one cannot be read
     */
    public static BeatReport evaluate(Path referenceFolder, Path detectedFolder, BeatRule rule) {
        List<Path> references = Datasets.files(referenceFolder, REFERENCE);
        if (references.isEmpty()) {
            throw new UnreadableException(
                    referenceFolder.toString(),
                    "",
                    "holds no experts' annotations, files that end in .atr were expected");
        }
        return new BeatEvaluation(rule).report(references, referenceFolder, detectedFolder);
    }

    private record Marked(String record, String person, double end, BeatMarks reference, BeatMarks detected) {}

    private BeatReport report(List<Path> references, Path referenceFolder, Path detectedFolder) {
        List<Marked> counted = new ArrayList<>();
        List<Marked> apart = new ArrayList<>();
        for (Path reference : references) {
            Marked marked = read(reference, detectedFolder);
            (rule.apart().contains(marked.record) ? apart : counted).add(marked);
        }
        Map<String, BeatScore> nulls = new LinkedHashMap<>();
        nulls.put(
                "75 a minute",
                score(counted.stream()
                        .map(m -> with(m, NullMarks.atRate(NULL_RATE, m.end)))
                        .toList()));
        nulls.put(
                "as many",
                score(counted.stream()
                        .map(m -> with(m, NullMarks.asMany(m.reference.times())))
                        .toList()));
        return new BeatReport(
                rule,
                ScoreTable.conditions(
                        "reference",
                        referenceFolder + ", " + references.size() + " files *.atr",
                        "detected",
                        detectedFolder + ", *.qrs",
                        "command",
                        "fiducial evaluate beats " + referenceFolder + " " + detectedFolder + " --rule " + rule.id()),
                score(counted),
                score(apart),
                nulls,
                failures,
                Bootstrap.DEFAULT);
    }

    private Marked read(Path file, Path detectedFolder) {
        String record = Datasets.stem(file);
        AnnotationFile reference;
        try {
            reference = WfdbAnnotations.read(file);
        } catch (IOException e) {
            throw new UnreadableException(file.toString(), "", "the experts' annotations cannot be read", e);
        }
        List<Annotation> detected = detected(detectedFolder.resolve(record + DETECTED), reference.frequency());
        double end = end(file, reference.annotations());
        return new Marked(
                record,
                MarkedDatasets.mitdbPerson(record),
                end,
                BeatMarks.of(reference.annotations(), end),
                BeatMarks.of(detected, end));
    }

    private List<Annotation> detected(Path file, double frequency) {
        try {
            return WfdbAnnotations.read(file, frequency).annotations();
        } catch (NoSuchFileException e) {
            failures.add(file + ": is not there, nothing counts as found in this record");
        } catch (IOException e) {
            failures.add(file + ": cannot be read, nothing counts as found in this record");
        } catch (UnreadableException e) {
            failures.add(e.getMessage() + "; nothing counts as found in this record");
        }
        return List.of();
    }

    // The end of the signals where they lie beside the reference; else that of the last mark, less than a beat before
    // it.
    private static double end(Path file, List<Annotation> annotations) {
        double last = annotations.stream().mapToDouble(Annotation::time).max().orElse(0);
        Path header = file.resolveSibling(Datasets.stem(file) + ".hea");
        if (!Files.isRegularFile(header)) {
            return last;
        }
        try {
            ReadOptions quick = ReadOptions.DEFAULT.withHash(false).withVerify(false);
            return Math.max(last, Formats.read(header, quick).duration());
        } catch (IOException | UnreadableException e) {
            return last;
        }
    }

    private BeatScore score(List<Marked> records) {
        return new BeatScore(records.stream()
                .map(m -> BeatTally.of(m.record, m.person, m.reference, m.detected, m.end, rule))
                .toList());
    }

    private static Marked with(Marked m, double[] times) {
        List<Annotation> beats =
                DoubleStream.of(times).mapToObj(t -> new Annotation(t, "N")).toList();
        return new Marked(m.record, m.person, m.end, m.reference, BeatMarks.of(beats, m.end));
    }
}
