package org.fiducial.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.formats.Formats;
import org.fiducial.formats.ReadOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading WFDB records of 12 leads × 5,000 samples, header, checksums, SHA-256 and every sample in mV; one operation is one record. */
@State(Scope.Benchmark)
public class ReadingBenchmark {
    /** The folder of the data sets. */
    @Param("")
    public String data = "";

    private final Road road = new Road();
    private List<Path> files = List.of();
    private int next;

    /** Lists the records; the system's cache is warm after the first pass. */
    @Setup
    public void list() {
        files = Datasets.open(Path.of(data), "ludb").cases().stream()
                .map(Case::file)
                .toList();
    }

    /** Reads one record. */
    @Benchmark
    public float record() {
        return last(road.open(next()));
    }

    /** Reads one record without SHA-256 over its files, which no peer computes. */
    @Benchmark
    public float recordWithoutHash() throws IOException {
        return last(Formats.read(next(), ReadOptions.DEFAULT.withHash(false)));
    }

    private Path next() {
        Path file = files.get(next);
        next = (next + 1) % files.size();
        return file;
    }

    private static float last(Recording recording) {
        float sum = 0;
        for (Signal signal : recording.signals()) {
            float[] samples = signal.readAll();
            sum += samples[samples.length - 1];
        }
        return sum;
    }
}
