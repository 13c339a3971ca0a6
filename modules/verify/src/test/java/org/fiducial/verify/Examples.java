package org.fiducial.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.fiducial.Fiducial;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.json.ReadReport;
import org.fiducial.json.ReportJson;
import org.fiducial.json.ReportReader;
import org.fiducial.verify.Verification.StatementVerdict;

/** The example recordings, what the program says of them, and ways to change either. */
final class Examples {
    static final List<String> ALL = List.of(
            "normal",
            "first-degree-block-long-qt",
            "inferior-infarction",
            "left-bundle-branch-block",
            "ventricular-bigeminy",
            "atrial-fibrillation");

    private static final Map<String, Report> READ = new ConcurrentHashMap<>();

    private Examples() {}

    static Report report(String name) {
        return READ.computeIfAbsent(name, n -> {
            try {
                return Fiducial.standard().read(root().resolve("examples").resolve(n + ".hea"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static String text(String name) {
        return new ReportJson().text(report(name));
    }

    static ReadReport document(String text) {
        return ReportReader.parse("report", text);
    }

    /** A document against the recording that it speaks of. */
    static Verification verify(String name, String text) {
        return verify(document(text), report(name), true);
    }

    /** A document against a recording that was changed, or another, without the hash. */
    static Verification verifyElsewhere(String name, Recording recording) {
        return verify(document(text(name)), Fiducial.standard().interpret(recording), false);
    }

    private static Verification verify(ReadReport document, Report fresh, boolean hash) {
        FreshAnalysis analysis =
                new FreshAnalysis(fresh, code -> Fiducial.standard().statement(fresh, code));
        return new Verifier(document, fresh.recording(), analysis, hash).verify();
    }

    static StatementVerdict of(Verification found, String code) {
        return found.statements().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The recording with one signal's samples changed. */
    static Recording with(Recording recording, String lead, UnaryOperator<float[]> change) {
        return recording.withSignals(recording.signals().stream()
                .map(s -> s.name().equals(lead) ? samples(s, change.apply(s.readAll())) : s)
                .toList());
    }

    private static Signal samples(Signal s, float[] x) {
        return new Signal(
                s.name(),
                s.kind(),
                s.unit(),
                s.samplingRate(),
                s.start(),
                s.skew(),
                s.origin(),
                s.resolution(),
                s.spans(),
                Samples.of(x));
    }

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("ARCHITECTURE.md"))) {
            at = at.getParent();
        }
        return at;
    }
}
