package org.fiducial.cli;

import java.util.concurrent.Callable;
import org.fiducial.Verb;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A verb from another room: its words pass through untouched, {@code --help} included. */
final class ServiceVerb implements Callable<Integer> {
    private final Verb verb;
    private final Console console;
    private String[] words = {};

    private ServiceVerb(Verb verb, Console console) {
        this.verb = verb;
        this.console = console;
    }

    static CommandSpec spec(Verb verb, Console console) {
        ServiceVerb service = new ServiceVerb(verb, console);
        CommandSpec spec = CommandSpec.wrapWithoutInspection(service);
        spec.usageMessage(new UsageMessageSpec().description(verb.summary()));
        spec.parser().unmatchedOptionsArePositionalParams(true);
        spec.addPositional(PositionalParamSpec.builder()
                .arity("0..*")
                .type(String[].class)
                .paramLabel("WORD")
                .setter(new picocli.CommandLine.Model.ISetter() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> T set(T value) {
                        T before = (T) service.words;
                        service.words = value == null ? new String[0] : (String[]) value;
                        return before;
                    }
                })
                .build());
        return spec;
    }

    @Override
    public Integer call() {
        return verb.run(words, console.out(), console.err());
    }
}
