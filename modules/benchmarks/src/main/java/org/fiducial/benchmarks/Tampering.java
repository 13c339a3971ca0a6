package org.fiducial.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.fiducial.json.JsonText;
import org.fiducial.json.JsonValue;
import org.fiducial.json.ReadReport;
import org.fiducial.json.ReportReader;

/** Documents that were changed after they were written. */
final class Tampering {
    /** Fields of a leaf of evidence that are numbers. */
    private static final Set<String> OF_LEAF = Set.of("value", "sd", "limit", "margin", "tolerance", "baseline");

    private Tampering() {}

    /** All marks of all evidence moved by so many seconds. */
    static ReadReport shifted(ReadReport report, double seconds) {
        return read(withStatements(report, v -> marks(v, seconds)));
    }

    private static JsonValue marks(JsonValue value, double seconds) {
        return mapped(value, (name, v) -> name.equals("marks") ? numbers(v, seconds) : null);
    }

    private static JsonValue numbers(JsonValue value, double seconds) {
        return switch (value) {
            case JsonValue.Number n ->
                new JsonValue.Number(new BigDecimal(n.written())
                        .add(BigDecimal.valueOf(seconds))
                        .toPlainString());
            case JsonValue.Items i ->
                new JsonValue.Items(
                        i.values().stream().map(v -> numbers(v, seconds)).toList());
            case JsonValue.Fields f -> {
                Map<String, JsonValue> fields = new LinkedHashMap<>();
                f.byName().forEach((name, v) -> fields.put(name, numbers(v, seconds)));
                yield new JsonValue.Fields(fields);
            }
            default -> value;
        };
    }

    /** One digit of one number of one leaf of evidence replaced by another; the report itself if it has no such number. */
    static ReadReport oneDigit(ReadReport report, Random random) {
        int[] count = {0};
        withStatements(report, v -> counted(v, count, -1, random));
        if (count[0] == 0) {
            return report;
        }
        int which = random.nextInt(count[0]);
        count[0] = 0;
        return read(withStatements(report, v -> counted(v, count, which, random)));
    }

    private static JsonValue counted(JsonValue value, int[] count, int which, Random random) {
        return mapped(
                value,
                (name, v) -> v instanceof JsonValue.Number n && OF_LEAF.contains(name) && count[0]++ == which
                        ? new JsonValue.Number(otherDigit(n.written(), random))
                        : null);
    }

    private static String otherDigit(String number, Random random) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                digits.add(i);
            }
        }
        int at = digits.get(random.nextInt(digits.size()));
        boolean leads = at == digits.getFirst() && at + 1 < number.length() && number.charAt(at + 1) != '.';
        int least = leads ? 1 : 0;
        int digit = number.charAt(at) - '0';
        int other = digit;
        while (other == digit) {
            other = least + random.nextInt(10 - least);
        }
        return number.substring(0, at) + other + number.substring(at + 1);
    }

    private interface Change {
        /** The value in place of a field's; null to look into it. */
        @org.jspecify.annotations.Nullable
        JsonValue of(String name, JsonValue value);
    }

    private static JsonValue mapped(JsonValue value, Change change) {
        return switch (value) {
            case JsonValue.Fields f -> {
                Map<String, JsonValue> fields = new LinkedHashMap<>();
                f.byName().forEach((name, v) -> {
                    JsonValue other = change.of(name, v);
                    fields.put(name, other != null ? other : mapped(v, change));
                });
                yield new JsonValue.Fields(fields);
            }
            case JsonValue.Items i ->
                new JsonValue.Items(
                        i.values().stream().map(v -> mapped(v, change)).toList());
            default -> value;
        };
    }

    private static JsonValue withStatements(ReadReport report, Function<JsonValue, JsonValue> change) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(report.document().byName());
        fields.computeIfPresent("statements", (name, v) -> change.apply(v));
        return new JsonValue.Fields(fields);
    }

    private static ReadReport read(JsonValue document) {
        return ReportReader.parse("a document that was changed", JsonText.of(document));
    }
}
