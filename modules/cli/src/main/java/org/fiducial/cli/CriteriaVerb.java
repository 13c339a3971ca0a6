package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fiducial.core.UnreadableException;
import org.fiducial.interpret.Criteria;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Every criterion, as the guideline reads. */
@Command(
        name = "criteria",
        description = "Lists every criterion with its limits, population and source.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  fiducial criteria",
            "  fiducial criteria LNGQT",
            "  fiducial criteria --check our-limits.criteria"
        })
final class CriteriaVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "Only this statement's criteria.")
    private Optional<String> code = Optional.empty();

    @Option(names = "--check", paramLabel = "FILE", description = "Check a site's own set of criteria.")
    private Optional<Path> check = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CriteriaVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (check.isPresent()) {
            Criteria own = load(check.get());
            console.out().println(check.get() + ": " + own.statements().size() + " statements, no fault found");
            return ExitCode.OK;
        }
        Criteria standard = Criteria.standard();
        console.out().print(code.map(c -> one(standard, c)).orElseGet(standard::describe));
        return ExitCode.OK;
    }

    private static Criteria load(Path file) throws IOException {
        try {
            return Criteria.load(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(file.toString(), "", "does not exist", e);
        }
    }

    private String one(Criteria criteria, String wanted) {
        return criteria.describe(wanted)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no criteria for '" + wanted + "'; 'fiducial criteria' lists the codes"));
    }
}
