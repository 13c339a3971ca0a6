package org.fiducial.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.fiducial.core.Evidence;
import org.fiducial.core.Report;
import org.fiducial.core.Statement;
import org.fiducial.core.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {
    private static final String DOCUMENT = new ReportJson().text(Reports.firstDegreeBlock());

    @TempDir
    private Path folder;

    private static ReadReport read(String text) {
        return ReportReader.parse("r.json", text);
    }

    @Test
    void a_report_comes_back_as_it_was_written() {
        Report report = Reports.firstDegreeBlock();

        ReadReport back = read(DOCUMENT);

        assertThat(back.recording().id()).startsWith("hand ");
        assertThat(back.recording().sha256())
                .isEqualTo(report.recording().source().sha256());
        assertThat(back.recording().patient().sex())
                .isEqualTo(report.recording().patient().sex());
        assertThat(back.beats()).hasSameSizeAs(report.analysis().beats());
        assertThat(back.relation()).isEqualTo(report.analysis().rhythm().relation());
        assertThat(back.provenance()).isEqualTo(report.provenance());
        assertThat(back.verdict().orElseThrow().summary())
                .isEqualTo(report.interpretation().summary());
        List<Statement> written = report.interpretation().statements().stream()
                .filter(s -> s.status() != Statement.Status.ABSENT)
                .toList();
        assertThat(back.statements()).hasSameSizeAs(written);
        for (int i = 0; i < written.size(); i++) {
            Statement statement = back.statements().get(i).statement();
            assertThat(statement.id()).isEqualTo(written.get(i).id());
            assertThat(statement.status()).isEqualTo(written.get(i).status());
            if (statement.status() == Statement.Status.ASSERTED) {
                assertThat(statement.significance()).isEqualTo(written.get(i).significance());
            }
            assertThat(statement.evidence().map(Object::getClass))
                    .isEqualTo(written.get(i).evidence().map(Object::getClass));
        }
    }

    @Test
    void any_report_comes_back_and_does_not_differ_from_itself() {
        long seed = System.nanoTime();
        RandomReports reports = new RandomReports(seed);
        for (int i = 0; i < 60; i++) {
            String text = new ReportJson().text(reports.next());
            ReadReport back = read(text);
            assertThat(Difference.of(back.document(), read(text).document(), p -> true))
                    .as("seed %d, report %d", seed, i)
                    .isEmpty();
        }
    }

    @Test
    void a_criterion_keeps_every_number_and_the_margin_that_was_stated() {
        String tampered = DOCUMENT.replace("\"margin\":28", "\"margin\":29");
        assertThat(tampered).isNotEqualTo(DOCUMENT);

        ReadReport.Said said = read(tampered).statements().stream()
                .filter(s -> s.statement().code().code().equals("1AVB"))
                .findFirst()
                .orElseThrow();

        assertThat(said.margins().getFirst()).hasValue(29);
        Evidence.Criterion leaf = firstCriterion(said.statement().evidence().orElseThrow());
        assertThat(leaf.value()).hasValue(228);
        assertThat(leaf.limit()).isEqualTo(200);
        assertThat(leaf.marks()).isNotEmpty();
    }

    private static Evidence.Criterion firstCriterion(Evidence evidence) {
        return switch (evidence) {
            case Evidence.All all -> firstCriterion(all.parts().getFirst());
            case Evidence.Any any -> firstCriterion(any.parts().getFirst());
            case Evidence.Not not -> firstCriterion(not.part());
            case Evidence.Criterion c -> c;
            default -> throw new AssertionError(evidence);
        };
    }

    @Test
    void fields_of_a_later_version_are_passed_over() {
        String later = DOCUMENT.replace("\"confirmed\":false", "\"confirmed\":false,\"later\":{\"a\":[1,null,\"x\"]}");
        assertThat(read(later).statements()).hasSameSizeAs(read(DOCUMENT).statements());
    }

    @Test
    void what_is_malformed_is_named_with_its_place() {
        assertThatThrownBy(() -> read(DOCUMENT.replace("\"relation\":\">\"", "\"relation\":\"~\"")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("r.json, statements[")
                .hasMessageContaining(".relation: expected >, >=");
        assertThatThrownBy(() -> read(DOCUMENT.replace("\"limit\":200", "\"limit\":\"200\"")))
                .hasMessageContaining(".limit: expected a number, found '200'");
        assertThatThrownBy(() -> read(DOCUMENT.replace(ReportJson.SCHEMA, "fiducial.interpretation/9")))
                .hasMessage("r.json, schema: expected fiducial.interpretation/1, found 'fiducial.interpretation/9'");
        assertThatThrownBy(() -> read("[1,2]"))
                .hasMessageContaining("expected a report as a JSON object, found a list");
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> read("{\"schema\":")).hasMessageContaining("line 1, column 11: is not JSON");
        assertThatThrownBy(() -> read("SR sinus rhythm")).hasMessageContaining("is not JSON");
    }

    @Test
    void a_name_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> read(DOCUMENT.replace("\"limit\":200", "\"limit\":200,\"limit\":300")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("Duplicate");
    }

    @Test
    void a_document_that_is_too_deep_is_refused() {
        String deep = "[".repeat(100_000);
        assertThatThrownBy(() -> read("{\"schema\":" + deep)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void a_damaged_document_gives_a_sentence_or_a_report_and_nothing_else() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            StringBuilder damaged = new StringBuilder(DOCUMENT);
            for (int k = 0; k <= random.nextInt(3); k++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setLength(at + 1);
                    case 1 -> damaged.deleteCharAt(at);
                    default -> damaged.setCharAt(at, "{}[]\",:0-9.eEtfn".charAt(random.nextInt(16)));
                }
                if (damaged.isEmpty()) {
                    break;
                }
            }
            try {
                read(damaged.toString());
            } catch (UnreadableException e) {
                assertThat(e.getMessage()).startsWith("r.json");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", document " + i + ": " + damaged, e);
            }
        }
    }

    @Test
    void of_many_documents_the_wanted_one_is_read_else_the_first() throws IOException {
        Path file = folder.resolve("many.json");
        String other = new ReportJson()
                .text(Reports.long_())
                .replaceFirst("\"id\":\"(?:[^\"\\\\]|\\\\.)*\"", "\"id\":\"other\"");
        Files.writeString(file, DOCUMENT + other);

        assertThat(ReportReader.read(file, r -> r.recording().id().equals("other"))
                        .recording()
                        .id())
                .isEqualTo("other");
        assertThat(ReportReader.read(file, r -> false).recording().id())
                .isEqualTo(read(DOCUMENT).recording().id());
    }

    @Test
    void a_page_gives_the_report_that_it_carries() throws IOException {
        Path page = folder.resolve("report.html");
        Files.writeString(
                page,
                "<html><script>1</script><script type=\"application/json\" id=\"fiducial-report\">" + DOCUMENT
                        + "</script></html>");
        assertThat(ReportReader.read(page, r -> true).document())
                .isEqualTo(read(DOCUMENT).document());

        Files.writeString(page, "<html></html>");
        assertThatThrownBy(() -> ReportReader.read(page, r -> true)).hasMessageContaining("carries no report");
    }
}
