package org.fiducial.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fiducial.core.Claim.Verdict;
import org.fiducial.core.Report;

/** A null model: looks for the names of findings and knows neither negation nor numbers nor leads. */
final class KeywordChecker {
    private static final Map<String, List<String>> WAVES = Map.of(
            "inver",
            List.of("INVT"),
            "depress",
            List.of("STD_"),
            "elevat",
            List.of("STE_"),
            "q wave",
            List.of("QWAVE"));

    private final SentenceSet set;

    KeywordChecker(SentenceSet set) {
        this.set = set;
    }

    /** Supported if nothing that is named is missing from the statements. */
    Verdict check(String sentence, Report report) {
        String text = sentence.toLowerCase(Locale.ROOT);
        List<String> asserted = report.interpretation().asserted().stream()
                .map(s -> s.code().code())
                .toList();
        Optional<String> longest = Optional.empty();
        String code = "";
        for (Map.Entry<String, List<String>> entry : set.phrases().entrySet()) {
            for (String phrase : entry.getValue()) {
                String name = phrase.toLowerCase(Locale.ROOT);
                if (text.contains(name)
                        && name.length() > longest.map(String::length).orElse(0)) {
                    longest = Optional.of(name);
                    code = entry.getKey();
                }
            }
        }
        for (Map.Entry<String, List<String>> wave : WAVES.entrySet()) {
            if (longest.isEmpty() && text.contains(wave.getKey())) {
                longest = Optional.of(wave.getKey());
                code = wave.getValue().getFirst();
            }
        }
        return longest.isEmpty() || asserted.contains(code) ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    }
}
