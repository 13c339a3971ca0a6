package org.fiducial.measure;

/**
 * A small network: one hidden layer and a straight way past it, two outputs. Its hidden units are x / (1 + |x|), which needs no
 * transcendental function. All sums run in the order of the weights.
 *
 * @param inputs how many numbers it sees
 * @param hidden weights of each unit, its constant last
 * @param outputs of each output: weights of the units, then of the inputs, the constant last
 */
record MarkNet(int inputs, double[][] hidden, double[][] outputs) {

    /** Writes the outputs into {@code out}; {@code units} is room for the hidden layer. */
    void run(double[] x, double[] units, double[] out) {
        int n = inputs;
        for (int h = 0; h < hidden.length; h++) {
            double[] w = hidden[h];
            double sum = w[n];
            for (int i = 0; i < n; i++) {
                sum += w[i] * x[i];
            }
            units[h] = sum / (1 + Math.abs(sum));
        }
        for (int o = 0; o < outputs.length; o++) {
            double[] w = outputs[o];
            double sum = w[w.length - 1];
            for (int h = 0; h < hidden.length; h++) {
                sum += w[h] * units[h];
            }
            for (int i = 0; i < n; i++) {
                sum += w[hidden.length + i] * x[i];
            }
            out[o] = sum;
        }
    }
}
