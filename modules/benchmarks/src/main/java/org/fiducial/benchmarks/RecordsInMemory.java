package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Recording;
import org.fiducial.evaluate.Datasets;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The 12-lead records of 10 s at 500 Hz that benchmarks take in turn, in memory. */
@State(Scope.Benchmark)
public abstract class RecordsInMemory {
    /** The folder of the data sets. */
    @Param("")
    public String data = "";

    final Road road = new Road();
    private List<Recording> records = List.of();
    private int next;

    /** Reads the records. */
    @Setup
    public void read() {
        records = Datasets.open(Path.of(data), "ludb").cases().stream()
                .map(c -> road.inMemory(road.open(c.file())))
                .toList();
    }

    final Recording turn() {
        Recording recording = records.get(next);
        next = (next + 1) % records.size();
        return recording;
    }
}
