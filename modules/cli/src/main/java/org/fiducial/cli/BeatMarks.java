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
import org.fiducial.core.Rhythm.Kind;
import org.fiducial.core.Rhythm.Stretch;
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

    private static String name(Kind stretch) {
        return switch (stretch) {
            case ATRIAL_FIBRILLATION -> "(AFIB";
            case VENTRICULAR_FLUTTER -> "(VFL";
        };
    }

    /** The marks in order of time, each on a sample of its own. */
    static List<Annotation> of(Report report) {
        List<Annotation> marks = new ArrayList<>();
        rhythm(report, marks);
        report.analysis().quality().stream()
                .filter(q -> q.severity() >= 0.5 && q.kind() != Quality.Kind.SWAPPED)
                .forEach(q -> q.spans().forEach(s -> marks.add(new Annotation(s.from(), "~", 1, 0, 0, ""))));
        for (Beat beat : report.analysis().beats()) {
            marks.add(new Annotation(beat.time(), beat.type().symbol()));
        }
        marks.sort(Comparator.comparingDouble(Annotation::time));
        return marks;
    }

    /**
     * The rhythm changes. Stretches that were told beat by beat stand as they are; between them the statements about each piece name
     * the rhythm.
     */
    private static void rhythm(Report report, List<Annotation> marks) {
        List<Stretch> stretches = report.analysis().rhythm().stretches();
        List<Annotation> changes = new ArrayList<>();
        for (Stretch s : stretches) {
            changes.add(change(s.span().from(), name(s.kind())));
            if (s.kind() == Kind.VENTRICULAR_FLUTTER) {
                marks.add(new Annotation(s.span().from(), "["));
                marks.add(new Annotation(s.span().to(), "]"));
            }
            if (s.span().to() < lastBeat(report)) {
                changes.add(change(s.span().to(), between(report, s.span().to())));
            }
        }
        for (Episode episode : episodes(report)) {
            double at = firstBeat(report, episode.span());
            if (stretches.stream().noneMatch(s -> s.span().contains(at))) {
                changes.add(change(at, name(episode)));
            }
        }
        changes.sort(Comparator.comparingDouble(Annotation::time));
        String rhythm = "";
        for (Annotation change : changes) {
            if (!change.text().isEmpty() && !change.text().equals(rhythm)) {
                marks.add(change);
                rhythm = change.text();
            }
        }
    }

    private static Annotation change(double time, String name) {
        return new Annotation(time, "+", 0, 0, 0, name);
    }

    /** What the piece that holds an instant is called, fibrillation apart, which has its own stretches. */
    private static String between(Report report, double time) {
        return episodes(report).stream()
                .filter(e -> e.span().contains(time))
                .map(BeatMarks::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("(N");
    }

    private static String name(Episode episode) {
        return RHYTHM.entrySet().stream()
                .filter(e -> episode.statements().contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static double lastBeat(Report report) {
        List<Beat> beats = report.analysis().beats();
        return beats.isEmpty() ? 0 : beats.getLast().time();
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
