package org.fiducial.benchmarks;

import java.util.List;
import org.fiducial.core.Signal;
import org.fiducial.dsp.MovingMean;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The least that any measuring of the records of {@link AnalysisBenchmark} must do, with this project's own kernels: every sample of
 * every lead is read once, its baseline over 100 ms is taken away, and the energy over 78 ms is formed, from which a beat is found.
 * How much of the time of measuring that is, tells how much is left to gain in memory and arithmetic.
 */
@State(Scope.Benchmark)
public class FloorBenchmark extends RecordsInMemory {
    private static final int BASELINE = 51;
    private static final int COMPLEX = 39;

    /** Goes once through one record. */
    @Benchmark
    public double onceThrough() {
        List<Signal> leads = turn().ecg();
        double[][] samples = new double[leads.size()][];
        double[][] level = new double[leads.size()][];
        for (int k = 0; k < samples.length; k++) {
            float[] millivolts = leads.get(k).readAll();
            samples[k] = new double[millivolts.length];
            level[k] = new double[millivolts.length];
            for (int i = 0; i < millivolts.length; i++) {
                samples[k][i] = millivolts[i];
            }
        }
        MovingMean.centred(samples, level, BASELINE);
        for (int k = 0; k < samples.length; k++) {
            double[] x = samples[k];
            double[] y = level[k];
            for (int i = 0; i < x.length; i++) {
                x[i] = (x[i] - y[i]) * (x[i] - y[i]);
            }
        }
        MovingMean.centred(samples, level, COMPLEX);
        double last = 0;
        for (double[] energy : level) {
            last += energy[energy.length - 1];
        }
        return last;
    }
}
