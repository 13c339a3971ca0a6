package org.fiducial.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.fiducial.core.Catalogue;
import org.fiducial.core.StatementCode;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.standard();

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        LEXICON.concepts().forEach(c -> c.record().ifPresent(p -> codes.addAll(p.codes())));
        return codes;
    }

    @Test
    void everyStatementOfTheCatalogueCanBeSaid() {
        Set<String> sayable = codes();
        sayable.add("NORM"); // the verdict says it

        assertThat(sayable)
                .containsAll(Catalogue.all().stream().map(StatementCode::code).toList());
    }

    @Test
    void noFindingNamesACodeThatTheCatalogueLacks() {
        assertThat(codes())
                .allSatisfy(code -> assertThat(Catalogue.find(code)).as(code).isPresent());
    }

    @Test
    void everyPatternUsesWordsThatThereAre() {
        LEXICON.concepts().stream()
                .flatMap(c -> c.patterns().stream())
                .flatMap(Set::stream)
                .forEach(word -> assertThat(LEXICON.knows(word)).as(word).isTrue());
    }

    @Test
    void theLongestPhraseWins() {
        assertThat(Readings.of("Incomplete right bundle branch block"))
                .containsExactly("incomplete right bundle branch block");
        assertThat(Readings.of("RBBB")).containsExactly("right bundle branch block");
    }

    @Test
    void caseHyphensPluralsAndBritishSpellingDoNotMatter() {
        assertThat(Readings.of("T-WAVE INVERSIONS IN v4")).containsExactly("T inversion in V4");
        assertThat(Readings.of("Hyperkalaemia")).containsExactly("hyperkalaemia");
        assertThat(Readings.of("Premature ventricular complexes")).containsExactly("ventricular premature complexes");
    }
}
