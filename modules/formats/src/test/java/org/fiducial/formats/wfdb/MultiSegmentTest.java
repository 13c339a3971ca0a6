package org.fiducial.formats.wfdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Recording;
import org.fiducial.core.Resolution;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Formats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultiSegmentTest {
    private static final Resolution ONE = new Resolution(1, 0, 16, 0, "mV");

    @TempDir
    private Path folder;

    @BeforeEach
    void segments() throws IOException {
        write("a", DigitalRecords.signal("II", 1, ONE, 1, 2), DigitalRecords.signal("V", 1, ONE, 10, 20));
        write("b", DigitalRecords.signal("II", 1, ONE, 3, 4, 5), DigitalRecords.signal("V", 1, ONE, 30, 40, 50));
        write("only", DigitalRecords.signal("V", 1, new Resolution(10, 0, 16, 0, "mV"), 700, 800));
        Files.writeString(
                folder.resolve("layout.hea"), "layout 2 1 0\n~ 0 1/mV 16 0 0 0 0 II\n~ 0 1/mV 16 0 0 0 0 V\n");
    }

    private void write(String name, Signal... signals) throws IOException {
        WfdbFormat.write(Recording.of(name, List.of(signals)), folder.resolve(name + ".hea"), StorageFormat.INT_16);
    }

    private Recording read(String master) throws IOException {
        Files.writeString(folder.resolve("m.hea"), master);
        return Formats.read(folder.resolve("m.hea"));
    }

    @Test
    void segmentsOfAFixedLayoutFollowEachOther() throws IOException {
        Recording r = read("m/2 2 1 5\na 2\nb 3\n");

        assertThat(r.signals().get(0).readAll()).containsExactly(1f, 2f, 3f, 4f, 5f);
        assertThat(r.signals().get(1).readAll()).containsExactly(10f, 20f, 30f, 40f, 50f);
    }

    @Test
    void aGapIsMissing() throws IOException {
        Recording r = read("m/3 2 1 7\na 2\n~ 2\nb 3\n");

        assertThat(r.signals().getFirst().readAll()).containsExactly(1f, 2f, Float.NaN, Float.NaN, 3f, 4f, 5f);
        assertThat(r.signals().getFirst().spans()).containsExactly(new Span(0, 2), new Span(4, 7));
    }

    @Test
    void segmentsOfAVariableLayoutFillTheSignalsThatTheyHave() throws IOException {
        Recording r = read("m/3 2 1 4\nlayout 0\na 2\nonly 2\n");

        assertThat(r.signals()).extracting(Signal::name).containsExactly("II", "V");
        assertThat(r.signals().get(0).readAll()).containsExactly(1f, 2f, Float.NaN, Float.NaN);
        // Of another gain than the layout's, and the same in mV.
        assertThat(r.signals().get(1).readAll()).containsExactly(10f, 20f, 70f, 80f);
    }

    @Test
    void aSegmentThatIsMissingIsNamed() {
        assertThatThrownBy(() -> read("m/2 2 1 4\na 2\nlost 2\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("lost.hea")
                .hasMessageContaining("does not exist");
    }

    @Test
    void inADirectoryTheSegmentsArePartsOfTheirRecord() throws IOException {
        read("m/2 2 1 5\na 2\nb 3\n");

        assertThat(Formats.expand(folder))
                .extracting(p -> p.getFileName().toString())
                .doesNotContain("a.hea", "b.hea")
                .contains("m.hea", "only.hea");
    }
}
