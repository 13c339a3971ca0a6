package org.fiducial.cli;

import java.util.concurrent.Callable;
import org.fiducial.Verb;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A verb from another room: its words pass through untouched, {@code --help} included. */
record ServiceVerb(Verb verb, Console console, String[][] words) implements Callable<Integer> {
    static CommandSpec spec(Verb verb, Console console) {
        String[][] words = {{}};
        CommandSpec spec = CommandSpec.wrapWithoutInspection(new ServiceVerb(verb, console, words));
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
                        T before = (T) words[0];
                        words[0] = value == null ? new String[0] : (String[]) value;
                        return before;
                    }
                })
                .build());
        return spec;
    }

    @Override
    public Integer call() {
        return verb.run(words[0], console.out(), console.err());
    }
}
