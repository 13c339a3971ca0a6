package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Analysis;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.evaluate.Datasets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measuring and interpreting 12-lead records of 10 s at 500 Hz that lie in memory; one operation is one record. */
@State(Scope.Benchmark)
public class AnalysisBenchmark {
    /** The folder of the data sets. */
    @Param("")
    public String data = "";

    private final Road road = new Road();
    private List<Recording> records = List.of();
    private int next;

    /** Reads the records. */
    @Setup
    public void read() {
        records = Datasets.open(Path.of(data), "ludb").cases().stream()
                .map(c -> road.inMemory(road.open(c.file())))
                .toList();
    }

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

    private Recording turn() {
        Recording recording = records.get(next);
        next = (next + 1) % records.size();
        return recording;
    }
}
