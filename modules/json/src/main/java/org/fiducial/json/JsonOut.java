package org.fiducial.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.fiducial.core.Span;

/** A JSON generator that keeps the house's rules: what is not there is left out, and no number is NaN or infinite. */
final class JsonOut {
    private final JsonGenerator generator;

    JsonOut(JsonGenerator generator) {
        this.generator = generator;
    }

    void object(String name) throws IOException {
        generator.writeObjectFieldStart(whole(name));
    }

    void object() throws IOException {
        generator.writeStartObject();
    }

    void endObject() throws IOException {
        generator.writeEndObject();
    }

    void array(String name) throws IOException {
        generator.writeArrayFieldStart(name);
    }

    void endArray() throws IOException {
        generator.writeEndArray();
    }

    /** A text; left out if empty. */
    void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            textOrEmpty(name, value);
        }
    }

    /** A text; written even if empty. */
    void textOrEmpty(String name, String value) throws IOException {
        generator.writeStringField(whole(name), whole(value));
    }

    /** A list of texts; written even if empty. */
    void texts(String name, Collection<String> values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (String value : values) {
            generator.writeString(whole(value));
        }
        generator.writeEndArray();
    }

    /** A list of texts; left out if empty. */
    void textsIfAny(String name, Collection<String> values) throws IOException {
        if (!values.isEmpty()) {
            texts(name, values);
        }
    }

    void flag(String name, boolean value) throws IOException {
        generator.writeBooleanField(name, value);
    }

    void integer(String name, int value) throws IOException {
        generator.writeNumberField(name, value);
    }

    /** A list of whole numbers; left out if empty. */
    void integersIfAny(String name, Collection<Integer> values) throws IOException {
        if (!values.isEmpty()) {
            integers(name, values);
        }
    }

    /** A list of whole numbers; written even if empty. */
    void integers(String name, Collection<Integer> values) throws IOException {
        generator.writeArrayFieldStart(name);
        for (int value : values) {
            generator.writeNumber(value);
        }
        generator.writeEndArray();
    }

    /** A number; left out if it is not finite. */
    void number(String name, double value, Precision precision) throws IOException {
        if (Double.isFinite(value)) {
            printed(name, precision.write(value));
        }
    }

    /** A number; left out if it is not there or not finite. */
    void number(String name, OptionalDouble value, Precision precision) throws IOException {
        if (value.isPresent()) {
            number(name, value.getAsDouble(), precision);
        }
    }

    /** A number with all its digits, for factors whose size is not known. */
    void exact(String name, double value) throws IOException {
        printed(name, BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    /** A standard deviation; left out if it is not there or not finite. */
    void error(String name, OptionalDouble sd, Precision precision) throws IOException {
        if (sd.isPresent() && Double.isFinite(sd.getAsDouble())) {
            printed(name, precision.writeError(sd.getAsDouble()));
        }
    }

    /** A number that is printed already. */
    void printed(String name, String number) throws IOException {
        generator.writeFieldName(whole(name));
        generator.writeNumber(number);
    }

    /** A probability; {@code null} if it is not there. */
    void probabilityOrNull(String name, OptionalDouble p) throws IOException {
        generator.writeFieldName(whole(name));
        if (p.isPresent() && Double.isFinite(p.getAsDouble())) {
            generator.writeNumber(Precision.writeProbability(p.getAsDouble()));
        } else {
            generator.writeNull();
        }
    }

    /** A row of numbers; an entry that is not finite is {@code null}. */
    void row(String name, List<Double> values, Precision precision) throws IOException {
        generator.writeArrayFieldStart(whole(name));
        for (double value : values) {
            entry(value, precision);
        }
        generator.writeEndArray();
    }

    /** A stretch as {@code [from, to]}. */
    void span(String name, Span span) throws IOException {
        generator.writeFieldName(name);
        pair(span);
    }

    /** Stretches as a list of {@code [from, to]}; written even if empty. */
    void spans(String name, List<Span> spans) throws IOException {
        generator.writeArrayFieldStart(name);
        for (Span span : spans) {
            pair(span);
        }
        generator.writeEndArray();
    }

    /** Stretches; left out if there are none. */
    void spansIfAny(String name, List<Span> spans) throws IOException {
        if (!spans.isEmpty()) {
            spans(name, spans);
        }
    }

    /** A constant's name in lower case, its words joined: {@code mason-likar}, {@code otherwise normal}. */
    static String words(Enum<?> constant, String joiner) {
        return constant.name().toLowerCase(Locale.ROOT).replace("_", joiner);
    }

    /** A constant's name in camel case: {@code notEvaluable}. */
    static String camel(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return name.toString();
    }

    private void pair(Span span) throws IOException {
        generator.writeStartArray();
        generator.writeNumber(Precision.SECONDS.write(span.from()));
        generator.writeNumber(Precision.SECONDS.write(span.to()));
        generator.writeEndArray();
    }

    private void entry(double value, Precision precision) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(precision.write(value));
        } else {
            generator.writeNull();
        }
    }

    /** Half a surrogate pair, which a damaged header may hold, has no UTF-8 and would break the document. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                StringBuilder mended = new StringBuilder(text.length());
                text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .forEach(mended::appendCodePoint);
                return mended.toString();
            }
        }
        return text;
    }
}
