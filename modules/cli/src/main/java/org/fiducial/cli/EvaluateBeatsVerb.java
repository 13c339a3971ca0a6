package org.fiducial.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "beats")
final class EvaluateBeatsVerb implements Callable<Integer> {
    public Integer call() {
        return 0;
    }
}
