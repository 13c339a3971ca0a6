package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/** Intervals of the record: medians over the beats of differences between global marks. */
final class RecordIntervals {
    // P waves before fewer beats than this are chance, or belong to no QRS.
    private static final double SHARE_WITH_P = 0.5;

    private RecordIntervals() {}

    /**
     * P duration, PR, QRS, QT and JT.
     *
     * @param leads names of the leads that share in the global marks
     * @param beats those that serve for intervals
     * @param errors what the global marks are worth beyond the scatter of beats
     */
    static List<Measurement> of(List<String> leads, List<BeatWaves> beats, MarkErrors errors) {
        String none = "no whole beat of the dominant shape";
        String noT =
                beats.isEmpty() ? none : "the beat that follows, or the end of the recording, leaves no room for T";
        List<Integer> numbers = numbers(beats);
        BeatSeries all = new BeatSeries(leads, numbers);
        List<BeatWaves> withT = beats.stream().filter(b -> b.t().isPresent()).toList();
        BeatSeries ofT = new BeatSeries(leads, numbers(withT));
        double[] qrsOnset = column(beats, b -> b.qrs().onset());
        double[] tOffset = column(withT, b -> b.t().orElseThrow().offset());
        List<Measurement> out = new ArrayList<>(p(leads, beats, errors, none));
        out.add(of(
                all,
                Quantity.QRS,
                errors.qrs(),
                "qrsOnset",
                qrsOnset,
                "qrsOffset",
                column(beats, b -> b.qrs().offset()),
                none));
        out.add(of(
                ofT,
                Quantity.QT,
                errors.qt(),
                "qrsOnset",
                column(withT, b -> b.qrs().onset()),
                "tOffset",
                tOffset,
                noT));
        out.add(of(
                ofT,
                Quantity.JT,
                errors.jt(),
                "qrsOffset",
                column(withT, b -> b.qrs().offset()),
                "tOffset",
                tOffset,
                noT));
        return out;
    }

    private static List<Measurement> p(List<String> leads, List<BeatWaves> beats, MarkErrors errors, String none) {
        List<BeatWaves> with = beats.stream().filter(b -> b.p().isPresent()).toList();
        if (!beats.isEmpty() && with.size() < SHARE_WITH_P * beats.size()) {
            String why = with.isEmpty()
                    ? "no P wave before QRS"
                    : "a P wave before only " + with.size() + " of " + beats.size() + " beats";
            List<Integer> numbers = numbers(beats);
            return List.of(
                    Measurement.absent(Quantity.P_DURATION, why, leads, numbers),
                    Measurement.absent(Quantity.PR, why, leads, numbers));
        }
        BeatSeries series = new BeatSeries(leads, numbers(with));
        double[] onset = column(with, b -> b.p().orElseThrow().onset());
        double[] offset = column(with, b -> b.p().orElseThrow().offset());
        double[] qrs = column(with, b -> b.qrs().onset());
        return List.of(
                of(series, Quantity.P_DURATION, errors.p(), "pOnset", onset, "pOffset", offset, none),
                of(series, Quantity.PR, errors.pr(), "pOnset", onset, "qrsOnset", qrs, none));
    }

    private static Measurement of(
            BeatSeries series,
            Quantity quantity,
            double floor,
            String first,
            double[] from,
            String second,
            double[] to,
            String whyNot) {
        return series.of(quantity, floor, BeatColumns.ms(from, to), BeatColumns.marks(first, from, second, to), whyNot);
    }

    private static List<Integer> numbers(List<BeatWaves> beats) {
        return beats.stream().map(BeatWaves::beat).toList();
    }

    private static double[] column(List<BeatWaves> beats, ToDoubleFunction<BeatWaves> mark) {
        return beats.stream().mapToDouble(mark).toArray();
    }
}
