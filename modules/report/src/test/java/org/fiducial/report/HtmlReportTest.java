package org.fiducial.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Evidence;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Origin;
import org.fiducial.core.Patient;
import org.fiducial.core.Place;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Relation;
import org.fiducial.core.Report;
import org.fiducial.core.Source;
import org.fiducial.core.Span;
import org.fiducial.core.Statement;
import org.fiducial.json.ReportJson;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class HtmlReportTest {
    private static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=\"a\"> & ]]> \" ' \u0000\u001b";

    private static Document parsed(String html) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document page, String tag) {
        NodeList found = page.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static List<Report> reports() {
        return List.of(Cases.normal(), Cases.fibrillationWithBlock(), Cases.unusable(), withEvidence());
    }

    /** A statement that rests on one leaf of every kind, below every kind of branch. */
    static Report withEvidence() {
        Evidence tree = new Evidence.All(List.of(
                criterion(Evidence.Role.SUPPORTS, "II", OptionalDouble.of(228.04), 200),
                new Evidence.Any(List.of(
                        criterion(Evidence.Role.SUPPORTS, "V1", OptionalDouble.of(200.04), 200),
                        criterion(Evidence.Role.SUPPORTS, "V2", OptionalDouble.empty(), 200))),
                new Evidence.Not(criterion(Evidence.Role.AGAINST, "V5", OptionalDouble.of(12), 200)),
                new Evidence.Not(criterion(Evidence.Role.SUPPRESSES, "V6", OptionalDouble.of(212), 200)),
                new Evidence.Absence(Evidence.Role.SUPPORTS, "P wave", List.of(new Span(3, 4)), 0.03, 0.0123),
                new Evidence.Observation(
                        Evidence.Role.SUPPORTS,
                        "seen here",
                        new Place.LeadSpan(List.of("II"), List.of(new Span(1, 2)))),
                new Evidence.Opinion(Evidence.Role.SUPPORTS, "net", 0.75, new Place.LeadSpan(List.of(), List.of()))));
        Statement said = new Statement(
                "1AVB",
                Catalogue.find("1AVB").orElseThrow(),
                "first-degree AV block",
                "rules",
                Statement.Status.ASSERTED,
                "PR 228 ms > 200 ms",
                List.of(),
                OptionalDouble.of(0.987),
                Optional.of(tree));
        return Cases.report(
                Recording.of(
                        "x",
                        Stream.of("II", "V1", "V2", "V5", "V6")
                                .map(name -> Cases.lead(name, 5000, Origin.RECORDED))
                                .toList()),
                List.of(Cases.of(Quantity.PR, 228.04, OptionalDouble.of(4.12))),
                Map.of(),
                List.of(),
                Cases.pacing(true, ""),
                Cases.rhythm(),
                Cases.interpretation(
                        List.of(said), Interpretation.Summary.ABNORMAL, Interpretation.Urgency.NONE, List.of()));
    }

    private static Evidence criterion(Evidence.Role role, String lead, OptionalDouble value, double limit) {
        return new Evidence.Criterion(
                role,
                "c",
                "pr",
                "PR > 200 ms",
                value,
                OptionalDouble.of(4.123),
                "ms",
                Relation.GREATER,
                limit,
                List.of(lead),
                List.of(0, 1, 2, 5),
                Map.of("onset", List.of(1.0, 2.0), "offset", List.of(1.22801, 2.228)),
                OptionalDouble.of(0.0213),
                List.of(new Span(1, 1.228)),
                8.25,
                "a source of " + limit,
                value.isPresent() ? "" : "noise");
    }

    @Test
    void everyReportIsWellFormedAndHoldsOneScriptThatIsData() throws Exception {
        for (Report report : reports()) {
            Document page = parsed(new HtmlReport().render(report));

            List<Element> scripts = all(page, "script");
            assertThat(scripts).hasSize(1);
            assertThat(scripts.getFirst().getAttribute("type")).isEqualTo("application/json");
            assertThat(scripts.getFirst().getAttribute("id")).isEqualTo(HtmlReport.DATA_ID);
        }
    }

    @Test
    void theDocumentInsideIsTheJsonDocument() throws Exception {
        for (Report report : reports()) {
            String inside = all(parsed(new HtmlReport().render(report)), "script")
                    .getFirst()
                    .getTextContent();

            assertThat(inside.replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&"))
                    .isEqualTo(new ReportJson(new ReportJson.Options(false, false))
                            .text(report)
                            .strip());
        }
    }

    @Test
    void nothingComesFromOutside() throws Exception {
        for (Report report : reports()) {
            String html = new HtmlReport().render(report);
            Document page = parsed(html);

            assertThat(all(page, "a")).allMatch(a -> a.getAttribute("href").startsWith("#"));
            assertThat(html)
                    .doesNotContain("src=", "@import", "<link", "<iframe")
                    .doesNotContainPattern("url\\((?!#)");
        }
    }

    @Test
    void namesOfElementsAreTheirsAloneAndEveryLinkAndClipHasItsTarget() throws Exception {
        for (Report report : reports()) {
            String html = new HtmlReport().render(report);
            List<String> ids = new ArrayList<>();
            Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
            while (id.find()) {
                ids.add(id.group(1));
            }
            assertThat(ids).doesNotHaveDuplicates();
            Matcher to = Pattern.compile("(?:href=\"|url\\()#([^\")]*)|labelledby=\"([^\"]*)\"")
                    .matcher(html);
            while (to.find()) {
                assertThat(ids).contains(to.group(1) != null ? to.group(1) : to.group(2));
            }
        }
    }

    @Test
    void hostileTextsAreTextAndNothingElse() throws Exception {
        Report calm = Cases.fibrillationWithBlock();
        Recording recording = new Recording(
                HOSTILE,
                new Source(HOSTILE, HOSTILE, ""),
                Optional.empty(),
                new Patient(
                        HOSTILE, Optional.empty(), Patient.Sex.UNKNOWN, OptionalDouble.empty(), OptionalDouble.empty()),
                new Acquisition(HOSTILE, List.of(HOSTILE), Acquisition.Placement.UNKNOWN),
                List.of(Cases.lead(HOSTILE, 5000, Origin.DERIVED)),
                List.of(),
                List.of(HOSTILE));
        Report report = new Report(recording, calm.analysis(), calm.interpretation(), calm.provenance());

        String html = new HtmlReport().render(report);
        Document page = parsed(html);

        assertThat(all(page, "script")).hasSize(1);
        assertThat(all(page, "img")).isEmpty();
        assertThat(html).doesNotContain("<script>", "<img");
        assertThat(all(page, "h1").getFirst().getTextContent()).contains("</script><script>alert(1)</script>");
    }

    @Test
    void whateverFilesHoldThePageStaysWellFormed() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String html = new HtmlReport(random.nextBoolean()).render(RandomCases.next(random));
            assertThat(parsed(html).getDocumentElement().getTagName())
                    .as("seed %d, report %d", seed, i)
                    .isEqualTo("html");
        }
    }

    @Test
    void everyNumberShownIsTheDocumentsAndRoundedFromIt() throws Exception {
        for (Report report : reports()) {
            Document page = parsed(new HtmlReport().render(report));
            Set<String> numbers = numbers(new ReportJson().text(report));
            for (Element shown : all(page, "data")) {
                String value = shown.getAttribute("value");
                assertThat(numbers).as(shown.getTextContent()).contains(value);
                if (shown.getTextContent().matches("[−\\d.]+")) {
                    assertRounded(new BigDecimal(value), shown);
                }
            }
        }
    }

    private static void assertRounded(BigDecimal value, Element shown) {
        BigDecimal seen = new BigDecimal(shown.getTextContent().replace('−', '-'));
        boolean percent = shown.getParentNode() instanceof Element parent
                && parent.getAttribute("class").equals("certainty");
        boolean margin = shown.getParentNode() instanceof Element parent
                && parent.getAttribute("class").equals("margin");
        BigDecimal whole = percent ? value.movePointRight(2) : margin ? value.abs() : value;
        assertThat(whole.setScale(Math.min(seen.scale(), Math.max(0, whole.scale())), RoundingMode.HALF_UP))
                .isEqualByComparingTo(seen);
    }

    /** No number stands outside what carries the document's own, but for those in texts that the document has as well. */
    @Test
    void noNumberIsShownThatTheDocumentDoesNotHave() throws Exception {
        for (Report report : reports()) {
            String json = new ReportJson().text(report);
            Document page = parsed(new HtmlReport().render(report));
            for (String tag : List.of("script", "style", "svg", "data", "title", "figcaption")) {
                all(page, tag).forEach(e -> e.getParentNode().removeChild(e));
            }
            // Names of leads, of statements and of quantities have digits of their own, and age and time are written as
            // a person reads them.
            all(page, "header").forEach(e -> e.getParentNode().removeChild(e));
            Matcher number = Pattern.compile("(?<![\\p{L}\\p{N}.#\\[])\\d+(?:\\.\\d+)?(?![\\p{L}\\p{N}])")
                    .matcher(page.getElementsByTagName("main").item(0).getTextContent());
            Set<String> known = Stream.concat(
                            numbers(json).stream(),
                            Stream.of(Quantity.values()).flatMap(q -> numbers(q.definition()).stream()))
                    .collect(Collectors.toSet());
            while (number.find()) {
                String plain =
                        new BigDecimal(number.group()).stripTrailingZeros().toPlainString();
                assertThat(known.contains(number.group()) || known.contains(plain))
                        .as(number.group())
                        .isTrue();
            }
        }
    }

    private static Set<String> numbers(String text) {
        return Pattern.compile("-?\\d+(?:\\.\\d+)?")
                .matcher(text)
                .results()
                .flatMap(m -> Stream.of(m.group(), m.group().replace("-", "")))
                .collect(Collectors.toSet());
    }

    @Test
    void aStatementUnfoldsWhatItRestsOn() throws Exception {
        Document page = parsed(new HtmlReport().render(withEvidence()));

        Element statement = all(page, "details").stream()
                .filter(d -> d.getAttribute("id").equals("statement-1AVB"))
                .findFirst()
                .orElseThrow();
        assertThat(statement.getTextContent().replaceAll("\\s+", " "))
                .contains(
                        "first-degree AV block",
                        "PR 228 ms > 200 ms",
                        "99 %",
                        "228 ± 4 ms 28 ms beyond it",
                        "200.04 ± 4 ms",
                        "12 ± 4 ms 188 ms short of it",
                        "would speak against it",
                        "its meaning is taken away by",
                        "noise",
                        "lead II",
                        "beats 0–2, 5",
                        "no P wave",
                        "seen here",
                        "net says");
        assertThat(statement.getElementsByTagName("svg").getLength()).isEqualTo(1);
        assertThat(statement.getElementsByTagName("svg").item(0).getTextContent())
                .contains("What first-degree AV block rests on, lit");
    }

    @Test
    void whatCouldNotBeLookedAtStandsWithItsReason() throws Exception {
        Document page = parsed(new HtmlReport().render(Cases.fibrillationWithBlock()));

        assertThat(page.getDocumentElement().getTextContent())
                .contains(
                        "Could not be evaluated",
                        "fibrillation: 9 beats, 10 needed",
                        "by CLBBB",
                        "a physician should look promptly");
    }

    @Test
    void measuringOnlyItGivesNoVerdict() {
        assertThat(new HtmlReport(false).render(Cases.fibrillationWithBlock()))
                .contains("Vent. rate")
                .doesNotContain("ABNORMAL", "class=\"verdict", "could not be evaluated");
    }

    @Test
    void theSameReportGivesTheSameBytes() {
        assertThat(new HtmlReport().render(withEvidence())).isEqualTo(new HtmlReport().render(withEvidence()));
    }
}
