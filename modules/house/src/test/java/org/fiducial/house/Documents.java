package org.fiducial.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Quantity;
import org.fiducial.interpret.Criteria;

/** What the documents show of the program, made from the program. */
final class Documents {
    private static final String BEGIN = "<!-- quantities: generated -->\n";
    private static final String END = "<!-- end -->";
    private static final Pattern CONSOLE =
            Pattern.compile("(?m)^```console\\n(\\$ \\./fiducial (.*)\\n)[\\s\\S]*?^```");
    private static final Pattern HEAD = Pattern.compile("(.*) \\| head -n (\\d+)");

    private Documents() {}

    /** A document's text as it should be, from its text as it stands. */
    static String renewed(String name, String text) throws IOException {
        if (name.equals("docs/criteria.md")) {
            return criteria();
        }
        return withOutputs(name.equals("docs/measurement.md") ? withQuantities(text) : text);
    }

    /** The documents that people read, as paths from the checkout. */
    static List<String> names() {
        return List.of(
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "CHANGELOG.md",
                "examples/README.md",
                "docs/formats.md",
                "docs/accuracy.md",
                "docs/check.md",
                "docs/criteria-sets.md",
                "docs/disagreements.md",
                "docs/serial-comparison.md",
                "docs/verification.md",
                "docs/measurement.md",
                "docs/criteria.md");
    }

    /** Every block that shows a call of the program, with what the call prints. */
    private static String withOutputs(String document) throws IOException {
        Matcher block = CONSOLE.matcher(document);
        StringBuilder renewed = new StringBuilder();
        while (block.find()) {
            block.appendReplacement(
                    renewed,
                    Matcher.quoteReplacement("```console\n" + block.group(1) + output(block.group(2)) + "```"));
        }
        return block.appendTail(renewed).toString();
    }

    private static String output(String command) throws IOException {
        Matcher head = HEAD.matcher(command);
        boolean cut = head.matches();
        Call call = Call.of(List.of((cut ? head.group(1) : command).split(" ")));
        List<String> lines = call.out().lines().toList();
        int n = cut ? Math.min(lines.size(), Integer.parseInt(head.group(2))) : lines.size();
        return String.join("\n", lines.subList(0, n)) + "\n";
    }

    private static String withQuantities(String document) {
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END, from);
        return document.substring(0, from) + quantities() + document.substring(to);
    }

    private static String criteria() {
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
            table.append("| `")
                    .append(quantity.id())
                    .append("` | ")
                    .append(quantity.unit())
                    .append(" | ")
                    .append(of)
                    .append(" | ")
                    .append(quantity.definition().replace("|", "\\|"))
                    .append(" |\n");
        }
        return table.toString();
    }

    static String read(String name) throws IOException {
        return Files.readString(path(name)).replace("\r\n", "\n");
    }

    static void write(String name, String text) throws IOException {
        Files.writeString(path(name), text, StandardCharsets.UTF_8);
    }

    static Path path(String name) {
        return Checkout.root().resolve(name);
    }
}
