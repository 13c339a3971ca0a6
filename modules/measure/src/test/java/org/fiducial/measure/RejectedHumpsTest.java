package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RejectedHumpsTest {
    @Test
    void theUsualTWaveIsTheStrongestHumpWhereATWaveStands() {
        RejectedHumps humps = new RejectedHumps();
        for (int beat = 0; beat < 200; beat++) {
            humps.reject(0.1, 0.1);
            humps.reject(0.3, 0.3);
            humps.reject(0.2, 0.35);
            humps.reject(0.6, 0.6);
            humps.beat(0.8);
        }
        assertEquals(0.3, humps.usualT(), 1e-6);
    }

    @Test
    void onceTWavesAreTakenForBeatsTheirStrengthIsNotForgotten() {
        RejectedHumps humps = new RejectedHumps();
        for (int beat = 0; beat < 200; beat++) {
            humps.reject(0.3, 0.3);
            humps.beat(0.8);
        }
        for (int beat = 0; beat < 200; beat++) {
            humps.beat(0.3);
            humps.beat(0.5);
        }
        assertEquals(0.3, humps.usualT(), 1e-6);
    }

    @Test
    void noiseFollowsWhatIsRejected() {
        RejectedHumps humps = new RejectedHumps();
        for (int i = 0; i < 300; i++) {
            humps.reject(0.25, 0.6);
        }
        assertEquals(0.25, humps.noise(), 1e-6);
    }
}
