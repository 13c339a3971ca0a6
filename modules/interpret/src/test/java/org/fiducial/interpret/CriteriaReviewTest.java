package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CriteriaReviewTest {
    private static CriteriaReview of(String text) {
        return new CriteriaReview(Criteria.parse("site", text), Criteria.standard());
    }

    @Test
    void aSetThatReplacesTheStandardIsToldWhatItLacks() {
        CriteriaReview review = of("""
                source site = Our committee
                statement 1AVB "block"
                  when
                    pr > 220 ms source site
                """);

        assertThat(review.changed()).containsExactly("1AVB");
        assertThat(review.dropped()).contains("AFIB", "CLBBB").doesNotContain("1AVB");
        assertThat(review.warnings()).singleElement().asString().contains("will never be made", "AFIB");
    }

    @Test
    void whatNothingUsesIsToldAndWhatStandsFromMemoryToo() {
        CriteriaReview review = of("""
                include standard
                source unused = Nobody
                source memory = Somebody (from memory, to be checked)
                define never "asked for nowhere"
                  pr > 1 ms source memory
                statement LPR "long"
                  when
                    pr > 220 ms source memory
                """);

        assertThat(review.dropped()).isEmpty();
        assertThat(review.changed()).contains("LPR");
        assertThat(review.warnings())
                .anyMatch(w -> w.startsWith("sources") && w.endsWith(": unused"))
                .anyMatch(w -> w.startsWith("definitions") && w.endsWith(": never"))
                .anyMatch(w -> w.contains("from memory") && w.contains("LPR"));
    }

    @Test
    void theStandardSetHasNothingToBeWarnedOf() {
        CriteriaReview review = of("include standard\n");

        assertThat(review.warnings()).isEmpty();
        assertThat(review.changed()).isEmpty();
        assertThat(review.added()).isEmpty();
    }
}
