package org.fiducial.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fiducial.core.UnreadableException;
import org.fiducial.evaluate.BeatEvaluation;
import org.fiducial.evaluate.BeatReport;
import org.fiducial.evaluate.BeatRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores detected beats against an expert's. */
@Command(
        name = "beats",
        description = {
            "Scores the beats in DETECTED/<record>.qrs against those in REFERENCE/<record>.atr, both WFDB annotations.",
            "A record without detections counts as one in which nothing was found, and is named."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  fiducial beats mitdb/ -o found/ && fiducial evaluate beats mitdb/ found/"})
final class EvaluateBeatsVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "REFERENCE", description = "The folder with the experts' .atr files.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path reference;

    @Parameters(index = "1", paramLabel = "DETECTED", description = "The folder with the .qrs files.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path detected;

    private enum Rule {
        EC57,
        OWN
    }

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = {
                "ec57 (default): as ANSI/AAMI EC57, the first 5 minutes and paced records left out;",
                "own: every beat of every record."
            })
    private Rule rule = Rule.EC57;

    private enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Format format = Format.TEXT;

    EvaluateBeatsVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Path folder : new Path[] {reference, detected}) {
            if (!Files.isDirectory(folder)) {
                throw new UnreadableException(folder.toString(), "", "is not a folder");
            }
        }
        BeatReport report =
                BeatEvaluation.evaluate(reference, detected, rule == Rule.OWN ? BeatRule.OWN : BeatRule.EC57);
        console.out()
                .println(format == Format.JSON ? report.json() : report.text().stripTrailing());
        report.failures().forEach(failure -> console.err().println("fiducial: " + failure));
        return report.failures().isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
