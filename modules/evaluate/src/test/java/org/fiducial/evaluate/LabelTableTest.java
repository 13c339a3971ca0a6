package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelTableTest {
    @TempDir
    Path folder;

    @Test
    void lineBreakInsideAField() throws IOException {
        LabelTable table = table("ID,Sex,Text\r\n1,\"F\n\",\"a\nb\"\r\n2,M,\r\n");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(0)).containsEntry("Sex", "F\n").containsEntry("Text", "a\nb");
        assertThat(table.rows().get(1)).containsEntry("Text", "");
    }

    @Test
    void commaAndDoubledQuoteInsideAField() throws IOException {
        assertThat(table("a,b\n\"x, \"\"y\"\"\",2").rows().getFirst()).containsEntry("a", "x, \"y\"");
    }

    @Test
    void emptyQuotedFieldIsAField() throws IOException {
        assertThat(table("a\n\"\"\n").rows()).hasSize(1);
    }

    @Test
    void aRowThatDoesNotFitNamesItsLine() {
        assertThatThrownBy(() -> table("a,b\n1,\"2\n\"\n3\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageEndingWith("line 4: 1 fields where 2 were expected");
    }

    @Test
    void aQuoteThatNeverEndsIsRefused() {
        assertThatThrownBy(() -> table("a,b\n1,\"2\n"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageEndingWith("line 2: a quoted field never ends");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> table("")).hasMessageContaining("the table is empty");
    }

    @Test
    void aTableWithoutNames() throws IOException {
        Path file = folder.resolve("REFERENCE.csv");
        Files.writeString(file, "A00007,N\nA00009,~\n", StandardCharsets.UTF_8);
        assertThat(LabelTable.read(file, List.of("record", "class")).rows().get(1))
                .containsEntry("class", "~");
    }

    private LabelTable table(String text) throws IOException {
        Path file = folder.resolve("labels.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return LabelTable.read(file);
    }
}
