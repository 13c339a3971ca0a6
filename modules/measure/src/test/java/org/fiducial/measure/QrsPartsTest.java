package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.fiducial.measure.QrsParts.Name;
import org.junit.jupiter.api.Test;

class QrsPartsTest {
    @Test
    void aCrossingThatFallsOnTheLevelToTheLastBitIsACrossing() {
        double[] y = {0, 0, 0.2, 0.5, 1, 0.5, 0, -0.3, -0.6, -0.3, 0, 0};
        QrsParts parts = QrsParts.of(y, 0, 4, new Extent(-3.0 / LeadGrid.RATE, 0, 6.0 / LeadGrid.RATE));
        assertThat(parts.waves()).containsOnlyKeys(Name.R, Name.S);
        assertThat(parts.waves().get(Name.S).peak()).isEqualTo(4.0 / LeadGrid.RATE);
        assertThat(parts.waves().get(Name.R).offset()).isBetween(1.0 / LeadGrid.RATE, 2.0 / LeadGrid.RATE);
    }
}
