package org.fiducial.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a JSON value as text, indented, with a line feed at its end. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** The value as text. */
    public static String of(JsonValue value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            write(value, generator);
            generator.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(JsonValue value, JsonGenerator out) throws IOException {
        switch (value) {
            case JsonValue.Fields fields -> {
                out.writeStartObject();
                for (Map.Entry<String, JsonValue> field : fields.byName().entrySet()) {
                    out.writeFieldName(field.getKey());
                    write(field.getValue(), out);
                }
                out.writeEndObject();
            }
            case JsonValue.Items items -> {
                out.writeStartArray();
                for (JsonValue item : items.values()) {
                    write(item, out);
                }
                out.writeEndArray();
            }
            case JsonValue.Text text -> out.writeString(text.value());
            case JsonValue.Number number -> out.writeNumber(number.written());
            case JsonValue.Flag flag -> out.writeBoolean(flag.value());
            case JsonValue.Null none -> out.writeNull();
        }
    }
}
