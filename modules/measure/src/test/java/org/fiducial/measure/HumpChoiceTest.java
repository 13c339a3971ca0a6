package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which hump is taken, on one clean lead drawn from bells. */
class HumpChoiceTest {
    private static final double QRS_HALF = 0.05;

    /** Bells {seconds from R, mV, half width in seconds} beside a QRS complex, repeated every {@code rr} seconds. */
    private static Contour contour(double rr, double[]... bells) {
        int n = (int) (12 * LeadGrid.RATE);
        float[] x = new float[n];
        for (double r = 0.7; r < 12; r += rr) {
            bell(x, r, 1.2, 0.012);
            for (double[] b : bells) {
                bell(x, r + b[0], b[1], b[2]);
            }
        }
        LeadGrid grid = new LeadGrid(new Trace("II", LeadGrid.RATE, 0, x));
        int beats = (int) ((11 - 0.7) / rr);
        double[] times = new double[beats];
        for (int i = 0; i < beats; i++) {
            times[i] = 0.7 + i * rr;
        }
        return Contour.of(List.of(Representative.of(0, grid, times, Delineator.before(rr), Delineator.after(rr))));
    }

    private static void bell(float[] x, double at, double height, double width) {
        for (int i = 0; i < x.length; i++) {
            double z = (i / (double) LeadGrid.RATE - at) / width;
            x[i] += (float) (height * Math.exp(-z * z / 2));
        }
    }

    private record Places(double t, Optional<Double> p) {}

    private static Places chosen(double rr, double[]... bells) {
        Contour contour = contour(rr, bells);
        int r = contour.before();
        int half = (int) (QRS_HALF * LeadGrid.RATE);
        WaveSearch search = new WaveSearch(contour, rr);
        WaveEdges t = search.t(r - half, r + half, r + (int) (0.62 * Math.sqrt(rr) * LeadGrid.RATE))
                .orElseThrow();
        Optional<WaveEdges> p = search.p((int) (t.allOffset()[1] - rr * LeadGrid.RATE), r - half);
        return new Places((t.peak() - r) / (double) LeadGrid.RATE, p.map(e -> (e.peak() - r) / (double) LeadGrid.RATE));
    }

    @Test
    void aPThatIsHigherThanTIsNotTakenForIt() {
        Places places = chosen(0.7, new double[] {-0.16, 0.3, 0.022}, new double[] {0.24, 0.12, 0.04});
        assertEquals(0.24, places.t(), 0.02);
        assertEquals(-0.16, places.p().orElseThrow(), 0.02);
    }

    @Test
    void aUWaveIsNotTakenForT() {
        Places places = chosen(
                1.1, new double[] {-0.16, 0.1, 0.022}, new double[] {0.3, 0.2, 0.04}, new double[] {0.52, 0.12, 0.045});
        assertEquals(0.3, places.t(), 0.02);
    }

    @Test
    void aLowTIsFoundBesideAnUpperU() {
        Places places = chosen(
                1.0, new double[] {-0.16, 0.1, 0.022}, new double[] {0.28, 0.15, 0.04}, new double[] {0.5, 0.15, 0.045
                });
        assertEquals(0.28, places.t(), 0.02);
    }

    @Test
    void aPWithALongPrIsFoundWhereItIs() {
        Places places = chosen(1.0, new double[] {-0.32, 0.12, 0.022}, new double[] {0.3, 0.25, 0.045});
        assertEquals(-0.32, places.p().orElseThrow(), 0.02);
    }

    @Test
    void theShoulderBesideAPIsNotP() {
        Places places = chosen(
                1.0, new double[] {-0.24, 0.2, 0.03}, new double[] {-0.09, 0.01, 0.01}, new double[] {0.3, 0.25, 0.045
                });
        assertEquals(-0.24, places.p().orElseThrow(), 0.02);
    }

    @Test
    void aTInvertedIsAsGood() {
        Places places = chosen(0.9, new double[] {-0.15, 0.12, 0.02}, new double[] {0.27, -0.3, 0.05});
        assertEquals(0.27, places.t(), 0.02);
        assertTrue(places.p().isPresent());
    }
}
