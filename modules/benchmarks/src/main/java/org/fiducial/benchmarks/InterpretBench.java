package org.fiducial.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fiducial.evaluate.Dataset;
import org.fiducial.evaluate.ScoreTable;

/** Every statement against the labels of a folder that is laid out as PTB-XL's, beside null models. */
final class InterpretBench implements Bench {
    private static final String WRITE = "--write";
    private static final String DISAGREEMENTS = "--disagreements";

    @Override
    public String name() {
        return "interpret";
    }

    @Override
    public String summary() {
        return "Every statement against the labels of ptbxl, beside null models.";
    }

    @Override
    public Map<String, String> options() {
        return Map.of(
                WRITE, "FILE: writes the tables as a Markdown document as well",
                DISAGREEMENTS, "DIR: writes where labels and statements disagree most, with pictures");
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        return run(data, Map.of(), progress);
    }

    @Override
    public Outcome run(Path data, Map<String, Path> options, Consumer<String> progress) {
        Dataset set = LabelledFolder.open(data);
        LabelledFolder read = LabelledFolder.read(set, progress);
        Path pictures = options.get(DISAGREEMENTS);
        if (pictures != null) {
            Disagreements.write(pictures, read.answers());
        }
        progress.accept("intervals");
        String words = LabelledFolder.words(set);
        List<ScoreTable> tables = new ArrayList<>(new StatementTables(words, read.answers(), read.withheld()).all());
        tables.addAll(new CalibrationTables(words, StatementTables.COMMAND, read.raw()).all());
        Path page = options.get(WRITE);
        if (page != null) {
            write(page, tables);
        }
        return new Outcome(tables, read.failures());
    }

    private static void write(Path page, List<ScoreTable> tables) {
        String text = tables.stream().map(ScoreTable::markdown).collect(Collectors.joining("\n"));
        try {
            Files.writeString(page, HEAD + text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String HEAD = """
            # How right the statements are

            Written by `fiducial bench interpret --write docs/accuracy.md`. Which published criteria the rules join, and \
            the working limits marked as this program's own, were in part chosen while looking at these labels; other limits come \
            from their sources. So these figures are a little too good; other recordings decide. Labels are what cardiologists' reports said, in part after a machine's proposal; they are \
            not the truth: [where rules and labels disagree most](disagreements.md).

            """;
}
