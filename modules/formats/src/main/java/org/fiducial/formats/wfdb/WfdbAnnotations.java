package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Annotation;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.AsideFiles;

/**
 * Reads and writes annotation files in MIT format, after annot(5). Times in a file are ticks: the file's own resolution if it tells
 * one in a note, else frames of the record. A tick turned into seconds and back is the same tick up to 2<sup>51</sup>.
 */
public final class WfdbAnnotations {
    private static final Pattern RESOLUTION = Pattern.compile("## time resolution: ([0-9.eE+-]+)");
    private static final String DEFINITIONS = "## annotation type definitions";
    private static final String DEFINITIONS_END = "## end of definitions";
    private static final Pattern DEFINITION = Pattern.compile("(\\d{1,2}) (\\S+)(?: (.*))?", Pattern.DOTALL);

    private WfdbAnnotations() {}

    /**
     * Reads an annotation file whose clock is its own or that of the header beside it ({@code 100.hea} for {@code 100.atr}).
     *
     * @throws UnreadableException if it is no annotation file, or if nothing tells how long a tick is
     */
    public static AnnotationFile read(Path file) throws IOException {
        return read(file, headerFrequency(file));
    }

    /**
     * Reads an annotation file.
     *
     * @param frequency ticks per second if the file tells none: the record's frame rate
     */
    public static AnnotationFile read(Path file, double frequency) throws IOException {
        return read(file, OptionalDouble.of(frequency));
    }

    /**
     * Writes an annotation file, aside first.
     *
     * @param annotations in any order; those of one time keep theirs
     * @param rate ticks per second: the record's frame rate
     */
    public static void write(Path file, List<Annotation> annotations, double rate) throws IOException {
        try (AsideFiles aside = new AsideFiles()) {
            try (OutputStream out = aside.create(file)) {
                write(out, annotations, rate);
            }
            aside.commit();
        }
    }

    /**
     * Writes annotations to a stream, which stays open.
     *
     * @throws IllegalArgumentException if a text has more than 255 bytes, or if more than eight mnemonics stand in no table
     */
    public static void write(OutputStream out, List<Annotation> annotations, double rate) throws IOException {
        new MarkWriter(out, rate).write(annotations, false);
    }

    /** The same with a note that tells the rate, for a rate other than the record's. */
    public static void writeWithResolution(OutputStream out, List<Annotation> annotations, double rate)
            throws IOException {
        new MarkWriter(out, rate).write(annotations, true);
    }

    private static AnnotationFile read(Path file, OptionalDouble fallback) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            throw new UnreadableException(file.toString(), "", "is empty; annotations were expected");
        }
        List<MarkReader.Mark> marks = new ArrayList<>(MarkReader.read(file.toString(), bytes));
        OptionalDouble resolution = takeResolution(marks);
        Map<Integer, String> symbols = new LinkedHashMap<>();
        Map<String, String> definitions = takeDefinitions(marks, symbols);
        double frequency = resolution.orElseGet(() -> fallback.orElseThrow(() -> new UnreadableException(
                file.toString(),
                "",
                "does not tell its time resolution, and no header beside it tells the record's frequency")));
        List<Annotation> annotations = marks.stream()
                .map(m -> new Annotation(
                        m.tick() / frequency,
                        Optional.ofNullable(symbols.get(m.code())).orElseGet(() -> AnnotationCode.mnemonic(m.code())),
                        m.subtype(),
                        m.channel(),
                        m.number(),
                        m.text()))
                .toList();
        return new AnnotationFile(frequency, resolution, definitions, annotations);
    }

    private static OptionalDouble takeResolution(List<MarkReader.Mark> marks) {
        for (int i = 0; i < marks.size() && isOpeningNote(marks.get(i)); i++) {
            Matcher m = RESOLUTION.matcher(marks.get(i).text());
            if (m.matches()) {
                try {
                    double value = Double.parseDouble(m.group(1));
                    if (value > 0 && Double.isFinite(value)) {
                        marks.remove(i);
                        return OptionalDouble.of(value);
                    }
                } catch (NumberFormatException e) {
                    // A note that only looks like one stays a note.
                    return OptionalDouble.empty();
                }
            }
        }
        return OptionalDouble.empty();
    }

    private static Map<String, String> takeDefinitions(List<MarkReader.Mark> marks, Map<Integer, String> symbols) {
        Map<String, String> definitions = new LinkedHashMap<>();
        int begin = 0;
        while (begin < marks.size()
                && isOpeningNote(marks.get(begin))
                && !marks.get(begin).text().equals(DEFINITIONS)) {
            begin++;
        }
        if (begin == marks.size() || !isOpeningNote(marks.get(begin))) {
            return definitions;
        }
        int end = begin + 1;
        while (end < marks.size()
                && isOpeningNote(marks.get(end))
                && !marks.get(end).text().equals(DEFINITIONS_END)) {
            Matcher m = DEFINITION.matcher(marks.get(end).text());
            if (m.matches() && Integer.parseInt(m.group(1)) <= AnnotationCode.MOST) {
                symbols.put(Integer.parseInt(m.group(1)), m.group(2));
                definitions.put(m.group(2), m.group(3) == null ? "" : m.group(3));
            }
            end++;
        }
        marks.subList(begin, Math.min(marks.size(), end + 1)).clear();
        return definitions;
    }

    private static boolean isOpeningNote(MarkReader.Mark mark) {
        return mark.tick() == 0
                        && mark.code() == AnnotationCode.NOTE
                        && mark.text().startsWith("##")
                || mark.tick() == 0
                        && mark.code() == AnnotationCode.NOTE
                        && DEFINITION.matcher(mark.text()).matches();
    }

    private static OptionalDouble headerFrequency(Path file) throws IOException {
        Path header = file.resolveSibling(WfdbFormat.stem(file) + ".hea");
        return Files.isRegularFile(header)
                ? OptionalDouble.of(HeaderParser.parse(header.toString(), Files.readAllBytes(header))
                        .frequency())
                : OptionalDouble.empty();
    }
}
