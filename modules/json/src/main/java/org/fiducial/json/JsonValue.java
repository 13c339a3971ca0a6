package org.fiducial.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value as it stands in a document: numbers keep their digits, fields their order. */
public sealed interface JsonValue {
    /** An object. */
    record Fields(Map<String, JsonValue> byName) implements JsonValue {
        public Fields {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }
    }

    /** An array. */
    record Items(List<JsonValue> values) implements JsonValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A string. */
    record Text(String value) implements JsonValue {}

    /**
     * A number.
     *
     * @param written its digits
     */
    record Number(String written) implements JsonValue {
        /** The number itself. */
        public double value() {
            return Double.parseDouble(written);
        }
    }

    /** {@code true} or {@code false}. */
    record Flag(boolean value) implements JsonValue {}

    /** {@code null}. */
    record Null() implements JsonValue {}
}
