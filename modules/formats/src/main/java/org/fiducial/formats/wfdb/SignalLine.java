package org.fiducial.formats.wfdb;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.UnreadableException;

/** Reads one signal's line of a header. */
final class SignalLine {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern FORMAT = Pattern.compile("(\\d{1,9})((?:[x:+]\\d{1,18})*)");
    private static final Pattern MODIFIER = Pattern.compile("([x:+])(\\d+)");
    private static final Pattern GAIN = Pattern.compile("([^(/\\s]+)(?:\\(([^)]*)\\))?(?:/(\\S*))?");
    private static final int MOST_SAMPLES_A_FRAME = 1 << 20;

    private final String file;
    private final String place;

    private SignalLine(String file, String place) {
        this.file = file;
        this.place = place;
    }

    /** @throws UnreadableException if the line does not describe a signal */
    static SignalSpec parse(String file, String place, String line) {
        return new SignalLine(file, place).signal(line, BLANKS.split(line, 9));
    }

    private SignalSpec signal(String line, String[] words) {
        if (words.length < 2) {
            throw unreadable("a signal's file and format were expected, not '" + HeaderParser.excerpt(line) + "'");
        }
        Matcher format = FORMAT.matcher(words[1]);
        if (!format.matches()) {
            throw unreadable("a storage format such as 16, 212 or 16x4+24 was expected, not '"
                    + HeaderParser.excerpt(words[1]) + "'");
        }
        int number = Integer.parseInt(format.group(1));
        StorageFormat storage = StorageFormat.of(number)
                .orElseThrow(() ->
                        unreadable("storage format " + number + " is unknown; known are 0, 8, 16, 24, 32, 61, 80, 160,"
                                + " 212, 310, 311, 508, 516 and 524"));
        int samplesPerFrame = 1;
        int skew = 0;
        long offset = 0;
        Matcher modifier = MODIFIER.matcher(format.group(2));
        while (modifier.find()) {
            long value = whole(modifier.group(2), "modifier of the format");
            switch (modifier.group(1)) {
                case "x" -> samplesPerFrame = (int) Math.clamp(value, 1, MOST_SAMPLES_A_FRAME + 1L);
                case ":" -> skew = (int) Math.min(value, Integer.MAX_VALUE);
                default -> offset = value;
            }
        }
        if (samplesPerFrame > MOST_SAMPLES_A_FRAME) {
            throw unreadable("more than " + MOST_SAMPLES_A_FRAME + " samples a frame are promised");
        }
        Gain gain = words.length > 2 ? gain(words[2]) : new Gain(0, OptionalInt.empty(), "mV");
        int bits = words.length > 3 ? integer(words[3], "resolution of the converter") : 0;
        int zero = words.length > 4 ? integer(words[4], "zero of the converter") : 0;
        int initial = words.length > 5 ? integer(words[5], "initial value") : zero;
        OptionalInt checksum =
                words.length > 6 ? OptionalInt.of((short) whole(words[6], "checksum")) : OptionalInt.empty();
        int block = words.length > 7 ? integer(words[7], "block size") : 0;
        return new SignalSpec(
                words[0],
                storage,
                samplesPerFrame,
                skew,
                offset,
                gain.gain,
                gain.baseline.orElse(zero),
                gain.unit,
                bits,
                zero,
                initial,
                checksum,
                block,
                words.length > 8 ? words[8].strip() : "");
    }

    private record Gain(double gain, OptionalInt baseline, String unit) {}

    private Gain gain(String word) {
        Matcher m = GAIN.matcher(word);
        if (m.matches()) {
            try {
                double gain = Double.parseDouble(m.group(1));
                if (Double.isFinite(gain)) {
                    OptionalInt baseline =
                            m.group(2) == null ? OptionalInt.empty() : OptionalInt.of(integer(m.group(2), "baseline"));
                    return new Gain(
                            gain, baseline, m.group(3) == null || m.group(3).isEmpty() ? "mV" : m.group(3));
                }
            } catch (NumberFormatException e) {
                throw new UnreadableException(file, place, gainExpected(word), e);
            }
        }
        throw unreadable(gainExpected(word));
    }

    private static String gainExpected(String word) {
        return "a gain such as 200 or 200(1024)/mV was expected, not '" + HeaderParser.excerpt(word) + "'";
    }

    private int integer(String word, String what) {
        long value = whole(word, what);
        if (value != (int) value) {
            throw unreadable("the " + what + " is beyond 32 bits: " + HeaderParser.excerpt(word));
        }
        return (int) value;
    }

    private long whole(String word, String what) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new UnreadableException(
                    file,
                    place,
                    "the " + what + " must be a whole number, not '" + HeaderParser.excerpt(word) + "'",
                    e);
        }
    }

    private UnreadableException unreadable(String problem) {
        return new UnreadableException(file, place, problem);
    }
}
