package org.fiducial.formats.wfdb;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.UnreadableException;

/**
 * Reads the words of an annotation file in MIT format. A word of 16 bits, low byte first, holds a code in its six high bits and a
 * time step in its ten low ones; words of code 59 to 63 add to the annotation before them or to the time of the next one. A word
 * of zero ends the file.
 */
final class MarkReader {
    /**
     * One annotation, in ticks.
     *
     * @param text auxiliary text without the zeros that fill it up
     */
    record Mark(long tick, int code, int subtype, int channel, int number, String text) {}

    private final String file;
    private final byte[] bytes;
    private final List<Mark> marks = new ArrayList<>();
    private int at;
    private int number;
    private int channel;
    private boolean ended;

    private MarkReader(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Reads all marks.
     *
     * @throws UnreadableException if the bytes break off within an annotation or hold a code that does not exist
     */
    static List<Mark> read(String file, byte[] bytes) {
        MarkReader reader = new MarkReader(file, bytes);
        reader.run();
        return reader.marks;
    }

    /** Whether the bytes are annotations from the first to the last one and nothing else. */
    static boolean areMarks(byte[] bytes) {
        MarkReader reader = new MarkReader("", bytes);
        try {
            reader.run();
        } catch (UnreadableException e) {
            return false;
        }
        boolean inOrder = true;
        for (int i = 1; i < reader.marks.size(); i++) {
            inOrder &= reader.marks.get(i).tick >= reader.marks.get(i - 1).tick;
        }
        return inOrder && reader.ended && reader.at == bytes.length && !reader.marks.isEmpty();
    }

    private void run() {
        long tick = 0;
        while (at < bytes.length) {
            int begin = at;
            int word = word();
            int code = word >> 10;
            int step = word & 0x3ff;
            if (word == 0) {
                ended = true;
                return;
            }
            switch (code) {
                case AnnotationCode.SKIP -> tick = plus(tick, interval(), begin);
                case AnnotationCode.NUM -> {
                    number = (byte) step;
                    change(begin, m -> new Mark(m.tick, m.code, m.subtype, m.channel, number, m.text));
                }
                case AnnotationCode.SUB ->
                    change(begin, m -> new Mark(m.tick, m.code, (byte) step, m.channel, m.number, m.text));
                case AnnotationCode.CHN -> {
                    channel = step & 0xff;
                    change(begin, m -> new Mark(m.tick, m.code, m.subtype, channel, m.number, m.text));
                }
                case AnnotationCode.AUX -> {
                    String text = text(step);
                    change(begin, m -> new Mark(m.tick, m.code, m.subtype, m.channel, m.number, text));
                }
                default -> {
                    if (code > AnnotationCode.MOST) {
                        throw new UnreadableException(
                                file, "byte " + begin, "an annotation code from 0 to 49 was expected, not " + code);
                    }
                    tick = plus(tick, step, begin);
                    marks.add(new Mark(tick, code, 0, channel, number, ""));
                }
            }
        }
    }

    private void change(int begin, java.util.function.UnaryOperator<Mark> with) {
        if (marks.isEmpty()) {
            throw new UnreadableException(
                    file, "byte " + begin, "an annotation was expected before what belongs to one");
        }
        marks.set(marks.size() - 1, with.apply(marks.getLast()));
    }

    private long plus(long tick, long step, int begin) {
        try {
            return Math.addExact(tick, step);
        } catch (ArithmeticException e) {
            throw new UnreadableException(file, "byte " + begin, "the time of an annotation is beyond 64 bits", e);
        }
    }

    /** A signed number of 32 bits, its high half first, each half low byte first. */
    private long interval() {
        int high = word();
        return high << 16 | word();
    }

    private String text(int length) {
        if (at + length > bytes.length) {
            throw new UnreadableException(
                    file, "byte " + bytes.length, "the file ends within a text of " + length + " bytes");
        }
        int end = length;
        while (end > 0 && bytes[at + end - 1] == 0) {
            end--;
        }
        String text = decode(bytes, at, end);
        at = Math.min(bytes.length, at + length + (length & 1));
        return text;
    }

    private static String decode(byte[] bytes, int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
    }

    private int word() {
        if (at + 2 > bytes.length) {
            throw new UnreadableException(file, "byte " + bytes.length, "the file ends within an annotation");
        }
        int word = (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
        at += 2;
        return word;
    }
}
