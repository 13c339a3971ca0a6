package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void indentationMakesATreeAndLinesKeepTheirNumbers() {
        List<Block> top = Block.outline("t", "a 1\n\n  b\n    c\n  d # remark\n# only a remark\ne\n");

        assertThat(top).extracting(Block::text).containsExactly("a 1", "e");
        assertThat(top.getFirst().word()).isEqualTo("a");
        assertThat(top.getFirst().rest()).isEqualTo("1");
        assertThat(top.getFirst().children()).extracting(Block::text).containsExactly("b", "d");
        assertThat(top.getFirst().children()).extracting(Block::number).containsExactly(3, 5);
        assertThat(top.getFirst().children().getFirst().children())
                .extracting(Block::text)
                .containsExactly("c");
    }

    @Test
    void aLineThatEndsWithABarGoesOnBelow() {
        List<Block> top = Block.outline("t", "pr > 200 ms (from 16) |\n    180 ms (under 16)\nnext");

        assertThat(top).extracting(Block::text).containsExactly("pr > 200 ms (from 16) | 180 ms (under 16)", "next");
        assertThat(top.getLast().number()).isEqualTo(3);
    }

    @Test
    void tabsAndLinesUnderNothingAreRefused() {
        assertThatThrownBy(() -> Block.outline("t", "a\n\tb"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("blanks, not tabs");
        assertThatThrownBy(() -> Block.outline("t", "\n  b"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("a line above");
    }
}
