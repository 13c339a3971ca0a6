package org.fiducial.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.fiducial.core.Doubles;
import org.fiducial.core.Span;
import org.fiducial.core.UnreadableException;

/**
 * A value in a document and where it stands, so that whoever expected something else can say so.
 *
 * @param file what messages call the document
 * @param path {@code statements[3].evidence.value}; empty at the top
 */
record JsonPlace(String file, String path, JsonValue value) {
    /** What was expected here, as an exception. */
    UnreadableException expected(String what) {
        String found = switch (value) {
            case JsonValue.Fields f -> "an object";
            case JsonValue.Items i -> "a list";
            case JsonValue.Text t ->
                "'" + (t.value().length() > 40 ? t.value().substring(0, 40) + "…" : t.value()) + "'";
            case JsonValue.Number n -> n.written();
            case JsonValue.Flag f -> String.valueOf(f.value());
            case JsonValue.Null n -> "null";
        };
        return new UnreadableException(file, path, "expected " + what + ", found " + found);
    }

    private Map<String, JsonValue> fields() {
        if (value instanceof JsonValue.Fields fields) {
            return fields.byName();
        }
        throw expected("an object");
    }

    private JsonPlace in(String name, JsonValue of) {
        return new JsonPlace(file, path.isEmpty() ? name : path + "." + name, of);
    }

    /** A field, if it is there. */
    Optional<JsonPlace> find(String name) {
        return Optional.ofNullable(fields().get(name)).map(v -> in(name, v));
    }

    /** A field that must be there. */
    JsonPlace get(String name) {
        return find(name).orElseThrow(() -> new UnreadableException(file, path, "the field '" + name + "' is missing"));
    }

    /** The names of the fields and their values. */
    List<Map.Entry<String, JsonPlace>> each() {
        List<Map.Entry<String, JsonPlace>> all = new ArrayList<>();
        fields().forEach((name, v) -> all.add(Map.entry(name, in(name, v))));
        return all;
    }

    /** The entries of a list. */
    List<JsonPlace> items() {
        if (!(value instanceof JsonValue.Items items)) {
            throw expected("a list");
        }
        List<JsonPlace> all = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            all.add(new JsonPlace(file, path + "[" + i + "]", items.values().get(i)));
        }
        return all;
    }

    /** The entries of a field that is a list; none if it is not there. */
    List<JsonPlace> items(String name) {
        return find(name).map(JsonPlace::items).orElse(List.of());
    }

    String text() {
        if (value instanceof JsonValue.Text text) {
            return text.value();
        }
        throw expected("a text");
    }

    /** A text; empty if it is not there. */
    String text(String name) {
        return find(name).map(JsonPlace::text).orElse("");
    }

    List<String> texts(String name) {
        return items(name).stream().map(JsonPlace::text).toList();
    }

    double number() {
        if (value instanceof JsonValue.Number number && Double.isFinite(number.value())) {
            return number.value();
        }
        throw expected("a number");
    }

    OptionalDouble number(String name) {
        return find(name).map(p -> OptionalDouble.of(p.number())).orElse(OptionalDouble.empty());
    }

    int integer() {
        double number = number();
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw expected("a whole number");
        }
        return (int) number;
    }

    List<Integer> integers(String name) {
        return items(name).stream().map(JsonPlace::integer).toList();
    }

    /** Numbers; {@code null} is NaN. */
    Doubles row() {
        return Doubles.of(items().stream()
                .mapToDouble(p -> p.value instanceof JsonValue.Null ? Double.NaN : p.number())
                .toArray());
    }

    boolean flag() {
        if (value instanceof JsonValue.Flag flag) {
            return flag.value();
        }
        throw expected("true or false");
    }

    Span span() {
        List<JsonPlace> ends = items();
        if (ends.size() != 2 || !(ends.get(0).number() <= ends.get(1).number())) {
            throw expected("a stretch [from, to]");
        }
        return new Span(ends.get(0).number(), ends.get(1).number());
    }

    List<Span> spans(String name) {
        return items(name).stream().map(JsonPlace::span).toList();
    }

    /** A word of a closed vocabulary. */
    <T> T word(Function<String, Optional<T>> vocabulary, String what) {
        return vocabulary.apply(text()).orElseThrow(() -> expected(what));
    }

    /** A constant by its name as documents write it. */
    <T extends Enum<T>> T constant(Class<T> type, Function<T, String> written) {
        for (T constant : type.getEnumConstants()) {
            if (written.apply(constant).equals(text())) {
                return constant;
            }
        }
        List<String> words = new ArrayList<>();
        for (T constant : type.getEnumConstants()) {
            words.add(written.apply(constant));
        }
        throw expected(String.join(", ", words));
    }
}
