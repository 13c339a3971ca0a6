package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fiducial.core.Catalogue;
import org.junit.jupiter.api.Test;

class StatementMapTest {
    @Test
    void everyCodeIsInTheCatalogue() {
        assertThat(StatementMap.CPSC2018.codes().values())
                .allSatisfy(codes ->
                        assertThat(codes).allMatch(c -> Catalogue.find(c).isPresent()));
    }

    @Test
    void aLabelIsStatedIfAnyOfItsCodesIs() {
        assertThat(StatementMap.CPSC2018.stated("RBBB", List.of("IRBBB", "SR"))).isTrue();
        assertThat(StatementMap.CPSC2018.stated("AF", List.of("SR"))).isFalse();
    }
}
