package org.fiducial.json;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.UnreadableException;

/**
 * Reads documents {@code fiducial.interpretation/1} back: from a file that holds one, or one a line, or from a page that carries one in
 * a {@code <script type="application/json" id="fiducial-report">}. Fields that this version does not know are passed over.
 */
public final class ReportReader {
    private static final long LARGEST_PAGE = 256L << 20;
    private static final Pattern EMBEDDED = Pattern.compile(
            "<script(?=[^>]*\\bid=[\"']fiducial-report[\"'])[^>]*>(.*?)</script",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private ReportReader() {}

    /**
     * Of the documents of a file the first that is wanted, or, if none is, the first.
     *
     * @throws UnreadableException if it holds no such document, with the place and what was expected
     * @throws IOException if the file cannot be read at all
     */
    public static ReadReport read(Path file, Predicate<ReadReport> wanted) throws IOException {
        String name = file.toString();
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.html?")) {
            return parse(name, embedded(file));
        }
        try (Reader in = Files.newBufferedReader(file);
                JsonDocuments documents = new JsonDocuments(name, in)) {
            Optional<ReadReport> first = Optional.empty();
            for (Optional<JsonValue> next = documents.next(); next.isPresent(); next = documents.next()) {
                ReadReport report = new ReportParts(new JsonPlace(name, "", next.get())).report();
                if (wanted.test(report)) {
                    return report;
                }
                first = first.isPresent() ? first : Optional.of(report);
            }
            return first.orElseThrow(() -> new UnreadableException(name, "", "is empty; expected a report as JSON"));
        } catch (CharacterCodingException e) {
            throw new UnreadableException(name, "", "is not UTF-8 text; expected a report as JSON", e);
        }
    }

    /**
     * Reads one document.
     *
     * @param name what messages call it
     * @throws UnreadableException if it is none
     */
    public static ReadReport parse(String name, String text) {
        try (JsonDocuments documents = new JsonDocuments(name, new StringReader(text))) {
            JsonValue document = documents
                    .next()
                    .orElseThrow(() -> new UnreadableException(name, "", "is empty; expected a report as JSON"));
            return new ReportParts(new JsonPlace(name, "", document)).report();
        } catch (IOException e) {
            throw new UnreadableException(name, "", "cannot be read", e);
        }
    }

    private static String embedded(Path page) throws IOException {
        if (Files.size(page) > LARGEST_PAGE) {
            throw new UnreadableException(page.toString(), "", "a page takes at most 256 MiB");
        }
        Matcher m = EMBEDDED.matcher(new String(Files.readAllBytes(page), StandardCharsets.UTF_8));
        if (!m.find()) {
            throw new UnreadableException(
                    page.toString(), "", "carries no report; expected a script element with the id fiducial-report");
        }
        return m.group(1);
    }
}
