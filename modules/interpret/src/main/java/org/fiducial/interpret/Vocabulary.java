package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a criteria text has named so far. */
final class Vocabulary {
    final Map<String, Reference> sources = new LinkedHashMap<>();
    final Map<String, List<Viewpoint>> leads = new LinkedHashMap<>();
    final List<List<Viewpoint>> chains = new ArrayList<>();
    final Map<String, List<String>> codes = new HashMap<>();
    final Map<String, Condition.Definition> definitions = new LinkedHashMap<>();

    /** The source called {@code id}. */
    Reference source(Block at, String id) {
        Reference found = sources.get(id);
        if (found == null) {
            throw at.fault("no source is called '" + id + "'; a line 'source " + id + " = …' must stand above");
        }
        return found;
    }

    /** The leads that words such as {@code inferior V5 -aVR} mean, each once. */
    List<Viewpoint> leads(Block at, String words) {
        List<Viewpoint> all = new ArrayList<>();
        for (String word : words.replace(',', ' ').strip().split("\\s+", -1)) {
            List<Viewpoint> meant = leads.get(word);
            if (meant == null) {
                meant = List.of(Viewpoint.of(word)
                        .orElseThrow(() -> at.fault("'" + word + "' is no lead and no group of leads")));
            }
            meant.stream().filter(l -> !all.contains(l)).forEach(all::add);
        }
        return all;
    }

    /** The codes that words such as {@code AFIB bundle-branch-blocks} mean. */
    List<String> codes(String words) {
        List<String> all = new ArrayList<>();
        for (String word : words.replace(',', ' ').strip().split("\\s+", -1)) {
            for (String code : codes.getOrDefault(word, List.of(word))) {
                if (!all.contains(code)) {
                    all.add(code);
                }
            }
        }
        return all;
    }
}
