package org.fiducial.benchmarks;

import org.fiducial.core.Analysis;
import org.fiducial.core.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measuring and interpreting 12-lead records of 10 s at 500 Hz that lie in memory; one operation is one record. */
@State(Scope.Benchmark)
public class AnalysisBenchmark extends RecordsInMemory {
    /** Measures one record. */
    @Benchmark
    public Analysis measure() {
        return road.analyse(turn());
    }

    /** Measures and interprets one record. */
    @Benchmark
    public Report measureAndInterpret() {
        return road.interpret(turn());
    }
}
