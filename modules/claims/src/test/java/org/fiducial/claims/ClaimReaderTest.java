package org.fiducial.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sentence a trap. */
class ClaimReaderTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "negation reaches over a list that an or ends | No ST elevation, T wave inversion or Q waves."
                        + " | not: ST elevation; not: T inversion; not: Q waves",
                "negation ends at a comma of a list without or | No ectopy, left axis deviation."
                        + " | not: premature complexes; left axis deviation",
                "negation ends at but | No left ventricular hypertrophy, but left atrial enlargement."
                        + " | not: left ventricular hypertrophy; left atrial enlargement",
                "negation ends where a new clause has its own verb | No ST elevation and T waves are inverted in V4."
                        + " | not: ST elevation; T inversion in V4",
                "no significant | No significant ST elevation. | not: ST elevation",
                "without evidence of | Sinus rhythm without evidence of pre-excitation."
                        + " | sinus rhythm; not: pre-excitation",
                "a negation behind | Left bundle branch block is ruled out. | not: left bundle branch block",
                "a negation between subject and predicate | The PR interval is not prolonged. | not: PR prolonged",
                "what is normal is not denied by a no before it | No Q waves, ST depression or abnormal axis; normal QT."
                        + " | not: Q waves; not: ST depression; not: axis deviation; QT normal",
                "but not in another lead | T wave inversion in V1–V3 but not V4."
                        + " | T inversion in V1, V2, V3; not: T inversion in V4",
                "rather than | Sinus rhythm rather than atrial fibrillation. | sinus rhythm; not: atrial fibrillation",
                "a verb between not and what is denied | The ECG does not demonstrate bundle branch block or ST elevation."
                        + " | not: bundle branch block; not: ST elevation",
                "nothing suggests is a denial | Nothing suggests a long QT. | not: QT prolonged",
                "none behind a colon | Atrial premature beats: none. | not: atrial premature complexes",
                "an abbreviation in capitals | VENT. RATE: 73 BPM | rate = 73/min",
                "neither nor | Neither Q waves nor ST depression. | not: Q waves; not: ST depression",
                "something denied of what is normal | ST segments are normal without depression."
                        + " | ST isoelectric; not: ST depression",
                "cannot rule out is doubt, not negation | Cannot rule out inferior infarct."
                        + " | possibly inferior infarction",
                "doubt behind | Right ventricular hypertrophy cannot be excluded."
                        + " | possibly right ventricular hypertrophy",
                "doubt about the age is no doubt about the infarct | Inferior infarction, probably old."
                        + " | old inferior infarction",
                "one of two is one claim | Probably lateral ischemia or left ventricular strain."
                        + " | possibly lateral ischaemia or left ventricular strain",
                "an ordinal | 1st degree A-V block. | first-degree AV block",
                "a degree as a Roman numeral | A-V block I, left type. | first-degree AV block; leftward axis",
                "decimals after a comma | PQ 0,19 s | PR = 190 ms",
                "a decimal point ends no sentence | PR 0.16 sec. Normal axis. | PR = 160 ms; normal axis",
                "leads by number after a comma | T waves are low in V4,5,6. | low T waves in V4, V5, V6",
                "a range of leads and single ones | T waves are inverted in leads II, III, aVF, and V3-6."
                        + " | T inversion in II, III, aVF, V3, V4, V5, V6",
                "an axis may be negative | The axis is -40°. | axis = -40°",
                "a dash between numbers is a range | Rate 45-50 bpm | rate between 45 and 50/min",
                "axes in a row | P-R-T axes 45 -20 60 | P axis = 45°; axis = -20°; T axis = 60°",
                "two quantities share a stroke | QT/QTc 400/430 ms | QT = 400 ms; QTc = 430 ms",
                "millimetres are tenths of a millivolt | ST elevation of 2 mm in V2-V4 | ST in V2, V3, V4 = 0.2 mV",
                "a depression is below zero | ST depression of more than 1 mm in V5 | ST in V5 < -0.1 mV",
                "a limit | QTc below 450. | QTc < 450 ms",
                "a size and a word are two claims | PR interval prolonged at 240 ms | PR prolonged; PR = 240 ms",
                "one word for three intervals | PR, QRS and QT intervals are normal."
                        + " | PR normal; QRS normal; QT normal",
                "the lead stands before | In lead V1, the R wave is 0.1 mV and the S wave 1.2 mV."
                        + " | R in V1 = 0.1 mV; S in V1 = 1.2 mV",
                "a wave goes on | T waves are inverted in aVL and low or flat in V4,5,6."
                        + " | T inversion in aVL; low T waves in V4, V5, V6",
                "a formula behind | QTc 420 ms (Bazett) | QTc Bazett = 420 ms",
                "a translator's word | Sinus rhythm, left type, peripheral low voltage."
                        + " | sinus rhythm; leftward axis; low voltage in limb leads",
                "P before each QRS | P waves are present before each QRS complex. | P waves present",
                "no P | No P waves. | P waves absent",
                "numbers of beats | Beats 1-3 have a PR of 160 ms. | PR in beats 1, 2, 3 = 160 ms",
                "a date is no number | Compared with tracing of 28/7/92."
                        + " | ? compares with an earlier ECG, which is not at hand",
                "advice | Sinus rhythm; clinical correlation is recommended. | sinus rhythm; ? advice is not measured",
                "a translator's reply | Sure! Please provide the report."
                        + " | ? is about the text, not about the ECG; ? is about the text, not about the ECG",
            })
    void aTrap(String name, String text, String understood) {
        assertThat(Readings.of(text)).containsExactly(understood.split("; "));
    }

    @Test
    void aLineOfAMachineReportIsASentence() {
        assertThat(Readings.of("Sinus bradycardia\nPossible left atrial enlargement\nBorderline ECG"))
                .containsExactly("sinus bradycardia", "possibly left atrial enlargement", "borderline ECG");
    }

    @Test
    void aLineBrokenInProseIsNone() {
        String text = "The electrocardiogram shows ST segment depression of the leads II,\nIII and aVF.";

        assertThat(Readings.of(text)).containsExactly("ST depression in II, III, aVF");
    }

    @Test
    void aClaimKeepsItsWords() {
        assertThat(Readings.words("Sinus rhythm, T inversion in V1–V4."))
                .containsExactly("Sinus rhythm", "T inversion in V1–V4");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(Readings.of("The moon is made of cheese.")).containsExactly("? no claim recognised");
    }

    /** Words of reports, shuffled, with letters that no report has between them. */
    @Test
    void noTextIsTooStrange() {
        long seed = 20250711;
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "no",
                "ST",
                "elevation",
                "V1-V4",
                "V4,5,6",
                ",",
                ".",
                "or",
                "but not",
                "PR",
                "240",
                "ms",
                "-",
                "–",
                "(",
                ")",
                "T wave",
                "inverted",
                "in",
                "II",
                "and",
                "probably",
                "old",
                "infarction",
                "inferior",
                "QTc",
                "/",
                "0,19",
                "beats 3 to 999999",
                "<",
                "between",
                "°",
                "\n",
                "P-R-T axes",
                "normal",
                "ECG",
                "\u0000",
                "😀",
                "ß",
                "'",
                "rSR'",
                "1.2.3",
                "2:1",
                "without",
                "compared with",
                "unconfirmed",
                "S",
                "-40",
                "up to",
                "bpm",
                "\r\n",
                "...",
                "ST/T");
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(25); k >= 0; k--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(4) == 0 ? "" : " ");
            }
            String said = text.toString();
            List<ReadClaim> claims = new ClaimReader(LEXICON).read(said);
            assertThat(claims)
                    .as("seed %d, text %d: %s", seed, i, said)
                    .isSortedAccordingTo(Comparator.comparingInt(ReadClaim::from))
                    .allSatisfy(
                            c -> assertThat(said.substring(c.from(), c.to())).isNotBlank());
        }
    }

    private static final Lexicon LEXICON = Lexicon.standard();
}
