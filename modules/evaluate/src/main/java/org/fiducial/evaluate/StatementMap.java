package org.fiducial.evaluate;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which codes of the catalogue a data set's own label stands for: a label is taken as stated if any of its codes is.
 *
 * @param codes by label, in the order of the tables
 */
public record StatementMap(Map<String, Set<String>> codes) {
    /** The nine classes of CPSC 2018. */
    public static final StatementMap CPSC2018 = new StatementMap(ordered(
            List.of("Normal", "AF", "I-AVB", "LBBB", "RBBB", "PAC", "PVC", "STD", "STE"),
            List.of(
                    Set.of("NORM"),
                    Set.of("AFIB"),
                    Set.of("1AVB", "LPR"),
                    Set.of("CLBBB"),
                    Set.of("CRBBB", "IRBBB"),
                    Set.of("PAC"),
                    Set.of("PVC"),
                    Set.of("STD_"),
                    Set.of("STE_"))));

    public StatementMap {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** Whether any code of the label is among those stated. */
    public boolean stated(String label, Collection<String> stated) {
        return codes.getOrDefault(label, Set.of()).stream().anyMatch(stated::contains);
    }

    private static Map<String, Set<String>> ordered(List<String> labels, List<Set<String>> codes) {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            map.put(labels.get(i), codes.get(i));
        }
        return map;
    }
}
