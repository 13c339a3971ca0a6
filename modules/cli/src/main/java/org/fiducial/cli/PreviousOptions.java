package org.fiducial.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fiducial.Fiducial;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.UnreadableException;
import org.fiducial.interpret.SamePerson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** An earlier recording to compare with. */
final class PreviousOptions {
    private static final int LOOKED_AT = 64;

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "An earlier recording of the same person: say what changed, and by how much.")
    private Optional<Path> previous = Optional.empty();

    @Option(
            names = "--same-person",
            description = "Compare although identifier, sex, age or dates contradict each other.")
    private boolean samePerson;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec verb;

    boolean isGiven() {
        return previous.isPresent();
    }

    /**
     * The report compared with the earlier recording, if one was named; the same report otherwise.
     *
     * @throws ParameterException if the two cannot be of one person
     */
    Report compared(Fiducial fiducial, Report later, RecordingOptions options) throws IOException {
        if (previous.isEmpty()) {
            return later;
        }
        Recording opened = open(fiducial, previous.get(), options);
        List<String> contradictions = SamePerson.contradictions(opened, later.recording());
        if (!contradictions.isEmpty() && !samePerson) {
            throw new ParameterException(
                    verb.commandLine(),
                    previous.get() + ": not of the same person: " + String.join("; ", contradictions)
                            + "; --same-person compares nevertheless");
        }
        Report earlier = fiducial.interpret(SamePerson.completed(opened, later.recording()));
        return later.with(fiducial.compare(earlier, later));
    }

    private static Recording open(Fiducial fiducial, Path file, RecordingOptions options) throws IOException {
        try {
            return options.chooseLeads(
                    fiducial.open(file, options.readOptions()).withDerivedLimbLeads());
        } catch (UnreadableException e) {
            if (startsLikeJson(file)) {
                throw new UnreadableException(
                        file.toString(),
                        "",
                        "is a report; --previous takes the earlier recording itself, which is measured again",
                        e);
            }
            throw e;
        }
    }

    private static boolean startsLikeJson(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), java.nio.charset.StandardCharsets.UTF_8)
                    .stripLeading()
                    .startsWith("{");
        }
    }
}
