package org.fiducial.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConditionalLogitTest {
    @Test
    void theWeightsThatMadeTheChoicesAreFoundAgain() {
        double[] truth = {2, -1};
        Random random = new Random(5);
        List<ConditionalLogit.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            double[][] x = new double[4][2];
            double[] score = new double[4];
            for (int k = 0; k < 4; k++) {
                x[k] = new double[] {random.nextGaussian(), 3 * random.nextGaussian()};
                score[k] = truth[0] * x[k][0] + truth[1] * x[k][1];
            }
            double[] p = TreeModel.softmax(score);
            double draw = random.nextDouble();
            boolean[] right = new boolean[4];
            int k = 0;
            while (k < 3 && draw > p[k]) {
                draw -= p[k++];
            }
            right[k] = true;
            choices.add(new ConditionalLogit.Choice(x, right, 1));
        }
        double[] w = ConditionalLogit.fit(choices, 1e-6);
        assertEquals(truth[0], w[0], 0.15);
        assertEquals(truth[1], w[1], 0.1);
    }

    @Test
    void ofSeveralRightOnesTheMoreAlikeTeach() {
        List<ConditionalLogit.Choice> choices = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            choices.add(new ConditionalLogit.Choice(
                    new double[][] {{1}, {0.9}, {-1}, {-0.5}}, new boolean[] {true, true, false, false}, 1));
        }
        double[] w = ConditionalLogit.fit(choices, 0.01);
        assertTrue(w[0] > 1, () -> "weight " + w[0]);
    }
}
