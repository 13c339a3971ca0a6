package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrsEnvelopeTest {
    @Test
    void aSignalCutIntoPiecesGivesTheSameBitsAsWhole() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            double rate = 250 + random.nextInt(250);
            double[] x = signal(random, 3000, true);
            float[][] whole = run(new QrsEnvelope(rate), x, x.length, x.length);
            float[][] pieces = run(new QrsEnvelope(rate), x, 1 + random.nextInt(700), 0);

            String what = "seed " + seed + ", round " + round;
            assertThat(pieces[0]).as(what).isEqualTo(whole[0]);
            assertThat(pieces[1]).as(what).isEqualTo(whole[1]);
        }
    }

    @Test
    void heightAndSlopeAreRootMeanSquaresOfTheBandAndItsSteps() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double rate = 360;
        double[] x = signal(random, 1200, false);
        QrsEnvelope envelope = new QrsEnvelope(rate);
        float[][] fast = run(envelope, x, x.length, x.length);

        // 6.5 ms, 100 ms and 77 ms in odd numbers of samples, and a step of 5 ms.
        double[] smooth = mean(mean(x, 3), 3);
        double[] slow = mean(smooth, 37);
        double[] band = new double[x.length];
        double[] steps = new double[x.length];
        for (int i = 2; i < x.length - 2; i++) {
            band[i] = square(smooth[i] - slow[i]);
            steps[i] = square(smooth[i] - smooth[i + 2]);
        }
        band = mean(band, 27);
        steps = mean(steps, 27);
        for (int i = 100; i < x.length - 100; i++) {
            String what = "seed " + seed + ", at " + i;
            assertThat((double) fast[0][i + envelope.delay()]).as(what).isCloseTo(Math.sqrt(band[i]), within(1e-6));
            assertThat((double) fast[1][i + envelope.delay()]).as(what).isCloseTo(Math.sqrt(steps[i]), within(1e-6));
        }
    }

    @Test
    void aShortGapIsHeldAndALongOneStartsAnew() {
        double[] x = new double[2000];
        Arrays.fill(x, 0, 500, Double.NaN);
        Arrays.fill(x, 500, 1000, 1);
        Arrays.fill(x, 1000, 1020, Double.NaN);
        Arrays.fill(x, 1020, 1300, 1);
        Arrays.fill(x, 1300, 1400, Double.NaN);
        Arrays.fill(x, 1400, 2000, -3);
        float[][] out = run(new QrsEnvelope(500), x, 333, 0);
        for (float[] figure : out) {
            for (float v : figure) {
                assertThat(v).isZero();
            }
        }
    }

    private static float[][] run(QrsEnvelope envelope, double[] x, int piece, int one) {
        float[] height = new float[x.length];
        float[] slope = new float[x.length];
        Random sizes = new Random(piece);
        for (int at = 0; at < x.length; ) {
            int n = Math.min(x.length - at, one > 0 ? one : 1 + sizes.nextInt(piece));
            float[] h = new float[n];
            float[] s = new float[n];
            envelope.run(Arrays.copyOfRange(x, at, at + n), n, h, s);
            System.arraycopy(h, 0, height, at, n);
            System.arraycopy(s, 0, slope, at, n);
            at += n;
        }
        return new float[][] {height, slope};
    }

    private static double[] signal(Random random, int n, boolean gaps) {
        double[] x = new double[n];
        double level = 0;
        for (int i = 0; i < n; i++) {
            level += 0.05 * random.nextGaussian();
            x[i] = level;
        }
        for (int g = 0; gaps && g < 6; g++) {
            int from = g == 0 ? 0 : random.nextInt(n);
            Arrays.fill(x, from, Math.min(n, from + random.nextInt(120)), Double.NaN);
        }
        return x;
    }

    private static double[] mean(double[] x, int width) {
        double[] out = new double[x.length];
        for (int i = width / 2; i < x.length - width / 2; i++) {
            for (int j = i - width / 2; j <= i + width / 2; j++) {
                out[i] += x[j] / width;
            }
        }
        return out;
    }

    private static double square(double x) {
        return x * x;
    }
}
