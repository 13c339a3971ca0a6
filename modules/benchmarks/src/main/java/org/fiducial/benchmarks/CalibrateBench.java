package org.fiducial.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fiducial.evaluate.Answer;
import org.fiducial.evaluate.Dataset;
import org.fiducial.interpret.Calibration;
import org.fiducial.interpret.Criteria;

/** The recipe of the shipped {@link Calibration}, and how well it holds. */
final class CalibrateBench implements Bench {
    private static final String WRITE = "--write";
    private static final String COMMAND = "fiducial bench calibrate DATA";

    @Override
    public String name() {
        return "calibrate";
    }

    @Override
    public String summary() {
        return "What certainty is worth: fits its calibration on ptbxl.";
    }

    @Override
    public Map<String, String> options() {
        return Map.of(WRITE, "FILE: writes the calibration, calibration.tsv of interpret");
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        return run(data, Map.of(), progress);
    }

    @Override
    public Outcome run(Path data, Map<String, Path> options, Consumer<String> progress) {
        Dataset set = LabelledFolder.open(data);
        LabelledFolder read = LabelledFolder.read(set, progress);
        List<Answer> raw = read.raw();
        String words = LabelledFolder.words(set);
        Path file = options.get(WRITE);
        if (file != null) {
            String text = new Calibration(
                            Criteria.standard().hash(), words + ", " + set.licence(), CalibrationFit.curves(raw))
                    .text();
            try {
                Files.writeString(file, text, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Outcome(new CalibrationTables(words, COMMAND, raw).all(), read.failures());
    }
}
