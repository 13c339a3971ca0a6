package org.fiducial.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.fiducial.core.Catalogue;
import org.fiducial.core.StatementCode;

/** Answers of readers that look at no signal: what a figure is worth that they reach as well. */
public final class NullAnswers {
    private static final List<String> CODES =
            Catalogue.all().stream().map(StatementCode::code).toList();

    private NullAnswers() {}

    /** States a normal ECG in sinus rhythm, whoever it is. */
    public static List<Answer> alwaysNormal(List<Case> cases) {
        return constant(cases, Set.of("NORM", "SR"));
    }

    /** States everything, whoever it is. */
    public static List<Answer> everything(List<Case> cases) {
        return constant(cases, new TreeSet<>(CODES));
    }

    /** States each code at random, as often as the labels do, with scores drawn at random. */
    public static List<Answer> byPrevalence(List<Case> cases, long seed) {
        Map<String, Double> prevalence = new LinkedHashMap<>();
        CODES.forEach(code ->
                prevalence.put(code, cases.stream().filter(c -> c.has(code)).count() / (double) cases.size()));
        Random random = new Random(seed);
        return cases.stream()
                .map(c -> {
                    Map<String, OptionalDouble> scores = new LinkedHashMap<>();
                    Set<String> stated = new TreeSet<>();
                    prevalence.forEach((code, share) -> {
                        double drawn = random.nextDouble();
                        scores.put(code, OptionalDouble.of(drawn));
                        if (drawn > 1 - share) {
                            stated.add(code);
                        }
                    });
                    return new Answer(c, scores, stated);
                })
                .toList();
    }

    private static List<Answer> constant(List<Case> cases, Set<String> stated) {
        Map<String, OptionalDouble> scores = new LinkedHashMap<>();
        CODES.forEach(code -> scores.put(code, OptionalDouble.of(stated.contains(code) ? 1 : 0)));
        return cases.stream().map(c -> new Answer(c, scores, stated)).toList();
    }
}
