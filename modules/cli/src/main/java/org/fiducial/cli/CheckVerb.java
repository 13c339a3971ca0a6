package org.fiducial.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fiducial.Fiducial;
import org.fiducial.claims.ClaimChecker;
import org.fiducial.claims.ClaimReport;
import org.fiducial.core.CheckedText;
import org.fiducial.core.Claim;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.UnreadableException;
import org.fiducial.interpret.RuleReader;
import org.fiducial.json.CheckJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a free text about a recording is borne out by it. */
@Command(
        name = "check",
        description = {
            "Takes a free-text report in English apart into claims and holds each against the recording: supported, contradicted"
                    + " or not checkable, with the evidence. Exits with 1 if anything is contradicted."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fiducial check examples/inferior-infarction.hea report.txt",
            "  fiducial check ecg.hea - < report.txt"
        })
final class CheckVerb implements Callable<Integer> {
    /** Largest text that is read, in bytes. */
    private static final int LARGEST = ClaimChecker.LONGEST;

    private final Console console;

    enum Format {
        TEXT,
        JSON
    }

    @Parameters(index = "0", paramLabel = "FILE", description = "The recording.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Parameters(index = "1", paramLabel = "REPORT", description = "The text, in UTF-8; - for the standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String text;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Mixin
    private CriteriaOptions criteria = new CriteriaOptions();

    @Mixin
    private RecordingOptions recordingOptions = new RecordingOptions();

    CheckVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String words = words();
        Fiducial fiducial = criteria.road();
        Recording recording = recordingOptions.apply(fiducial.open(file, recordingOptions.readOptions()));
        Report report = fiducial.interpret(recording);
        CheckedText checked = new ClaimChecker(new RuleReader(criteria.criteria())).check(name(), words, report);
        if (format == Format.JSON) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new CheckJson().write(checked, report, bytes);
            bytes.writeTo(console.out());
            console.out().flush();
        } else {
            console.out().print(ClaimReport.of(checked));
        }
        return checked.count(Claim.Verdict.CONTRADICTED) > 0 ? ExitCode.SOME_FAILED : ExitCode.OK;
    }

    private String name() {
        return text.equals("-") ? "standard input" : text;
    }

    private String words() throws IOException {
        byte[] bytes;
        try (InputStream in = text.equals("-") ? System.in : Files.newInputStream(Path.of(text))) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(name(), "", "does not exist", e);
        }
        if (bytes.length > LARGEST) {
            throw new UnreadableException(name(), "", "a report takes at most 1 MiB");
        }
        try {
            String words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return words.startsWith("\uFEFF") ? words.substring(1) : words;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(name(), "", "a report is UTF-8 text", e);
        }
    }
}
