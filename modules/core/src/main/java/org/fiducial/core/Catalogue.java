package org.fiducial.core;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The closed vocabulary of statements: the 71 SCP-ECG statements of PTB-XL (Wagner 2020), the AHA/ACC/HRS primary statements
 * (Mason 2007, part II) that SCP-ECG lacks, and patterns with a name in the literature that neither has. The table is the resource
 * {@code catalogue.tsv}.
 */
public final class Catalogue {
    private static final Map<String, StatementCode> BY_CODE = load();

    private Catalogue() {}

    /** All entries, SCP-ECG first. */
    public static Collection<StatementCode> all() {
        return BY_CODE.values();
    }

    /** The entry of that code. */
    public static Optional<StatementCode> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<String, StatementCode> load() {
        Map<String, StatementCode> entries = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(Catalogue::entry).forEach(e -> entries.put(e.code(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(entries);
    }

    private static StatementCode entry(String line) {
        String[] cell = line.split("\t", -1);
        return new StatementCode(
                cell[0],
                StatementCode.Scheme.valueOf(cell[1]),
                cell[6],
                StatementCode.Kind.valueOf(cell[2]),
                Optional.of(cell[3]).filter(s -> !s.isEmpty()),
                Optional.of(cell[4]).filter(s -> !s.isEmpty()),
                AhaCode.of(cell[5]));
    }
}
