package org.fiducial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Recording;
import org.fiducial.verify.Verification.StatementVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTest {
    private static final String BLOCK = "first-degree-block-long-qt";
    private static final Pattern MARKS = Pattern.compile("\"marks\":\\{[^}]*}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.?\\d*");
    private static final Pattern OF_LEAF =
            Pattern.compile("\"(?:value|sd|limit|margin|tolerance|baseline)\":(-?\\d+(?:\\.\\d+)?)");

    static List<String> examples() {
        return Examples.ALL;
    }

    /** A text with one thing changed, which must be there. */
    private static String changed(String text, String what, String to) {
        String other = text.replaceFirst(what, to);
        assertThat(other).as(what).isNotEqualTo(text);
        return other;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aReportHoldsAgainstItsOwnRecording(String name) {
        Verification found = Examples.verify(name, Examples.text(name));

        assertThat(VerificationText.of(found)).contains("The report holds.").doesNotContain("FAILS");
        assertThat(found.statements()).isNotEmpty();
        Shares shares = Shares.of(found);
        assertThat(shares.rederived()).isEqualTo(shares.derived());
        assertThat((double) shares.derived() / shares.leaves()).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @CsvSource({
        "value, '\"value\":239.6', '\"value\":249.6'",
        "limit, '\"limit\":200,\"margin\":39.6', '\"limit\":190,\"margin\":49.6'",
        "margin, '\"margin\":39.6', '\"margin\":39.7'",
        "relation, '\"relation\":\">\",\"limit\":200', '\"relation\":\"<\",\"limit\":200'",
        "definition, 'PR > 200 ms', 'PR > 210 ms'",
        "source, 'Mason, Hancock, Gettes, AHA/ACC/HRS recommendations part II, 2007', 'hearsay'",
    })
    void aNumberOfFirstDegreeBlockThatWasTamperedWithFails(String what, String before, String after) {
        String text = Examples.text(BLOCK);
        int from = text.indexOf("\"id\":\"1AVB\"");
        int to = text.indexOf("\"id\":\"LPR\"");
        String own = text.substring(from, to);
        assertThat(own).as(what).contains(before);

        Verification found =
                Examples.verify(BLOCK, text.substring(0, from) + own.replace(before, after) + text.substring(to));

        assertThat(found.holds()).isFalse();
        assertThat(Examples.of(found, "1AVB").faults()).isNotEmpty();
        assertThat(Examples.of(found, "LPR").holds()).as("its neighbour").isTrue();
    }

    @Test
    void aToleranceThatWasWidenedHidesNothing() {
        String text = Examples.text(BLOCK);
        String wide = changed(
                changed(text, "\"value\":239.6,\"sd\":[\\d.]+", "\"value\":279.6,\"sd\":50"),
                "\"tolerance\":6.47\\d+",
                "\"tolerance\":100");
        assertThat(Examples.of(Examples.verify(BLOCK, wide), "1AVB").holds()).isFalse();
    }

    @Test
    void aReasonThatTheEvidenceDoesNotSayFails() {
        String text = changed(Examples.text(BLOCK), "PR 240 ms > 200 ms", "PR 290 ms > 200 ms");
        assertThat(Examples.of(Examples.verify(BLOCK, text), "1AVB").faults())
                .anyMatch(f -> f.contains("its reason says"));
    }

    @Test
    void aVerdictThatDoesNotFollowFromTheStatementsFails() {
        Verification found = Examples.verify(
                BLOCK, changed(Examples.text(BLOCK), "\"summary\":\"abnormal\"", "\"summary\":\"normal\""));
        assertThat(found.statements()).allMatch(StatementVerdict::holds);
        assertThat(found.checks()).anyMatch(c -> !c.holds() && c.what().startsWith("the verdict"));
    }

    @Test
    void aStatementThatWasTakenOutIsMissed() {
        String text = Examples.text("inferior-infarction");
        int from = text.indexOf("{\"id\":\"AHA161");
        int to = text.indexOf("{\"id\":\"IMI\"");
        Verification found = Examples.verify("inferior-infarction", text.substring(0, from) + text.substring(to));
        assertThat(found.checks())
                .anyMatch(c -> c.what().startsWith("nothing that")
                        && c.faults().getFirst().startsWith("AHA161"));
    }

    @Test
    void aStatementThatWasInventedFails() {
        String text = Examples.text("normal");
        int from = Examples.text(BLOCK).indexOf("{\"id\":\"1AVB\"");
        int to = Examples.text(BLOCK).indexOf("{\"id\":\"LPR\"");
        String foreign = Examples.text(BLOCK).substring(from, to);
        Verification found = Examples.verify("normal", text.replace("\"statements\":[", "\"statements\":[" + foreign));
        assertThat(Examples.of(found, "1AVB").holds()).isFalse();
    }

    @Test
    void aMeasurementThatNoStatementRestsOnIsMeasuredAgainToo() {
        String text = changed(Examples.text("normal"), "(\"qrsAxis\":\\{\"value\":)[-\\d.]+", "$1-60");
        assertThat(Examples.verify("normal", text).checks())
                .anyMatch(c -> c.faults().stream().anyMatch(f -> f.startsWith("qrsAxis is ")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void marksMovedBy20MillisecondsFail(String name) {
        for (double seconds : new double[] {0.020, -0.020}) {
            String moved = MARKS.matcher(Examples.text(name))
                    .replaceAll(m -> NUMBER.matcher(m.group())
                            .replaceAll(
                                    n -> String.format(Locale.ROOT, "%.5f", Double.parseDouble(n.group()) + seconds)));
            Verification found = Examples.verify(name, moved.replaceAll("(\"[A-Za-z]+)\\d+\\.\\d{5}", "$1"));
            assertThat(found.statements().stream().filter(s -> s.leaves() > 0)).allMatch(s -> !s.holds());
        }
    }

    @Test
    void aLeadTimesOneAndAFifthFailsWhereItsVoltagesMatter() {
        Recording recording = Examples.report("inferior-infarction").recording();
        Verification found = Examples.verifyElsewhere("inferior-infarction", Examples.with(recording, "aVF", x -> {
            for (int i = 0; i < x.length; i++) {
                x[i] *= 1.2f;
            }
            return x;
        }));
        StatementVerdict st = Examples.of(found, "IMI");
        assertThat(st.faults()).anyMatch(f -> f.startsWith("qAmplitude[aVF]: its marks give"));
        assertThat(st.faults()).anyMatch(f -> f.startsWith("qAmplitude[aVF]: a fresh analysis gives"));
        assertThat(st.faults()).noneMatch(f -> f.contains("[III]"));
    }

    @Test
    void v1AndV2SwappedFailsWhereTheyMatter() {
        Recording recording = Examples.report("left-bundle-branch-block").recording();
        float[] v1 = recording.signal("V1").orElseThrow().readAll();
        float[] v2 = recording.signal("V2").orElseThrow().readAll();
        Recording swapped = Examples.with(Examples.with(recording, "V1", x -> v2), "V2", x -> v1);
        Verification found = Examples.verifyElsewhere("left-bundle-branch-block", swapped);
        assertThat(Examples.of(found, "CLBBB").faults()).anyMatch(f -> f.contains("sAmplitude[V1]"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anotherPersonsSignalFailsEverywhere(String name) {
        int other = (Examples.ALL.indexOf(name) + 1) % Examples.ALL.size();
        Verification found = Examples.verifyElsewhere(
                name, Examples.report(Examples.ALL.get(other)).recording());
        assertThat(found.statements().stream().filter(s -> s.leaves() > 0)).noneMatch(StatementVerdict::holds);
    }

    @Test
    void anotherRecordingIsNoticedByItsHash() {
        String text = changed(Examples.text("normal"), "\"sha256\":\"[0-9a-f]{2}", "\"sha256\":\"00");
        assertThat(Examples.verify("normal", text).checks())
                .anyMatch(c -> !c.holds() && c.what().contains("the one that the report names"));
    }

    @Test
    void oneDigitOfAnyNumberOfTheEvidenceIsFoundOut() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            String name = Examples.ALL.get(random.nextInt(Examples.ALL.size()));
            String text = Examples.text(name);
            List<int[]> places = new ArrayList<>();
            Matcher m = OF_LEAF.matcher(text);
            int from = text.indexOf("\"statements\":");
            int to = text.indexOf("\"scores\":");
            while (m.find()) {
                if (m.start() > from && m.end() < to) {
                    places.add(new int[] {m.start(1), m.end(1)});
                }
            }
            int[] place = places.get(random.nextInt(places.size()));
            String tampered = text.substring(0, place[0])
                    + otherDigit(text.substring(place[0], place[1]), random)
                    + text.substring(place[1]);
            assertThat(Examples.verify(name, tampered).holds())
                    .as("seed %d, %s, %s", seed, name, text.substring(place[0] - 12, place[1]))
                    .isFalse();
        }
    }

    /** The number with its last digit replaced. */
    private static String otherDigit(String number, Random random) {
        char last = number.charAt(number.length() - 1);
        char other = (char) ('0' + (last - '0' + 1 + random.nextInt(9)) % 10);
        return number.substring(0, number.length() - 1) + other;
    }
}
