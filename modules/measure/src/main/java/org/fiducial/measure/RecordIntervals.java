package org.fiducial.measure;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/** Intervals of the record: medians over the beats of differences between global marks. */
final class RecordIntervals {
    // What a global mark is worth beyond the scatter of beats, ms: about the experts' own disagreement (CSE 1985).
    private static final double P_FLOOR = 6;
    private static final double PR_FLOOR = 5;
    private static final double QRS_FLOOR = 5;
    private static final double QT_FLOOR = 8;

    // P waves before fewer beats than this are chance, or belong to no QRS.
    private static final double SHARE_WITH_P = 0.5;

    private RecordIntervals() {}

    /**
     * P duration, PR, QRS, QT and JT.
     *
     * @param leads names of the leads that share in the global marks
     * @param beats those that serve for intervals
     */
    static List<Measurement> of(List<String> leads, List<BeatWaves> beats) {
        BeatSeries p = new BeatSeries(Quantity.P_DURATION, leads, P_FLOOR);
        BeatSeries pr = new BeatSeries(Quantity.PR, leads, PR_FLOOR);
        BeatSeries qrs = new BeatSeries(Quantity.QRS, leads, QRS_FLOOR);
        BeatSeries qt = new BeatSeries(Quantity.QT, leads, QT_FLOOR);
        BeatSeries jt = new BeatSeries(Quantity.JT, leads, QT_FLOOR);
        for (BeatWaves b : beats) {
            double onset = b.qrs().onset();
            double j = b.qrs().offset();
            add(qrs, b.beat(), "qrsOnset", onset, "qrsOffset", j);
            b.p().ifPresent(e -> {
                add(p, b.beat(), "pOnset", e.onset(), "pOffset", e.offset());
                add(pr, b.beat(), "pOnset", e.onset(), "qrsOnset", onset);
            });
            b.t().ifPresent(e -> {
                add(qt, b.beat(), "qrsOnset", onset, "tOffset", e.offset());
                add(jt, b.beat(), "qrsOffset", j, "tOffset", e.offset());
            });
        }
        String none = "no whole beat of the dominant shape";
        String noT =
                beats.isEmpty() ? none : "the beat that follows, or the end of the recording, leaves no room for T";
        Optional<String> noP = beats.isEmpty() || p.size() >= SHARE_WITH_P * beats.size()
                ? Optional.empty()
                : Optional.of(
                        p.size() == 0
                                ? "no P wave before QRS"
                                : "a P wave before only " + p.size() + " of " + beats.size() + " beats");
        List<Integer> numbers = beats.stream().map(BeatWaves::beat).toList();
        return List.of(
                noP.map(why -> Measurement.absent(Quantity.P_DURATION, why, leads, numbers))
                        .orElseGet(() -> p.measurement(none)),
                noP.map(why -> Measurement.absent(Quantity.PR, why, leads, numbers))
                        .orElseGet(() -> pr.measurement(none)),
                qrs.measurement(none),
                qt.measurement(noT),
                jt.measurement(noT));
    }

    private static void add(BeatSeries series, int beat, String from, double start, String to, double end) {
        series.add(
                beat,
                (end - start) * 1000,
                Double.NaN,
                new BeatSeries.Marks().at(from, start).at(to, end));
    }
}
