package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fiducial.core.Report;
import org.fiducial.json.JsonText;
import org.fiducial.verify.FreshAnalysis;
import org.fiducial.verify.Verification;
import org.fiducial.verify.VerificationJson;
import org.fiducial.verify.VerificationText;
import org.fiducial.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks every piece of evidence in a report again. */
@Command(
        name = "verify",
        description = {
            "Checks every piece of evidence in a report again on the recording, and says which statements still hold.",
            "",
            "Each number is derived once more from its stored marks on the samples, and compared with a fresh analysis. "
                    + "The report is JSON of 'read --format json' (of many documents the one of this recording, else the "
                    + "first) or a page of 'read --format html', which carries the same."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0 if everything holds, 1 if not.",
            "",
            "Examples:",
            "  fiducial read --format json -o normal.json examples/normal.hea",
            "  fiducial verify examples/normal.hea normal.json",
            "  fiducial verify --no-hash other.hea normal.json"
        })
final class VerifyVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "The recording.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Parameters(index = "1", paramLabel = "REPORT", description = "The report: JSON, or a page that carries it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path document;

    @Option(names = "--no-hash", description = "Do not ask whether the recording is, byte by byte, the report's own.")
    private boolean noHash;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            converter = ResultForm.Word.class,
            description = "text (default) or json.")
    private ResultForm format = ResultForm.TEXT;

    VerifyVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        RecordedRun run = new RecordedRun(file, document);
        Report fresh = run.again();
        Verification found = new Verifier(
                        run.report(),
                        run.recording(),
                        new FreshAnalysis(fresh, code -> run.road().statement(fresh, code)),
                        !noHash)
                .verify();
        console.out()
                .print(
                        format == ResultForm.JSON
                                ? JsonText.of(VerificationJson.of(found))
                                : VerificationText.of(found));
        return found.holds() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
