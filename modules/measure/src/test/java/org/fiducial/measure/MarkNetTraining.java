package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains a {@link MarkNet} with Adam (Kingma and Ba 2015). The first output learns the offset under Huber's loss, the second the
 * logarithm of the mean absolute error under Laplace's likelihood, in which the offset is taken as given.
 */
final class MarkNetTraining {
    /**
     * @param units hidden units
     * @param rate of learning at the beginning; it falls to zero in a straight line
     * @param decay of weights but the constants
     * @param huber beyond which an error pulls no harder
     */
    record Settings(int units, double rate, double decay, double huber, int batch) {}

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;

    private final Settings settings;
    private final int inputs;
    private final double[] w;
    private final double[] g;
    private final double[] m;
    private final double[] v;
    private final double[] unit;
    private final double[] slope;
    private final int outAt;
    private final int outSize;
    private double firstPower = 1;
    private double secondPower = 1;
    private int inBatch;
    private double weightInBatch;

    MarkNetTraining(int inputs, Settings settings, Random random) {
        this.settings = settings;
        this.inputs = inputs;
        int h = settings.units();
        outAt = h * (inputs + 1);
        outSize = h + inputs + 1;
        w = new double[outAt + 2 * outSize];
        g = new double[w.length];
        m = new double[w.length];
        v = new double[w.length];
        unit = new double[h];
        slope = new double[h];
        for (int k = 0; k < h; k++) {
            for (int i = 0; i < inputs; i++) {
                w[k * (inputs + 1) + i] = random.nextGaussian() / Math.sqrt(inputs);
            }
            w[outAt + k] = 0.3 * random.nextGaussian() / Math.sqrt(h);
        }
    }

    /** One sample; {@code left} is the share of the training that is left, 1 to 0. */
    void learn(double[] x, double y, double weight, double left) {
        int h = settings.units();
        double at = w[outAt + outSize - 1];
        double scale = w[outAt + 2 * outSize - 1];
        for (int k = 0; k < h; k++) {
            int from = k * (inputs + 1);
            double sum = w[from + inputs];
            for (int i = 0; i < inputs; i++) {
                sum += w[from + i] * x[i];
            }
            double over = 1 / (1 + Math.abs(sum));
            unit[k] = sum * over;
            slope[k] = over * over;
            at += w[outAt + k] * unit[k];
            scale += w[outAt + outSize + k] * unit[k];
        }
        for (int i = 0; i < inputs; i++) {
            at += w[outAt + h + i] * x[i];
            scale += w[outAt + outSize + h + i] * x[i];
        }
        double error = at - y;
        double dAt = weight * Math.max(-settings.huber(), Math.min(settings.huber(), error));
        double dScale = weight * Math.max(-3, Math.min(1, 1 - Math.abs(error) * StrictMath.exp(-scale)));
        for (int i = 0; i < inputs; i++) {
            g[outAt + h + i] += dAt * x[i];
            g[outAt + outSize + h + i] += dScale * x[i];
        }
        g[outAt + outSize - 1] += dAt;
        g[outAt + 2 * outSize - 1] += dScale;
        for (int k = 0; k < h; k++) {
            g[outAt + k] += dAt * unit[k];
            g[outAt + outSize + k] += dScale * unit[k];
            // The scale learns from what the offset needs, and changes none of it.
            double d = dAt * w[outAt + k] * slope[k];
            int from = k * (inputs + 1);
            for (int i = 0; i < inputs; i++) {
                g[from + i] += d * x[i];
            }
            g[from + inputs] += d;
        }
        weightInBatch += weight;
        if (++inBatch == settings.batch()) {
            step(left);
        }
    }

    private void step(double left) {
        firstPower *= FIRST;
        secondPower *= SECOND;
        double rate = settings.rate() * left;
        int h = settings.units();
        for (int i = 0; i < w.length; i++) {
            double d = g[i] / Math.max(TINY, weightInBatch);
            m[i] = FIRST * m[i] + (1 - FIRST) * d;
            v[i] = SECOND * v[i] + (1 - SECOND) * d * d;
            double to = m[i] / (1 - firstPower) / (Math.sqrt(v[i] / (1 - secondPower)) + TINY);
            boolean constant = i < outAt ? i % (inputs + 1) == inputs : (i - outAt) % outSize == outSize - 1;
            w[i] -= rate * (to + (constant ? 0 : settings.decay() * w[i]));
        }
        Arrays.fill(g, 0);
        inBatch = 0;
        weightInBatch = 0;
    }

    /** The net as it is now, its weights as {@code float}s. */
    MarkNet net() {
        int h = settings.units();
        double[][] hidden = new double[h][];
        for (int k = 0; k < h; k++) {
            hidden[k] = rounded(Arrays.copyOfRange(w, k * (inputs + 1), (k + 1) * (inputs + 1)));
        }
        double[][] outputs = new double[2][];
        for (int o = 0; o < 2; o++) {
            outputs[o] = rounded(Arrays.copyOfRange(w, outAt + o * outSize, outAt + (o + 1) * outSize));
        }
        return new MarkNet(inputs, hidden, outputs);
    }

    private static double[] rounded(double[] x) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = (float) x[i];
        }
        return out;
    }

    /** One net that gives the mean of what these give. */
    static MarkNet joined(List<MarkNet> nets) {
        int inputs = nets.getFirst().inputs();
        List<double[]> hidden = new ArrayList<>();
        nets.forEach(net -> hidden.addAll(List.of(net.hidden())));
        double[][] outputs = new double[2][hidden.size() + inputs + 1];
        for (int o = 0; o < outputs.length; o++) {
            int at = 0;
            for (MarkNet net : nets) {
                double[] own = net.outputs()[o];
                int units = net.hidden().length;
                for (int h = 0; h < units; h++) {
                    outputs[o][at++] = own[h] / nets.size();
                }
                for (int i = 0; i <= inputs; i++) {
                    outputs[o][hidden.size() + i] += own[units + i] / nets.size();
                }
            }
        }
        return new MarkNet(inputs, hidden.toArray(double[][]::new), outputs);
    }

    /** Nets that put every mark on its candidate. */
    static MarkNets nothing() {
        Map<MarkKind, MarkNet> lead = new EnumMap<>(MarkKind.class);
        Map<MarkKind, MarkNet> all = new EnumMap<>(MarkKind.class);
        for (MarkKind kind : MarkKind.values()) {
            lead.put(kind, zero(MarkSight.size(kind)));
            all.put(kind, zero(MarkSight.sizeOfAll(kind)));
        }
        return new MarkNets(lead, all);
    }

    private static MarkNet zero(int inputs) {
        return new MarkNet(inputs, new double[0][], new double[2][inputs + 1]);
    }
}
