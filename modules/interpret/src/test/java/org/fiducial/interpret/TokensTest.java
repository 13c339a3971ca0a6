package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.UnreadableException;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Block LINE = new Block("site.criteria", 7, "", List.of());

    private static List<String> of(String text) {
        Tokens tokens = new Tokens(LINE, text);
        List<String> all = new ArrayList<>();
        while (!tokens.atEnd()) {
            all.add(tokens.take());
        }
        return all;
    }

    @Test
    void signsStandAloneWithOrWithoutBlanks() {
        assertThat(of("sAmplitude[V1]+max(rAmplitude[V5],rAmplitude[V6])>=3.5 mV"))
                .containsExactly(
                        "sAmplitude",
                        "[",
                        "V1",
                        "]",
                        "+",
                        "max",
                        "(",
                        "rAmplitude",
                        "[",
                        "V5",
                        "]",
                        ",",
                        "rAmplitude",
                        "[",
                        "V6",
                        "]",
                        ")",
                        ">=",
                        "3.5",
                        "mV");
    }

    @Test
    void aRelationOfTwoSignsIsOneToken() {
        assertThat(of("a<=b<c>d>=e=f")).containsExactly("a", "<=", "b", "<", "c", ">", "d", ">=", "e", "=", "f");
    }

    @Test
    void theEndIsAnEmptyTokenAndSaysSo() {
        Tokens tokens = new Tokens(LINE, "pr");

        assertThat(tokens.take()).isEqualTo("pr");
        assertThat(tokens.peek()).isEmpty();
        assertThat(tokens.found()).isEqualTo("the end of the line");
        assertThatThrownBy(() -> tokens.expect(")")).hasMessageContaining("expected ')', found the end of the line");
    }

    @Test
    void aStrayCharacterIsRefusedWithItsLine() {
        assertThatThrownBy(() -> of("pr % 2"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("site.criteria")
                .hasMessageContaining("line 7")
                .hasMessageContaining("'%'");
    }
}
