package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fiducial.core.Annotation;

/** Writes annotations in MIT format; the inverse of {@link MarkReader}. */
final class MarkWriter {
    private static final int LONGEST_STEP = 0x3ff;
    private static final int LONGEST_TEXT = 255;

    private final OutputStream out;
    private final double rate;
    private long tick;
    private int channel;
    private int number;

    MarkWriter(OutputStream out, double rate) {
        if (!(rate > 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("the rate of annotations must be a positive number, not " + rate);
        }
        this.out = out;
        this.rate = rate;
    }

    /** Writes all and the word that ends the file. */
    void write(List<Annotation> annotations, boolean withResolution) throws IOException {
        if (withResolution) {
            String text = rate == Math.rint(rate) && rate < 1e15 ? Long.toString((long) rate) : Double.toString(rate);
            mark(0, AnnotationCode.NOTE, 0, 0, 0, "## time resolution: " + text);
        }
        Map<String, Integer> own = define(annotations);
        for (Annotation a : annotations.stream()
                .sorted(Comparator.comparingLong((Annotation a) -> Math.round(a.time() * rate)))
                .toList()) {
            int code = AnnotationCode.of(a.symbol()).orElseGet(() -> own.getOrDefault(a.symbol(), 0));
            mark(Math.round(a.time() * rate), code, a.subtype(), a.channel(), a.number(), a.text());
        }
        word(0, 0);
    }

    /** Defines codes for mnemonics that stand in no table. */
    private Map<String, Integer> define(List<Annotation> annotations) throws IOException {
        Map<String, Integer> own = new LinkedHashMap<>();
        for (Annotation a : annotations) {
            if (AnnotationCode.of(a.symbol()).isEmpty() && !own.containsKey(a.symbol())) {
                int code = AnnotationCode.FIRST_FREE + own.size();
                if (code > AnnotationCode.MOST || !a.symbol().matches("\\S+")) {
                    throw new IllegalArgumentException(
                            "an annotation file has room for eight mnemonics of its own without blanks, '" + a.symbol()
                                    + "' is one too many");
                }
                own.put(a.symbol(), code);
            }
        }
        if (!own.isEmpty()) {
            mark(0, AnnotationCode.NOTE, 0, 0, 0, "## annotation type definitions");
            for (Map.Entry<String, Integer> e : own.entrySet()) {
                mark(0, AnnotationCode.NOTE, 0, 0, 0, e.getValue() + " " + e.getKey() + " " + e.getKey());
            }
            mark(0, AnnotationCode.NOTE, 0, 0, 0, "## end of definitions");
        }
        return own;
    }

    private void mark(long at, int code, int subtype, int chn, int num, String text) throws IOException {
        byte[] aux = text.getBytes(StandardCharsets.UTF_8);
        if (aux.length > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "the text of an annotation may have " + LONGEST_TEXT + " bytes, not " + aux.length);
        }
        long step = at - tick;
        // Code 0 with a step of 0 would be the word that ends the file.
        int least = code == 0 ? 1 : 0;
        if (step < least || step > LONGEST_STEP) {
            skip(step - least);
            step = least;
        }
        word(code, (int) step);
        tick = at;
        if (subtype != 0) {
            word(AnnotationCode.SUB, subtype & LONGEST_STEP);
        }
        if (chn != channel) {
            word(AnnotationCode.CHN, chn & LONGEST_STEP);
            channel = chn;
        }
        if (num != number) {
            word(AnnotationCode.NUM, num & LONGEST_STEP);
            number = num;
        }
        if (aux.length > 0) {
            word(AnnotationCode.AUX, aux.length);
            out.write(aux);
            if ((aux.length & 1) == 1) {
                out.write(0);
            }
        }
    }

    private void skip(long distance) throws IOException {
        long left = distance;
        do {
            int part = (int) Math.clamp(left, Integer.MIN_VALUE, Integer.MAX_VALUE);
            word(AnnotationCode.SKIP, 0);
            half(part >> 16);
            half(part);
            left -= part;
        } while (left != 0);
    }

    private void word(int code, int low) throws IOException {
        half(code << 10 | low);
    }

    private void half(int value) throws IOException {
        out.write(value & 0xff);
        out.write(value >> 8 & 0xff);
    }
}
