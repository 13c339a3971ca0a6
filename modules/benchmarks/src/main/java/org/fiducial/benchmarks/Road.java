package org.fiducial.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fiducial.Fiducial;
import org.fiducial.core.Analysis;
import org.fiducial.core.Annotation;
import org.fiducial.core.Beat;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Statement;
import org.fiducial.evaluate.Case;
import org.fiducial.formats.wfdb.WfdbAnnotations;
import org.fiducial.json.ReportJson;

/** The road as the benches go it: the same doors that a stranger's program and the command line use. */
final class Road {
    private static final ReportJson JSON = new ReportJson(new ReportJson.Options(false, false, true));

    private final Fiducial whole = Fiducial.standard();
    private final Fiducial measuring = Fiducial.measuringOnly();

    Recording open(Path file) {
        try {
            return whole.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Analysis analyse(Recording recording) {
        return measuring.interpret(recording.withDerivedLimbLeads()).analysis();
    }

    List<Beat> beats(Recording recording) {
        return analyse(recording).beats();
    }

    Report interpret(Recording recording) {
        return whole.interpret(recording.withDerivedLimbLeads());
    }

    /** Codes that are asserted. */
    static Set<String> stated(Interpretation said) {
        return said.asserted().stream().map(s -> s.code().code()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Measures and interprets exactly the signals that are given. */
    Report measureAsGiven(Recording recording) {
        return whole.interpret(recording);
    }

    /** Why the rules make a statement or do not. */
    Optional<Statement> statement(Report report, String code) {
        return whole.statement(report, code);
    }

    byte[] json(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JSON.write(report, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The marks that lie beside a recording, on its clock. */
    List<Annotation> annotations(Case c, String annotator, Recording recording) {
        try {
            return WfdbAnnotations.read(
                            c.annotation(annotator),
                            recording.signals().getFirst().samplingRate())
                    .annotations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
