package org.fiducial.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ExamplesTest {
    static final List<Examples.Example> EXAMPLES = Examples.ALL;

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void whatIsCommittedIsWhatTheGeneratorMakes(Examples.Example example, @TempDir Path fresh) throws IOException {
        Examples.write(example, fresh);

        for (String file : List.of(example.name() + ".hea", example.name() + ".dat")) {
            assertThat(folder().resolve(file)).hasSameBinaryContentAs(fresh.resolve(file));
        }
    }

    @Test
    void theFolderHoldsNoOtherRecording() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README.md", "report.txt", "site-limits.criteria"),
                                    EXAMPLES.stream().flatMap(e -> Stream.of(e.name() + ".hea", e.name() + ".dat")))
                            .toList());
        }
    }

    private static Path folder() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("examples/normal.hea"))) {
            at = at.getParent();
        }
        assertThat(at).as("a checkout with the folder examples").isNotNull();
        return at.resolve("examples");
    }
}
