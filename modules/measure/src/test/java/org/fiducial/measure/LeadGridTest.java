package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadGridTest {
    @Test
    void leadsSmoothedTogetherAreSmoothedAsEachAlone() {
        Random random = new Random(7);
        List<LeadGrid> together = new ArrayList<>();
        List<LeadGrid> alone = new ArrayList<>();
        for (int l = 0; l < 7; l++) {
            float[] x = new float[300];
            IntStream.range(0, x.length).forEach(i -> x[i] = (float) random.nextGaussian());
            together.add(new LeadGrid(new Trace("II", 500, 0, x)));
            alone.add(new LeadGrid(new Trace("II", 500, 0, x)));
        }
        LeadGrid.smooth(together);
        for (int l = 0; l < together.size(); l++) {
            assertThat(together.get(l).smooth()).isEqualTo(alone.get(l).smooth());
        }
    }

    @Test
    void samplesThatAreNoNumbersAreMissingAndBridged() {
        float[] x = {1, 2, Float.NaN, 4, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 7};
        LeadGrid grid = new LeadGrid(new Trace("II", 500, 0, x));
        assertThat(grid.values()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(grid.whole(0, 2)).isTrue();
        assertThat(grid.whole(0, 3)).isFalse();
        assertThat(grid.whole(4, 6)).isFalse();
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
