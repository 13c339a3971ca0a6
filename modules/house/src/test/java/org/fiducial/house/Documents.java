package org.fiducial.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fiducial.core.Quantity;
import org.fiducial.interpret.Criteria;

/** The generated parts of the folder {@code docs}, and the program that writes them: its argument is the checkout. */
final class Documents {
    private static final String BEGIN = "<!-- quantities: generated -->\n";
    private static final String END = "<!-- end -->";

    private Documents() {}

    public static void main(String[] args) throws IOException {
        Path docs = Path.of(args[0]).resolve("docs");
        Path measurement = docs.resolve("measurement.md");
        Files.writeString(measurement, withQuantities(Files.readString(measurement)));
        Files.writeString(docs.resolve("criteria.md"), criteria());
    }

    /** The checkout that this test runs in. */
    static Path checkout() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("ARCHITECTURE.md"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("this test runs in a checkout");
        }
        return at;
    }

    /** The document with the table between its two marks made anew. */
    static String withQuantities(String document) {
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END, from);
        return document.substring(0, from) + quantities() + document.substring(to);
    }

    /** {@code docs/criteria.md}. */
    static String criteria() {
        return """
                # Criteria

                Generated from the standard set; `fiducial criteria` prints the same. A site may use its own set in its place.

                ```
                """ + Criteria.standard().describe().strip() + "\n```\n";
    }

    private static String quantities() {
        StringBuilder table = new StringBuilder("| name | unit | of | definition |\n| --- | --- | --- | --- |\n");
        for (Quantity quantity : Quantity.values()) {
            String of = switch (quantity.scope()) {
                case RECORD -> "record";
                case LEAD -> "lead";
                case BOTH -> "record, lead";
            };
            table.append("| `%s` | %s | %s | %s |%n"
                    .formatted(
                            quantity.id(),
                            quantity.unit(),
                            of,
                            quantity.definition().replace("|", "\\|"))
                    .replace(System.lineSeparator(), "\n"));
        }
        return table.toString();
    }
}
