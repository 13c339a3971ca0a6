package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fiducial.interpret.Criteria;
import org.fiducial.interpret.CriteriaReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  fiducial criteria --criteria our-limits.criteria 1AVB",
            "  fiducial criteria --check our-limits.criteria"
        })
final class CriteriaVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "CODE", description = "Only this statement's criteria.")
    private Optional<String> code = Optional.empty();

    @Option(names = "--check", paramLabel = "FILE", description = "Check a site's own set of criteria.")
    private Optional<Path> check = Optional.empty();

    @Mixin
    private CriteriaOptions chosen = new CriteriaOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    CriteriaVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (check.isPresent()) {
            check(check.get(), CriteriaOptions.load(check.get()));
            return ExitCode.OK;
        }
        Criteria criteria = chosen.criteria();
        console.out().print(code.map(c -> one(criteria, c)).orElseGet(criteria::describe));
        return ExitCode.OK;
    }

    private void check(Path file, Criteria own) {
        CriteriaReview review = new CriteriaReview(own, Criteria.standard());
        console.out().println(file + ": " + own.statements().size() + " statements, no fault found");
        say("other than standard", review.changed());
        say("not in the standard set", review.added());
        review.warnings().forEach(warning -> console.out().println("warning: " + warning));
        console.out().println("hash " + own.hash());
    }

    private void say(String what, List<String> codes) {
        if (!codes.isEmpty()) {
            console.out().println(what + ": " + String.join(", ", codes));
        }
    }

    private String one(Criteria criteria, String wanted) {
        return criteria.describe(wanted)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no criteria for '" + wanted + "'; 'fiducial criteria' lists the codes"));
    }
}
