package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkNetTest {
    @Test
    void theNetIsTwoSumsAndASqueeze() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        MarkNet net = random(random, 7, 5);
        double[] x = random.doubles(7, -3, 3).toArray();
        double[] out = new double[2];

        net.run(x, new double[5], out);

        for (int o = 0; o < 2; o++) {
            double[] w = net.outputs()[o];
            double expected = w[12];
            for (int h = 0; h < 5; h++) {
                double[] v = net.hidden()[h];
                double sum = v[7];
                for (int i = 0; i < 7; i++) {
                    sum += v[i] * x[i];
                }
                expected += w[h] * (sum / (1 + Math.abs(sum)));
            }
            for (int i = 0; i < 7; i++) {
                expected += w[5 + i] * x[i];
            }
            assertThat(out[o]).as("seed " + seed).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void netsAreReadAsTheyWereWritten() {
        Random random = new Random(3);
        MarkNets nets = new MarkNets(all(random, 4, 3), all(random, 6, 2));

        MarkNets read = MarkNets.of(nets.lines());

        assertThat(read.lines()).isEqualTo(nets.lines());
        assertThat(MarkNets.net(read.all(), MarkKind.T_OFFSET).hidden()[1][3])
                .isCloseTo(MarkNets.net(nets.all(), MarkKind.T_OFFSET).hidden()[1][3], within(0.0005));
        assertThat(MarkNets.net(read.lead(), MarkKind.P_ONSET).inputs()).isEqualTo(4);
    }

    @Test
    void theNetsOfTheProgramSeeWhatMarkSightGives() {
        for (MarkKind kind : MarkKind.values()) {
            assertThat(MarkNets.net(MarkNets.STANDARD.lead(), kind).inputs()).isEqualTo(MarkSight.size(kind));
            assertThat(MarkNets.net(MarkNets.STANDARD.all(), kind).inputs()).isEqualTo(MarkSight.sizeOfAll(kind));
        }
    }

    @Test
    void trainingFindsACurveAndHowFarItIsMissed() {
        // y = x0² / 2 + x1, with an error whose mean size is 0.1 for x1 < 0 and 0.4 else.
        Random random = new Random(9);
        MarkNetTraining training = new MarkNetTraining(2, new MarkNetTraining.Settings(8, 0.01, 0, 5, 16), random);
        int n = 60_000;
        for (int i = 0; i < n; i++) {
            double[] x = {4 * random.nextDouble() - 2, 2 * random.nextDouble() - 1};
            double error = (x[1] < 0 ? 0.2 : 0.8) * (random.nextDouble() - 0.5) * 2;
            training.learn(x, x[0] * x[0] / 2 + x[1] + error, 1, 1 - i / (double) n);
        }
        double[] out = new double[2];
        double[] units = new double[8];
        for (double[] x : new double[][] {{-1.5, -0.5}, {0.9, -0.5}, {1.5, 0.5}, {-0.9, 0.5}}) {
            training.net().run(x, units, out);
            assertThat(out[0]).as(Arrays.toString(x)).isCloseTo(x[0] * x[0] / 2 + x[1], within(0.25));
            assertThat(StrictMath.exp(out[1])).as(Arrays.toString(x)).isCloseTo(x[1] < 0 ? 0.1 : 0.4, within(0.1));
        }
    }

    @Test
    void aJoinedNetGivesTheMeanOfWhatTheNetsGive() {
        Random random = new Random(6);
        List<MarkNet> nets = List.of(random(random, 4, 3), random(random, 4, 5), random(random, 4, 2));
        double[] x = random.doubles(4, -2, 2).toArray();
        double[] sum = new double[2];
        double[] out = new double[2];
        for (MarkNet net : nets) {
            net.run(x, new double[5], out);
            sum[0] += out[0];
            sum[1] += out[1];
        }

        MarkNet joined = MarkNetTraining.joined(nets);
        joined.run(x, new double[10], out);

        assertThat(joined.hidden()).hasDimensions(10, 5);
        assertThat(out[0]).isCloseTo(sum[0] / 3, within(1e-9));
        assertThat(out[1]).isCloseTo(sum[1] / 3, within(1e-9));
    }

    private static Map<MarkKind, MarkNet> all(Random random, int inputs, int units) {
        Map<MarkKind, MarkNet> out = new java.util.EnumMap<>(MarkKind.class);
        for (MarkKind kind : MarkKind.values()) {
            out.put(kind, random(random, inputs, units));
        }
        return out;
    }

    private static MarkNet random(Random random, int inputs, int units) {
        return new MarkNet(inputs, rows(random, units, inputs + 1), rows(random, 2, units + inputs + 1));
    }

    private static double[][] rows(Random random, int rows, int columns) {
        double[][] out = new double[rows][];
        for (int i = 0; i < rows; i++) {
            out[i] = random.doubles(columns, -2, 2).toArray();
        }
        return out;
    }
}
