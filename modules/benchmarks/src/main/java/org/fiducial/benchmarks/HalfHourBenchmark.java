package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Beat;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.evaluate.Datasets;
import org.fiducial.measure.BeatDetector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Half an hour of one lead at 360 Hz that lies in memory; one operation is one record. */
@State(Scope.Benchmark)
public class HalfHourBenchmark {
    /** The folder of the data sets. */
    @Param("")
    public String data = "";

    private record Lead(Recording recording, float[] millivolts, double samplingRate) {}

    private final Road road = new Road();
    private List<Lead> records = List.of();
    private int next;

    /** Reads the records' first leads. */
    @Setup
    public void read() {
        records = Datasets.open(Path.of(data), "mitdb").cases().stream()
                .map(c -> lead(road.inMemory(road.firstLead(road.open(c.file())))))
                .toList();
    }

    private static Lead lead(Recording recording) {
        Signal signal = recording.signals().getFirst();
        return new Lead(recording, signal.readAll(), signal.samplingRate());
    }

    /** Finds the QRS complexes of one record. */
    @Benchmark
    public List<BeatDetector.Detection> detect() {
        Lead lead = turn();
        return BeatDetector.detect(List.of(lead.millivolts()), lead.samplingRate());
    }

    /** The whole analysis of one record: beats and their classes, waves, intervals, quality, rhythm. */
    @Benchmark
    public List<Beat> analyse() {
        return road.beats(turn().recording());
    }

    private Lead turn() {
        Lead lead = records.get(next);
        next = (next + 1) % records.size();
        return lead;
    }
}
