package org.fiducial.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fiducial.core.Evidence;
import org.fiducial.core.Lead;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;
import org.fiducial.draw.EcgPage;
import org.fiducial.draw.Layout;
import org.fiducial.draw.Light;

/**
 * A small picture of what a statement rests on: its leads over the stretch that shows most of its evidence, lit. One or two leads
 * stand below each other over up to ten seconds; more of them stand side by side over two beats or three, as on a printed page.
 */
final class EvidenceStrip {
    private static final double LONG = 10;
    private static final double SHORT = 2.5;
    private static final int COLUMNS = 3;
    /** More leads than this are seen better on the page. */
    private static final int MOST_LEADS = 6;
    /** What was measured on more leads than this was measured on all that there are. */
    private static final int OWN_LEADS = 4;

    private EvidenceStrip() {}

    /** The picture; none where nothing can be pointed at. */
    static Optional<EcgPage> of(Report report, Evidence evidence) {
        List<Light> lights = EvidenceLights.of(evidence, report.analysis());
        Recording recording = report.recording();
        List<String> leads = leads(recording, lights);
        if (lights.isEmpty() || leads.isEmpty()) {
            return Optional.empty();
        }
        boolean few = leads.size() <= 2;
        double end = leads.stream()
                .flatMap(name -> recording.signal(name).stream())
                .mapToDouble(Signal::end)
                .min()
                .orElse(0);
        double length = Math.min(few ? LONG : SHORT, end);
        if (!(length > 0)) {
            return Optional.empty();
        }
        List<Span> lit =
                lights.stream().flatMap(l -> l.place().spans().stream()).toList();
        Span window = EvidenceLights.window(lights, length, end);
        int columns = few ? 1 : COLUMNS;
        List<List<Layout.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < leads.size(); i += columns) {
            rows.add(leads.subList(i, Math.min(leads.size(), i + columns)).stream()
                    .map(lead -> new Layout.Cell(lead, window))
                    .toList());
        }
        return Optional.of(EcgPage.of(recording, new Layout(rows, false))
                .lit(lights)
                .beats(report.analysis().beats()));
    }

    /** The leads that a part of the evidence is about; those of a rhythm strip where all of it is about all leads. */
    private static List<String> leads(Recording recording, List<Light> lights) {
        List<String> named = lights.stream()
                .map(l -> l.place().leads())
                .filter(of -> of.size() <= OWN_LEADS)
                .flatMap(List::stream)
                .distinct()
                .filter(name -> recording.signal(name).filter(Signal::isEcg).isPresent())
                .sorted(Comparator.comparingInt(EvidenceStrip::place))
                .limit(MOST_LEADS)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> rhythm = Stream.of(Lead.II, Lead.V1)
                .flatMap(lead -> recording.signal(lead).stream())
                .map(Signal::name)
                .toList();
        return rhythm.isEmpty()
                ? recording.ecg().stream().limit(2).map(Signal::name).toList()
                : rhythm;
    }

    private static int place(String name) {
        return Lead.of(name).map(Lead::ordinal).orElse(Integer.MAX_VALUE);
    }
}
