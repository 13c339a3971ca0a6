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

    /** Readers in the order in which they read. */
    public Interpreter(List<Reader> readers) {
        this.readers = List.copyOf(readers);
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
        return readers.stream()
                .filter(RuleReader.class::isInstance)
                .map(r -> ((RuleReader) r).explain(code, recording, analysis))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The mean over those readers that could look. */
    private static Map<String, OptionalDouble> combined(Map<String, Map<String, OptionalDouble>> byReader) {
        Map<String, OptionalDouble> scores = new LinkedHashMap<>();
        for (StatementCode code : Catalogue.all()) {
            double sum = 0;
            int n = 0;
            for (Map<String, OptionalDouble> own : byReader.values()) {
                OptionalDouble score = own.getOrDefault(code.code(), OptionalDouble.empty());
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
