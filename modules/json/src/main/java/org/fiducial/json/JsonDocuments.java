package org.fiducial.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fiducial.core.UnreadableException;

/**
 * Reads JSON documents that stand one after the other, as {@code read --format json} prints them, one at a time. What a document may
 * take is bounded: {@value #DEEPEST} levels, {@value #MOST_VALUES} values, and no name may stand twice in an object.
 */
public final class JsonDocuments implements AutoCloseable {
    private static final int DEEPEST = 200;
    private static final int MOST_VALUES = 30_000_000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NUMBER = 400;

    private final String file;
    private final JsonParser parser;
    private int values;

    /**
     * @param file what messages call the input
     * @param in read as far as documents are asked for, and closed with this
     * @throws IOException if the reader does
     */
    public JsonDocuments(String file, Reader in) throws IOException {
        this.file = file;
        parser = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build()
                .createParser(in);
    }

    /**
     * The next document; none at the end.
     *
     * @throws UnreadableException at the first character that is not JSON, with line and column
     * @throws IOException if the reader does
     */
    public Optional<JsonValue> next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            values = 0;
            return token == null ? Optional.empty() : Optional.of(value(token));
        } catch (JsonProcessingException e) {
            throw new UnreadableException(file, place(e), "is not JSON: " + sentence(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private JsonValue value(JsonToken token) throws IOException {
        if (++values > MOST_VALUES) {
            throw new UnreadableException(file, "", "a document has at most " + MOST_VALUES + " values");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, JsonValue> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    fields.put(name, value(parser.nextToken()));
                }
                yield new JsonValue.Fields(fields);
            }
            case START_ARRAY -> {
                List<JsonValue> items = new ArrayList<>();
                for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
                    items.add(value(t));
                }
                yield new JsonValue.Items(items);
            }
            case VALUE_STRING -> new JsonValue.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Number(parser.getText());
            case VALUE_TRUE -> new JsonValue.Flag(true);
            case VALUE_FALSE -> new JsonValue.Flag(false);
            default -> new JsonValue.Null();
        };
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    /** What the parser found, without where and without what it would have allowed. */
    private static String sentence(JsonProcessingException e) {
        String words = String.valueOf(e.getOriginalMessage());
        int end = words.indexOf('\n');
        return (end < 0 ? words : words.substring(0, end)).replaceAll("\\s+", " ");
    }
}
