package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortingNetworkTest {
    @Test
    void everyColumnIsSortedAndWhatLiesBesideStays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n <= 40; n++) {
            double[][] rows = new double[n + 2][70];
            for (double[] row : rows) {
                Arrays.setAll(row, i -> i % 3 == 0 ? random.nextInt(3) : random.nextGaussian());
            }
            double[][] before = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
            int width = 67;

            SortingNetwork.sortColumns(rows, n, width);

            for (int column = 0; column < 70; column++) {
                assertThat(column(rows, column))
                        .as("seed " + seed + ", " + n + " rows, column " + column)
                        .isEqualTo(sorted(column(before, column), column < width ? n : 0));
            }
        }
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static double[] sorted(double[] values, int n) {
        Arrays.sort(values, 0, n);
        return values;
    }
}
