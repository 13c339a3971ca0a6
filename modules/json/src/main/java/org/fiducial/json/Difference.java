package org.fiducial.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A field in which two documents differ.
 *
 * @param path {@code statements[1AVB].evidence.value}: entries of a list go by their name where they have one, else by their place
 * @param before as the first document writes it; empty if it lacks the field
 * @param after as the second does
 */
public record Difference(String path, String before, String after) {
    private static final List<String> NAMES = List.of("id", "name", "index");

    /**
     * All differences, in the order of the first document. Two numbers differ if their values do.
     *
     * @param counts whether a path is looked at; what lies below one that is not is not looked at either
     */
    public static List<Difference> of(JsonValue before, JsonValue after, Predicate<String> counts) {
        List<Difference> all = new ArrayList<>();
        compare("", before, after, counts, all);
        return all;
    }

    private static void compare(
            String path, JsonValue before, JsonValue after, Predicate<String> counts, List<Difference> all) {
        if (!counts.test(path)) {
            return;
        }
        if (before instanceof JsonValue.Fields a && after instanceof JsonValue.Fields b) {
            fields(path.isEmpty() ? "" : path + ".", "", a.byName(), b.byName(), counts, all);
        } else if (before instanceof JsonValue.Items a && after instanceof JsonValue.Items b) {
            fields(path + "[", "]", named(a), named(b), counts, all);
        } else if (!same(before, after)) {
            all.add(new Difference(path, written(before), written(after)));
        }
    }

    private static void fields(
            String head,
            String tail,
            Map<String, JsonValue> before,
            Map<String, JsonValue> after,
            Predicate<String> counts,
            List<Difference> all) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String at = head + name + tail;
            JsonValue a = before.get(name);
            JsonValue b = after.get(name);
            if (a != null && b != null) {
                compare(at, a, b, counts, all);
            } else if (counts.test(at)) {
                all.add(new Difference(at, a == null ? "" : written(a), b == null ? "" : written(b)));
            }
        }
    }

    /** Entries by their name, or by their place where one has none or two have the same. */
    private static Map<String, JsonValue> named(JsonValue.Items items) {
        for (String key : NAMES) {
            Map<String, JsonValue> byName = new LinkedHashMap<>();
            for (JsonValue item : items.values()) {
                if (item instanceof JsonValue.Fields f && f.byName().get(key) instanceof JsonValue name) {
                    byName.put(plain(name), item);
                }
            }
            if (byName.size() == items.values().size()) {
                return byName;
            }
        }
        Map<String, JsonValue> byPlace = new LinkedHashMap<>();
        for (int i = 0; i < items.values().size(); i++) {
            byPlace.put(String.valueOf(i), items.values().get(i));
        }
        return byPlace;
    }

    private static boolean same(JsonValue a, JsonValue b) {
        return a instanceof JsonValue.Number x && b instanceof JsonValue.Number y
                ? Double.compare(x.value(), y.value()) == 0
                : a.equals(b);
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonValue.Text text ? text.value() : written(value);
    }

    /** A value in one line, a long one shortened. */
    private static String written(JsonValue value) {
        return switch (value) {
            case JsonValue.Text t -> '"' + t.value() + '"';
            case JsonValue.Number n -> n.written();
            case JsonValue.Flag f -> String.valueOf(f.value());
            case JsonValue.Null n -> "null";
            case JsonValue.Fields f -> "an object of " + f.byName().size() + " fields";
            case JsonValue.Items i -> "a list of " + i.values().size();
        };
    }
}
