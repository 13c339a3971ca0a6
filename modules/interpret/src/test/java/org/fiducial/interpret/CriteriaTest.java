package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fiducial.core.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriteriaTest {
    private static final String SMALL = """
            source s = A book
            statement LPR "long PR"
              when
                pr > 200 ms source s
            """;

    @Test
    void theCanonicalFormSaysTheSame() {
        Criteria standard = Criteria.standard();
        Criteria again = Criteria.parse("canonical", standard.canonical());

        assertThat(again.canonical()).isEqualTo(standard.canonical());
        assertThat(again.statements()).isEqualTo(standard.statements());
        assertThat(again.hash()).isEqualTo(standard.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void theHashIsOfTheMeaningNotOfTheWriting() {
        Criteria small = Criteria.parse("a", SMALL);
        Criteria otherwiseWritten =
                Criteria.parse("b", "# a remark\n" + SMALL.replace("    pr > 200 ms", "      pr  >  200.0 ms"));

        assertThat(otherwiseWritten.hash()).isEqualTo(small.hash());
        assertThat(Criteria.parse("c", SMALL.replace("200", "210")).hash()).isNotEqualTo(small.hash());
        assertThat(Criteria.parse("d", SMALL.replace("A book", "Another book")).hash())
                .isNotEqualTo(small.hash());
        assertThat(Criteria.parse("e", SMALL.replace("pr >", "pr >=")).hash()).isNotEqualTo(small.hash());
    }

    @Test
    void aSitesOwnSetIsReadFromItsFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("site.criteria"), SMALL);

        assertThat(Criteria.load(file).hash())
                .isEqualTo(Criteria.parse("a", SMALL).hash());
        Files.write(file, "statement é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Criteria.load(file))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("site.criteria")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void theDescriptionHoldsEveryCodeAndFitsEightyColumns() {
        Criteria standard = Criteria.standard();
        String all = standard.describe();

        assertThat(all.lines())
                .allSatisfy(
                        l -> assertThat(l.codePointCount(0, l.length())).as(l).isLessThanOrEqualTo(80));
        assertThat(standard.statements())
                .allSatisfy(r -> assertThat(all).contains(r.code().code() + "  " + r.phrase()));
        assertThat(standard.describe("1AVB").orElseThrow())
                .contains("age from 16: PR > 200 ms")
                .contains("otherwise normal; any age")
                .contains("not meaningful with AHA15, PACE, AFIB, AFLT, 3AVB")
                .contains("[2] Davignon");
        assertThat(standard.describe("NOPE")).isEmpty();
    }
}
