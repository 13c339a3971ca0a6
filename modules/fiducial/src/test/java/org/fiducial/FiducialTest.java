package org.fiducial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Analysis;
import org.fiducial.core.Finding;
import org.fiducial.core.Reader;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.interpret.RuleReader;
import org.fiducial.measure.Settings;
import org.junit.jupiter.api.Test;

class FiducialTest {
    private static final Path EXAMPLES = examples();

    private static Path examples() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("ARCHITECTURE.md"))) {
            at = at.getParent();
        }
        return at.resolve("examples");
    }

    @Test
    void aFileGoesTheWholeRoad() throws IOException {
        Report report = Fiducial.standard().read(EXAMPLES.resolve("left-bundle-branch-block.hea"));

        assertThat(report.interpretation().asserted())
                .extracting(s -> s.code().code())
                .contains("CLBBB");
        assertThat(report.interpretation().asserted())
                .allMatch(s -> s.evidence().isPresent() && !s.reason().isEmpty());
        assertThat(Fiducial.standard().explain(report, "clbbb").orElseThrow()).contains("CLBBB");
        assertThat(Fiducial.standard().explain(report, "HEARTACHE")).isEmpty();
    }

    @Test
    void theHashIsTakenOverAllFilesOfTheRecording() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(EXAMPLES.resolve("normal.hea")));
        digest.update(Files.readAllBytes(EXAMPLES.resolve("normal.dat")));

        assertThat(Fiducial.standard()
                        .open(EXAMPLES.resolve("normal.hea"))
                        .source()
                        .sha256())
                .isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void provenanceHoldsVersionSettingsAndTheHashOfTheCriteria() throws IOException {
        Report report = Fiducial.standard().read(EXAMPLES.resolve("normal.hea"));

        assertThat(report.provenance().program()).isEqualTo("fiducial");
        assertThat(report.provenance().version()).isEqualTo(Fiducial.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(report.provenance().settings()).containsKeys("measure.tEnd", "measure.segment", "measure.longest");
        assertThat(report.provenance().criteriaHash()).matches("[0-9a-f]{64}");
        assertThat(report.provenance().modelHashes()).isEmpty();
    }

    @Test
    void aSecondReadingGivesAnEqualReport() throws IOException {
        Report once = Fiducial.standard().read(EXAMPLES.resolve("ventricular-bigeminy.hea"));
        Report again = Fiducial.standard().read(EXAMPLES.resolve("ventricular-bigeminy.hea"));

        assertThat(again.analysis()).isEqualTo(once.analysis());
        assertThat(again.interpretation()).isEqualTo(once.interpretation());
        assertThat(again.provenance()).isEqualTo(once.provenance());
        assertThat(again.recording().source()).isEqualTo(once.recording().source());
    }

    @Test
    void withoutReadersThereAreMeasurementsAndNoStatement() throws IOException {
        Report report = Fiducial.measuringOnly().read(EXAMPLES.resolve("normal.hea"));

        assertThat(report.interpretation().statements()).isEmpty();
        assertThat(report.analysis().beats()).isNotEmpty();
        assertThat(report.provenance().criteriaHash()).isEmpty();
    }

    @Test
    void withoutModelsOnlyRulesSpeak() throws IOException {
        Fiducial both = new Fiducial(Settings.DEFAULT, List.of(new RuleReader(), new Model()));
        Path file = EXAMPLES.resolve("normal.hea");

        assertThat(both.read(file).provenance().modelHashes()).containsExactly(Map.entry("guess", "hash"));
        assertThat(both.read(file).interpretation().readers())
                .extracting(Reader.Identity::id)
                .contains("rules", "guess");
        Report alone = both.withoutModels().read(file);
        assertThat(alone.provenance()).isEqualTo(Fiducial.standard().read(file).provenance());
        assertThat(alone.interpretation())
                .isEqualTo(Fiducial.standard().read(file).interpretation());
    }

    private record Model() implements Reader {
        @Override
        public Identity identity() {
            return new Identity("guess", Kind.MODEL, "1", "hash");
        }

        @Override
        public Reading read(Recording recording, Analysis analysis) {
            return new Reading(
                    List.of(new Finding.Label("guess", "dull", OptionalDouble.of(0.5), Optional.empty())), Map.of());
        }
    }

    @Test
    void noNativeLibraryStandsOnTheRoad() {
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            assertThat(entry)
                    .doesNotContain("native")
                    .doesNotContain("libtorch")
                    .doesNotContain("opencv");
        }
    }
}
