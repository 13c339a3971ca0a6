package org.fiducial.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.fiducial.core.Analysis;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.evaluate.Answer;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Dataset;
import org.fiducial.evaluate.Datasets;
import org.fiducial.interpret.Interpreter;
import org.fiducial.interpret.RuleReader;

/**
 * A folder of recordings with labels, read once by the rules: with age and sex as the labels give them, and with both withheld.
 *
 * @param full in the order of the cases
 * @param withheld the same without age and sex
 * @param failures recordings that could not be read, a sentence each; they have an answer without scores
 */
record LabelledFolder(List<Reading> full, List<Answer> withheld, List<String> failures) {
    private static final int PROGRESS_STEP = 100;

    LabelledFolder {
        full = List.copyOf(full);
        withheld = List.copyOf(withheld);
        failures = List.copyOf(failures);
    }

    /**
     * What was read of one recording.
     *
     * @param answer with the scores of the interpretation
     * @param raw the same with the scores of the rules
     */
    record Reading(Answer answer, Answer raw) {}

    /** The folder itself where it holds {@code labels.csv}, else its folder {@code ptbxl}. */
    static Dataset open(Path data) {
        return Files.isRegularFile(data.resolve("labels.csv")) ? Datasets.labelled(data) : Datasets.open(data, "ptbxl");
    }

    static LabelledFolder read(Dataset set, Consumer<String> progress) {
        Road road = new Road();
        Interpreter interpreter = Interpreter.standard();
        List<Reading> full = new ArrayList<>();
        List<Answer> withheld = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Case c : set.cases()) {
            if (full.size() % PROGRESS_STEP == 0) {
                progress.accept(set.name() + " " + c.id());
            }
            try {
                Recording recording = road.open(c.file()).withDerivedLimbLeads();
                // Measuring knows nothing of the person.
                Analysis analysis = road.analyse(recording);
                Interpretation said = interpreter.interpret(recording.withPatient(c.patient()), analysis);
                full.add(new Reading(answer(c, said), new Answer(c, rules(said), Road.stated(said))));
                withheld.add(answer(c, interpreter.interpret(recording.withPatient(Patient.UNKNOWN), analysis)));
            } catch (RuntimeException e) {
                failures.add(set.name() + "/" + c.id() + ": " + e);
                Answer none = new Answer(c, Map.of(), Set.of());
                full.add(new Reading(none, none));
                withheld.add(none);
            }
        }
        return new LabelledFolder(full, withheld, failures);
    }

    /** What the interpretation says, in the order of the cases. */
    List<Answer> answers() {
        return full.stream().map(Reading::answer).toList();
    }

    /** The same with the scores of the rules. */
    List<Answer> raw() {
        return full.stream().map(Reading::raw).toList();
    }

    /** How many recordings of how many persons a set has. */
    static String words(Dataset set) {
        return "%s, %,d records of %,d persons"
                .formatted(set.name(), set.cases().size(), set.persons());
    }

    private static Answer answer(Case c, Interpretation said) {
        return new Answer(c, said.scores(), Road.stated(said));
    }

    private static Map<String, OptionalDouble> rules(Interpretation said) {
        return said.scoresByReader().getOrDefault(RuleReader.ID, Map.of());
    }
}
