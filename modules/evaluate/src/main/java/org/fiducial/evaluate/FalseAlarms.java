package org.fiducial.evaluate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fiducial.core.StatementCode;

/**
 * What is stated of records that are labelled a normal ECG in sinus rhythm and nothing else.
 *
 * @param abnormal share of those records by code, of PTB-XL's vocabulary but for normal ECG, sinus rhythm and {@code apart}
 * @param apart the same of rate, sinus arrhythmia and form, which a normal ECG may have
 * @param acute share of records with a statement of acute infarction
 */
public record FalseAlarms(Map<String, Proportion> abnormal, Map<String, Proportion> apart, Proportion acute) {
    private static final Set<String> NORMAL = Set.of("NORM", "SR");
    private static final Set<String> RATE = Set.of("STACH", "SBRAD", "SARRH");
    private static final String ACUTE = "AHA16[0-9]\\+330";

    /** Of those answers that are about such records. */
    public static FalseAlarms of(List<Answer> answers) {
        List<Answer> plain = answers.stream()
                .filter(a -> PtbxlLabels.isPlainlyNormal(a.of()))
                .toList();
        Map<String, Proportion> abnormal = new LinkedHashMap<>();
        Map<String, Proportion> apart = new LinkedHashMap<>();
        for (StatementCode code : PtbxlLabels.vocabulary()) {
            String name = code.code();
            if (!NORMAL.contains(name)) {
                boolean mayBeNormal = RATE.contains(name) || PtbxlLabels.FORM.contains(name);
                (mayBeNormal ? apart : abnormal)
                        .put(name, share(plain, a -> a.stated().contains(name)));
            }
        }
        return new FalseAlarms(
                abnormal, apart, share(plain, a -> a.stated().stream().anyMatch(c -> c.matches(ACUTE))));
    }

    /** The abnormal statement made most often; the first in the order of the vocabulary among equals. */
    public Map.Entry<String, Proportion> worst() {
        String worst = new TreeSet<>(abnormal.keySet())
                .stream()
                        .max(Comparator.comparingLong(
                                c -> abnormal.getOrDefault(c, NONE).hits()))
                        .orElse("");
        return Map.entry(worst, abnormal.getOrDefault(worst, NONE));
    }

    private static final Proportion NONE = new Proportion(0, 0);

    private static Proportion share(List<Answer> answers, Predicate<Answer> alarms) {
        return new Proportion(answers.stream().filter(alarms).count(), answers.size());
    }
}
