package org.fiducial.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores against a reference. */
@Command(
        name = "evaluate",
        description = "Scores results against a reference.",
        mixinStandardHelpOptions = true,
        subcommands = EvaluateBeatsVerb.class,
        footer = {"", "Example:", "  fiducial evaluate beats mitdb/ found/"})
final class EvaluateVerb implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "evaluate what? 'fiducial evaluate --help' lists it");
    }
}
