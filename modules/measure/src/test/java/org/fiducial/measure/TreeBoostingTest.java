package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeBoostingTest {
    private static final TreeBoosting.Settings SETTINGS = new TreeBoosting.Settings(30, 4, 0.3, 1, 5);

    @Test
    void twoThresholdsThatTogetherMakeAClassAreLearnt() {
        Random random = new Random(2);
        double[][] x = new double[2000][];
        int[] y = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            y[i] = x[i][0] > 0.5 && x[i][2] < 0 ? 1 : 0;
        }
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        TreeModel model = TreeBoosting.train(x, y, weights, 2, SETTINGS);
        int right = 0;
        for (int i = 0; i < x.length; i++) {
            right += (model.probabilities(x[i])[1] > 0.5 ? 1 : 0) == y[i] ? 1 : 0;
        }
        assertTrue(right > 0.97 * x.length, right + " of " + x.length);
    }

    @Test
    void probabilitiesAddUpToOneAndTheShippedModelKnowsThreeClasses() {
        TreeModel model = TreeModel.resource("beats.trees", 3);
        double[] p = model.probabilities(new double[BeatFeatures.NAMES.size() + BeatCompany.NAMES.size()]);
        assertEquals(1, Arrays.stream(p).sum(), 1e-12);
        assertTrue(model.lines().size() > 30);
    }
}
