package org.fiducial.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ZeroPhaseTest {
    private static final double RATE = 500;
    private static final List<Biquad> LOW = Butterworth.lowPass(4, 40, RATE);

    @Test
    void aSineKeepsItsPlaceAndItsGainIsSquared() {
        for (double f : new double[] {3, 20, 40, 60}) {
            double[] x = sine(f, 4000);
            double gain = Math.pow(Response.gain(LOW, f, RATE), 2);

            double[] y = ZeroPhase.filter(LOW, x, 500);

            for (int i = 1000; i < 3000; i++) {
                assertThat(y[i]).as("%.0f Hz, sample %d", f, i).isCloseTo(gain * x[i], within(1e-6));
            }
        }
    }

    @Test
    void aSymmetricPeakStaysSymmetricAboutItsSample() {
        double[] x = new double[2001];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.exp(-Math.pow((i - 1000) / 8.0, 2));
        }

        double[] y = ZeroPhase.filter(LOW, x, 200);

        for (int k = 1; k < 200; k++) {
            assertThat(y[1000 - k]).isCloseTo(y[1000 + k], within(1e-9)).isLessThan(y[1000]);
        }
    }

    @Test
    void aConstantAndARampComeOutWithoutATransient() {
        double[] constant = new double[300];
        Arrays.fill(constant, 2.5);
        double[] ramp = new double[300];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = 0.01 * i - 1;
        }

        assertThat(ZeroPhase.filter(LOW, constant, 150)).containsExactly(constant, within(1e-9));
        assertThat(ZeroPhase.filter(LOW, ramp, 290)).containsExactly(ramp, within(1e-4));
        assertThat(ZeroPhase.filter(Butterworth.highPass(2, 0.5, RATE), constant, 150))
                .containsExactly(new double[300], within(1e-9));
    }

    @Test
    void itIsTheFilterForwardsAndThenBackwardsOverTheExtendedSignal() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double[] x = random.doubles(400, -1, 1).toArray();
        int e = 120;
        double[] extended = new double[x.length + 2 * e];
        for (int i = 0; i < extended.length; i++) {
            int at = i - e;
            extended[i] = at < 0
                    ? 2 * x[0] - x[-at]
                    : at < x.length ? x[at] : 2 * x[x.length - 1] - x[2 * (x.length - 1) - at];
        }
        double[] slow = extended;
        for (Biquad section : LOW) {
            slow = directForm(section, slow);
        }
        slow = reversed(slow);
        for (Biquad section : LOW) {
            slow = directForm(section, slow);
        }
        double[] expected = Arrays.copyOfRange(reversed(slow), e, e + x.length);

        assertThat(ZeroPhase.filter(LOW, x, e)).as("seed %d", seed).containsExactly(expected, within(1e-9));
    }

    /** The difference equation as it is written, after so long a constant that its start no longer matters. */
    private static double[] directForm(Biquad f, double[] x) {
        int lead = 5000;
        double[] y = new double[lead + x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = f.b0() * at(x, i - lead)
                    + f.b1() * at(x, i - lead - 1)
                    + f.b2() * at(x, i - lead - 2)
                    - (i > 0 ? f.a1() * y[i - 1] : 0)
                    - (i > 1 ? f.a2() * y[i - 2] : 0);
        }
        return Arrays.copyOfRange(y, lead, y.length);
    }

    private static double at(double[] x, int i) {
        return x[Math.max(0, i)];
    }

    private static double[] reversed(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[x.length - 1 - i];
        }
        return y;
    }

    @Test
    void aSignalShorterThanItsExtensionAndNoSignalAtAllAreTaken() {
        assertThat(ZeroPhase.filter(LOW, new double[0], 100)).isEmpty();
        assertThat(ZeroPhase.filter(LOW, new double[] {3}, 100)).containsExactly(new double[] {3}, within(1e-9));
        assertThat(ZeroPhase.filter(LOW, new double[] {3, 3, 3}, 100))
                .containsExactly(new double[] {3, 3, 3}, within(1e-9));
    }

    @Test
    void whatIsGivenStaysAsItIs() {
        double[] x = sine(10, 50);
        double[] before = x.clone();

        ZeroPhase.filter(LOW, x, 10);

        assertThat(x).isEqualTo(before);
    }

    private static double[] sine(double frequency, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Math.sin(2 * Math.PI * frequency * i / RATE + 0.3);
        }
        return x;
    }
}
