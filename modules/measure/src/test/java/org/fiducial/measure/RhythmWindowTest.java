package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RhythmWindowTest {
    private static RhythmWindow.Disorder disorder(double[] rr) {
        return RhythmWindow.about(12, rr.length)
                .disorder(rr, new boolean[rr.length])
                .orElseThrow();
    }

    private static double[] rr(java.util.function.IntToDoubleFunction each) {
        double[] rr = new double[25];
        Arrays.setAll(rr, each);
        return rr;
    }

    @Test
    void aClockHasNoDisorder() {
        RhythmWindow.Disorder d = disorder(rr(i -> 0.8));
        assertEquals(0, d.change(), 1e-12);
        assertEquals(1, d.steady(), 1e-12);
        assertEquals(0, d.scatter(), 1e-12);
    }

    @Test
    void randomIntervalsAreDisorder() {
        Random random = new Random(7);
        RhythmWindow.Disorder d = disorder(rr(i -> 0.5 + 0.5 * random.nextDouble()));
        assertTrue(d.change() > 0.1 && d.steady() < 0.4 && d.scatter() > 0.5, d::toString);
    }

    @Test
    void onePrematureBeatInTenLeavesMostChangesSmall() {
        RhythmWindow.Disorder d = disorder(rr(i -> i % 10 == 2 ? 0.5 : i % 10 == 3 ? 1.1 : 0.8));
        assertTrue(d.change() < 0.06 || d.steady() >= 0.5, d::toString);
    }

    @Test
    void intervalsOfVentricularBeatsAreLeftOut() {
        double[] rr = rr(i -> i % 4 == 2 ? 0.5 : i % 4 == 3 ? 1.1 : 0.8);
        boolean[] ventricular = new boolean[rr.length];
        for (int i = 2; i < rr.length; i += 4) {
            ventricular[i] = true;
        }
        RhythmWindow.Disorder d =
                RhythmWindow.about(12, rr.length).disorder(rr, ventricular).orElseThrow();
        assertEquals(0, d.change(), 1e-12);
    }

    @Test
    void theWindowIsAsLongAtTheEndsAsInTheMiddle() {
        assertEquals(new RhythmWindow(0, 24), RhythmWindow.about(0, 100));
        assertEquals(new RhythmWindow(38, 62), RhythmWindow.about(50, 100));
        assertEquals(new RhythmWindow(75, 99), RhythmWindow.about(99, 100));
        assertEquals(new RhythmWindow(0, 5), RhythmWindow.about(3, 6));
    }

    @Test
    void fewIntervalsSayNothing() {
        double[] rr = {0, 0.8, 0.6, 0.9};
        assertTrue(RhythmWindow.about(1, 4).disorder(rr, new boolean[4]).isEmpty());
    }
}
