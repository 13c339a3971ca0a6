package org.fiducial.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fiducial.core.Annotation;
import org.fiducial.core.Beat;
import org.fiducial.core.Interpretation.Episode;
import org.fiducial.core.Quality;
import org.fiducial.core.Report;
import org.fiducial.core.Span;
import org.fiducial.core.Statement;

/** Beats, rhythm changes and noise of a report as WFDB annotations. */
final class BeatMarks {
    // The first code of this list that a stretch has names its rhythm, as MIT-BIH files do.
    private static final Map<String, String> RHYTHM = rhythms();

    private BeatMarks() {}

    private static Map<String, String> rhythms() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("AHA70", "(VT");
        names.put("PACE", "(P");
        names.put("AFIB", "(AFIB");
        names.put("AFLT", "(AFL");
        names.put("SVTAC", "(SVTA");
        names.put("BIGU", "(B");
        names.put("TRIGU", "(T");
        names.put("AHA38", "(NOD");
        names.put("WPW", "(PREX");
        names.put("2AVB", "(BII");
        names.put("SBRAD", "(SBR");
        names.put("STACH", "(N");
        names.put("SARRH", "(N");
        names.put("SR", "(N");
        return names;
    }

    /** The marks in order of time, each on a sample of its own. */
    static List<Annotation> of(Report report) {
        List<Annotation> marks = new ArrayList<>();
        String rhythm = "";
        for (Episode episode : episodes(report)) {
            String name = RHYTHM.entrySet().stream()
                    .filter(e -> episode.statements().contains(e.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            if (!name.isEmpty() && !name.equals(rhythm)) {
                marks.add(new Annotation(firstBeat(report, episode.span()), "+", 0, 0, 0, name));
                rhythm = name;
            }
        }
        report.analysis().quality().stream()
                .filter(q -> q.severity() >= 0.5 && q.kind() != Quality.Kind.SWAPPED)
                .forEach(q -> q.spans().forEach(s -> marks.add(new Annotation(s.from(), "~", 1, 0, 0, ""))));
        for (Beat beat : report.analysis().beats()) {
            marks.add(new Annotation(beat.time(), beat.type().symbol()));
        }
        marks.sort(Comparator.comparingDouble(Annotation::time));
        return marks;
    }

    private static List<Episode> episodes(Report report) {
        List<Episode> episodes = report.interpretation().episodes();
        return !episodes.isEmpty()
                ? episodes
                : List.of(new Episode(
                        report.analysis().span(),
                        report.interpretation().asserted().stream()
                                .map(Statement::code)
                                .map(c -> c.code())
                                .toList()));
    }

    private static double firstBeat(Report report, Span span) {
        return report.analysis().beats().stream()
                .mapToDouble(Beat::time)
                .filter(t -> t >= span.from())
                .findFirst()
                .orElse(span.from());
    }
}
