package org.fiducial.formats.wfdb;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.UnreadableException;

/** Reads the text of a header. Fields that are left out take the defaults of header(5). */
final class HeaderParser {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NAME = Pattern.compile("([^/\\s]+)(?:/(\\d+))?");
    private static final Pattern FREQUENCY =
            Pattern.compile("([0-9.eE+-]+)(?:/([0-9.eE+-]+)?(?:\\(([0-9.eE+-]+)\\))?)?");
    private static final double DEFAULT_FREQUENCY = 250;

    private final String file;
    private final List<String> oddities = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    private HeaderParser(String file) {
        this.file = file;
    }

    /**
     * Reads a header.
     *
     * @param file its name for messages
     * @throws UnreadableException if the bytes are no header
     */
    static WfdbHeader parse(String file, byte[] bytes) {
        return new HeaderParser(file).header(text(bytes));
    }

    /** Whether bytes begin as a header does; a last line that may be cut off is not judged. */
    static boolean looksLikeHeader(byte[] head) {
        String text = text(head);
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> isRecordLine(BLANKS.split(line)))
                .isPresent();
    }

    private static boolean isRecordLine(String[] words) {
        return words.length >= 2
                && NAME.matcher(words[0]).matches()
                && words[1].matches("\\d{1,9}")
                && (words.length < 3 || FREQUENCY.matcher(words[2]).matches())
                && (words.length < 4 || words[3].matches("\\d+|.*[:/-].*"))
                && words[0].chars().noneMatch(c -> c < ' ' || c == '\uFFFD');
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private WfdbHeader header(String text) {
        sort(text);
        if (lines.isEmpty()) {
            throw unreadable(
                    "",
                    text.isEmpty() ? "is empty" : "holds no line that is not a comment; a record line was expected");
        }
        String[] words = BLANKS.split(lines.getFirst());
        if (!isRecordLine(words)) {
            throw unreadable(
                    place(0),
                    "is not a WFDB header: a record line such as '100 2 360 650000' was expected, not '"
                            + excerpt(lines.getFirst()) + "'");
        }
        Matcher name = NAME.matcher(words[0]);
        name.matches();
        int signalCount = Integer.parseInt(words[1]);
        double frequency = DEFAULT_FREQUENCY;
        double counter = 0;
        double base = 0;
        if (words.length > 2) {
            Matcher f = FREQUENCY.matcher(words[2]);
            f.matches();
            frequency = positive(f.group(1), place(0), "frequency");
            counter = f.group(2) == null ? 0 : number(f.group(2), place(0), "counter frequency");
            base = f.group(3) == null ? 0 : number(f.group(3), place(0), "base counter");
        }
        Clock clock = new Clock();
        for (int i = 4; i < words.length; i++) {
            clock.take(words[i]);
        }
        long frames = 0;
        if (words.length > 3) {
            if (words[3].matches("\\d+")) {
                frames = whole(words[3], place(0), "number of samples");
            } else {
                clock.take(words[3]);
            }
        }
        List<SegmentSpec> segments = name.group(2) == null ? List.of() : segments(name.group(2));
        List<SignalSpec> signals = segments.isEmpty() ? signals(signalCount) : List.of();
        return new WfdbHeader(
                name.group(1),
                segments,
                signalCount,
                frequency,
                counter > 0 ? counter : frequency,
                base,
                frames,
                clock.time,
                clock.date,
                signals,
                comments,
                oddities);
    }

    private void sort(String text) {
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.startsWith("#")) {
                String comment = withoutMarks(line).strip();
                if (!comment.isEmpty()) {
                    comments.add(comment);
                }
            } else if (!line.isEmpty()) {
                lines.add(line);
                numbers.add(number);
            }
        }
    }

    private static String withoutMarks(String comment) {
        int begin = 0;
        while (begin < comment.length() && comment.charAt(begin) == '#') {
            begin++;
        }
        return comment.substring(begin);
    }

    private List<SegmentSpec> segments(String count) {
        long promised = whole(count, place(0), "number of segments");
        if (promised == 0 || promised > lines.size() - 1) {
            throw unreadable(place(0), "promises " + promised + " segments, but names " + (lines.size() - 1));
        }
        List<SegmentSpec> segments = new ArrayList<>();
        for (int i = 1; i <= promised; i++) {
            String[] words = BLANKS.split(lines.get(i));
            if (words.length < 2 || !words[1].matches("\\d+")) {
                throw unreadable(
                        place(i), "a segment's name and length were expected, not '" + excerpt(lines.get(i)) + "'");
            }
            segments.add(new SegmentSpec(words[0], whole(words[1], place(i), "length of the segment")));
        }
        return segments;
    }

    private List<SignalSpec> signals(int promised) {
        if (promised > lines.size() - 1) {
            throw unreadable(
                    numbers.size() == 1 ? place(0) : "line " + numbers.getLast(),
                    "promises " + promised + " signals, but describes " + (lines.size() - 1));
        }
        List<SignalSpec> signals = new ArrayList<>();
        for (int i = 1; i <= promised; i++) {
            signals.add(SignalLine.parse(file, place(i), lines.get(i)));
        }
        return signals;
    }

    private String place(int line) {
        return "line " + numbers.get(line);
    }

    private double positive(String word, String place, String what) {
        double value = number(word, place, what);
        if (!(value > 0)) {
            throw unreadable(place, "the " + what + " must be a positive number, not '" + word + "'");
        }
        return value;
    }

    private double number(String word, String place, String what) {
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UnreadableException(file, place, "the " + what + " must be a number, not '" + word + "'", e);
        }
        throw unreadable(place, "the " + what + " must be a finite number, not '" + word + "'");
    }

    private long whole(String word, String place, String what) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new UnreadableException(file, place, "the " + what + " is beyond any file: " + word, e);
        }
    }

    private UnreadableException unreadable(String place, String problem) {
        return new UnreadableException(file, place, problem);
    }

    /** A few characters of a line for a message, with unprintable ones replaced. */
    static String excerpt(String line) {
        String printable = line.replaceAll("[\\p{Cntrl}\\uFFFD]", "?");
        return printable.length() <= 60 ? printable : printable.substring(0, 60) + "…";
    }

    /** Time and date of the record line, in either order. */
    private final class Clock {
        private static final Pattern TIME = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{1,2})(\\.\\d+)?");
        private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
        private static final Pattern NAMED_DATE = Pattern.compile("(\\d{1,2})-([A-Za-z]{3})-(\\d{4})");
        private static final List<String> MONTHS =
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

        private Optional<LocalTime> time = Optional.empty();
        private Optional<LocalDate> date = Optional.empty();

        private void take(String word) {
            Matcher t = TIME.matcher(word);
            Matcher d = DATE.matcher(word);
            Matcher n = NAMED_DATE.matcher(word);
            try {
                if (t.matches()) {
                    int hour = t.group(1) == null ? 0 : Integer.parseInt(t.group(1));
                    double fraction = t.group(4) == null ? 0 : Double.parseDouble("0" + t.group(4));
                    time = Optional.of(
                            LocalTime.of(hour, Integer.parseInt(t.group(2)), Integer.parseInt(t.group(3)), (int)
                                    Math.min(999_999_999, Math.round(fraction * 1e9))));
                    return;
                }
                if (d.matches()) {
                    date = Optional.of(LocalDate.of(
                            Integer.parseInt(d.group(3)), Integer.parseInt(d.group(2)), Integer.parseInt(d.group(1))));
                    return;
                }
                if (n.matches()) {
                    int month = MONTHS.indexOf(n.group(2).toLowerCase(java.util.Locale.ROOT)) + 1;
                    date = Optional.of(LocalDate.of(Integer.parseInt(n.group(3)), month, Integer.parseInt(n.group(1))));
                    return;
                }
            } catch (java.time.DateTimeException e) {
                oddities.add("'" + excerpt(word) + "' in the record line is no time of any day");
                return;
            }
            oddities.add("'" + excerpt(word) + "' in the record line is neither a time nor a date");
        }
    }
}
