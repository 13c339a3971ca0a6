package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fiducial.json.Difference;
import org.fiducial.json.JsonText;
import org.fiducial.json.JsonValue;
import org.fiducial.verify.SameProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a report again with its recorded settings. */
@Command(
        name = "rerun",
        description = {
            "Computes a report again with its recorded settings and shows every difference.",
            "",
            "Leads, rate and unit of a table, the person's age and sex and the settings of the engines are those that the "
                    + "report records. The path of the recording and the time of the run are not compared."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0 if there is no difference, 1 if there is one.",
            "",
            "Example:",
            "  fiducial read --format json -o normal.json examples/normal.hea",
            "  fiducial rerun normal.json examples/normal.hea"
        })
final class RerunVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "REPORT", description = "The report: JSON, or a page that carries it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path document;

    @Parameters(index = "1", paramLabel = "FILE", description = "The recording.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = ResultForm.Word.class,
            description = "text (default) or json.")
    private ResultForm format = ResultForm.TEXT;

    RerunVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        RecordedRun run = new RecordedRun(file, document);
        List<Difference> differences = SameProgram.differences(run.report(), run.again());
        console.out().print(format == ResultForm.JSON ? json(differences) : text(differences));
        return differences.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private static String text(List<Difference> differences) {
        StringBuilder out = new StringBuilder();
        for (Difference d : differences) {
            switch (d.path()) {
                case "provenance.version" -> out.append("Another version of the program made the report.\n");
                case "provenance.criteriaHash" -> out.append("The report was made by other criteria.\n");
                case "recording.sha256" -> out.append("The report was made of another recording.\n");
                default -> {}
            }
        }
        for (Difference d : differences) {
            out.append(d.path())
                    .append(": ")
                    .append(word(d.before()))
                    .append(" -> ")
                    .append(word(d.after()))
                    .append('\n');
        }
        int n = differences.size();
        return out.append(n == 0 ? "no difference" : n == 1 ? "1 difference" : n + " differences")
                .append('\n')
                .toString();
    }

    private static String word(String value) {
        return value.isEmpty() ? "not there" : value;
    }

    private static String json(List<Difference> differences) {
        List<JsonValue> all = differences.stream()
                .map(d -> {
                    Map<String, JsonValue> fields = new LinkedHashMap<>();
                    fields.put("path", new JsonValue.Text(d.path()));
                    fields.put("before", new JsonValue.Text(d.before()));
                    fields.put("after", new JsonValue.Text(d.after()));
                    return (JsonValue) new JsonValue.Fields(fields);
                })
                .toList();
        return JsonText.of(new JsonValue.Fields(Map.of("differences", new JsonValue.Items(all))));
    }
}
