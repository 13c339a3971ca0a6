package org.fiducial.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Sentences with gaps, written by hand.
 *
 * @param phrases what findings are called, by code
 * @param sentences in the order of the file
 */
record SentenceSet(Map<String, List<String>> phrases, List<Sentence> sentences) {
    /**
     * A sentence with gaps.
     *
     * @param style clinical, cart or prose
     * @param affirms whether it says that its finding is there
     * @param text with gaps in braces
     */
    record Sentence(String style, boolean affirms, String text) {}

    static SentenceSet read(String name) {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        List<Sentence> sentences = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(SentenceSet.class.getResourceAsStream(name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                String[] cell =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
                if (cell[0].equals("phrase")) {
                    phrases.put(
                            cell[1],
                            Arrays.stream(cell[2].split(";", -1))
                                    .map(String::strip)
                                    .toList());
                } else if (cell[0].equals("sentence")) {
                    sentences.add(new Sentence(cell[1], cell[2].equals("+"), cell[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SentenceSet(phrases, sentences);
    }
}
