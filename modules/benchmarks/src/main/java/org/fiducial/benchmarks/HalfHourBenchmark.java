package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Beat;
import org.fiducial.core.Recording;
import org.fiducial.evaluate.Datasets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Finding the beats of half an hour of one lead at 360 Hz that lies in memory; one operation is one record. */
@State(Scope.Benchmark)
public class HalfHourBenchmark {
    /** The folder of the data sets. */
    @Param("")
    public String data = "";

    private final Road road = new Road();
    private List<Recording> records = List.of();
    private int next;

    /** Reads the records' first leads. */
    @Setup
    public void read() {
        records = Datasets.open(Path.of(data), "mitdb").cases().stream()
                .map(c -> road.inMemory(road.firstLead(road.open(c.file()))))
                .toList();
    }

    /** Finds and classifies the beats of one record. */
    @Benchmark
    public List<Beat> beats() {
        Recording recording = records.get(next);
        next = (next + 1) % records.size();
        return road.beats(recording);
    }
}
