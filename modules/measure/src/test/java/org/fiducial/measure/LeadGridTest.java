package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeadGridTest {
    @Test
    void twoMeansInOnePassAreTheSameBitsAsOneAfterTheOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int n = random.nextInt(60);
            int width = 1 + 2 * random.nextInt(8);
            double[] x = random.doubles(n, -1, 1).toArray();
            double[] once = new double[n];
            double[] twice = new double[n];
            LeadGrid.mean(x, once, width);
            LeadGrid.mean(once, twice, width);

            double[] out = new double[n];
            LeadGrid.twiceMean(x, out, width);

            assertThat(out).as("seed " + seed + ", round " + round).isEqualTo(twice);
        }
    }

    @Test
    void theMeanIsThatOfWhatLiesInTheWindow() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double[] x = random.doubles(40, -1, 1).toArray();
        double[] out = new double[x.length];
        LeadGrid.mean(x, out, 9);
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            int n = 0;
            for (int j = Math.max(0, i - 4); j <= Math.min(x.length - 1, i + 4); j++) {
                sum += x[j];
                n++;
            }
            assertThat(out[i]).as("seed " + seed + ", at " + i).isCloseTo(sum / n, within(1e-12));
        }
    }

    @Test
    void theSmoothLeadFollowsTheLevelThatIsTakenAway() {
        float[] x = new float[500];
        java.util.Arrays.fill(x, 2);
        LeadGrid grid = new LeadGrid(new Trace("II", 500, 0, x));
        assertThat(grid.smooth()).containsOnly(2);
        double[] level = new double[500];
        java.util.Arrays.fill(level, 0.5);
        grid.subtract(level);
        assertThat(grid.smooth()).containsOnly(1.5);
    }
}
