package org.fiducial.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fiducial.Fiducial;
import org.fiducial.core.Analysis;
import org.fiducial.core.Annotation;
import org.fiducial.core.Beat;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.evaluate.Case;
import org.fiducial.formats.wfdb.WfdbAnnotations;

/** The road as the benches go it: the same doors that a stranger's program and the command line use. */
final class Road {
    private final Fiducial fiducial = Fiducial.standard();

    Recording open(Path file) {
        return fiducial.read(file);
    }

    Analysis analyse(Recording recording) {
        return fiducial.analyse(recording);
    }

    List<Beat> beats(Recording recording) {
        return fiducial.analyse(recording).beats();
    }

    Report interpret(Recording recording) {
        return fiducial.interpret(recording);
    }

    byte[] json(Report report) {
        return report.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The marks that lie beside a recording, on its clock. */
    List<Annotation> annotations(Case c, String annotator, Recording recording) {
        return WfdbAnnotations.read(
                c.annotation(annotator), recording.signals().getFirst().samplingRate());
    }

    /** The recording with its first ECG lead alone. */
    Recording firstLead(Recording recording) {
        return recording.withSignals(recording.ecg().subList(0, 1));
    }

    /** The same recording with its samples in memory. */
    Recording inMemory(Recording recording) {
        return recording.withSignals(
                recording.signals().stream().map(Road::inMemory).toList());
    }

    private static Signal inMemory(Signal s) {
        return new Signal(
                s.name(),
                s.kind(),
                s.unit(),
                s.samplingRate(),
                s.start(),
                s.skew(),
                s.origin(),
                Optional.empty(),
                s.spans(),
                Samples.of(s.readAll()));
    }
}
