package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Analysis;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Recording;
import org.fiducial.evaluate.Datasets;
import org.fiducial.interpret.Interpreter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Interpreting 12-lead records of 10 s that have been measured; one operation is one record. */
@State(Scope.Benchmark)
public class InterpretingBenchmark {
    /** The folder of the data sets. */
    @Param("")
    public String data = "";

    private record Measured(Recording recording, Analysis analysis) {}

    private final Interpreter interpreter = Interpreter.standard();
    private List<Measured> records = List.of();
    private int next;

    /** Reads and measures the records. */
    @Setup
    public void measure() {
        Road road = new Road();
        records = Datasets.open(Path.of(data), "ludb").cases().stream()
                .map(c -> {
                    Recording recording =
                            road.open(c.file()).withPatient(c.patient()).withDerivedLimbLeads();
                    return new Measured(recording, road.analyse(recording));
                })
                .toList();
    }

    /** Interprets one record: every code's score, statements with evidence. */
    @Benchmark
    public Interpretation interpret() {
        Measured record = records.get(next);
        next = (next + 1) % records.size();
        return interpreter.interpret(record.recording, record.analysis);
    }
}
