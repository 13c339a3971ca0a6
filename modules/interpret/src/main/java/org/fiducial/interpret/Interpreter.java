package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Analysis;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Reader;
import org.fiducial.core.Recording;
import org.fiducial.core.Statement;
import org.fiducial.core.StatementCode;

/**
 * Lets every reader read and merges what they say: statements in the order of a report, one score a code of the catalogue, the
 * verdict and the urgency. A reader never changes another's statement; two readers that assert one code stand side by side.
 */
public final class Interpreter {
    private final List<Reader> readers;
    private final Calibration calibration;

    /** Readers in the order in which they read; rules by the standard criteria are calibrated, by others not. */
    public Interpreter(List<Reader> readers) {
        this(readers, Calibration.standard());
    }

    /** The same with a calibration of one's own; it applies to rules by the criteria that it was fitted on. */
    public Interpreter(List<Reader> readers, Calibration calibration) {
        this.readers = List.copyOf(readers);
        this.calibration = readers.stream()
                .filter(RuleReader.class::isInstance)
                .map(r -> calibration.of(r.identity().settingsHash()))
                .findFirst()
                .orElse(Calibration.NONE);
    }

    /** What turns the rules' scores into probabilities; {@link Calibration#NONE} where their criteria are not the ones fitted. */
    public Calibration calibration() {
        return calibration;
    }

    /** The standard rules alone. */
    public static Interpreter standard() {
        return new Interpreter(List.of(new RuleReader()));
    }

    /** Reads one recording; episodes are left empty. */
    public Interpretation interpret(Recording recording, Analysis analysis) {
        List<Statement> statements = new ArrayList<>();
        Map<String, Map<String, OptionalDouble>> byReader = new LinkedHashMap<>();
        for (Reader reader : readers) {
            Reader.Reading reading = reader.read(recording, analysis);
            byReader.put(reader.identity().id(), reading.scores());
            reading.findings().stream()
                    .filter(Statement.class::isInstance)
                    .map(Statement.class::cast)
                    .map(s -> calibrated(s, reading.scores()))
                    .forEach(statements::add);
        }
        if (readers.size() > 1) {
            statements.sort(Comparator.comparing((Statement s) -> s.code().kind()));
        }
        return new Interpretation(
                statements,
                List.of(),
                Verdict.summary(statements),
                Verdict.urgency(statements),
                Verdict.urgentBecause(statements),
                combined(byReader),
                byReader,
                readers.stream().map(Reader::identity).toList());
    }

    /**
     * Why the rules say or do not say a statement; see {@link RuleReader#explain}.
     *
     * @return none if no rule reader knows the code
     */
    public Optional<Statement> explain(String code, Recording recording, Analysis analysis) {
        for (Reader reader : readers) {
            if (reader instanceof RuleReader rules) {
                Optional<Statement> said = rules.explain(code, recording, analysis);
                if (said.isPresent()) {
                    return said.map(
                            s -> calibrated(s, rules.read(recording, analysis).scores()));
                }
            }
        }
        return Optional.empty();
    }

    /** What the rules say is as certain as its score, where that is calibrated. */
    private Statement calibrated(Statement said, Map<String, OptionalDouble> scores) {
        String code = said.code().code();
        return said.reader().equals(RuleReader.ID) && said.certainty().isPresent() && calibration.has(code)
                ? said.withCertainty(calibration.probability(code, scores.getOrDefault(code, OptionalDouble.empty())))
                : said;
    }

    /** The mean over those readers that could look. */
    private Map<String, OptionalDouble> combined(Map<String, Map<String, OptionalDouble>> byReader) {
        Map<String, OptionalDouble> scores = new LinkedHashMap<>();
        for (StatementCode code : Catalogue.all()) {
            double sum = 0;
            int n = 0;
            for (Map.Entry<String, Map<String, OptionalDouble>> own : byReader.entrySet()) {
                OptionalDouble raw = own.getValue().getOrDefault(code.code(), OptionalDouble.empty());
                OptionalDouble score =
                        own.getKey().equals(RuleReader.ID) ? calibration.probability(code.code(), raw) : raw;
                if (score.isPresent()) {
                    sum += score.getAsDouble();
                    n++;
                }
            }
            scores.put(code.code(), n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / n));
        }
        return scores;
    }
}
