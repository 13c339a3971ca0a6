package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.fiducial.core.Doubles;
import org.fiducial.core.Marks;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Span;

/**
 * QT corrected for rate by the four common formulas, from the QT and the RR that the record states.
 *
 * <p>Where RR is irregular the QT of a single beat depends on the RR before it; the means of ten beats and more are comparable
 * (Kligfield et al. 2007), of fewer a corrected QT is not given.
 */
final class CorrectedQt {
    private static final double IRREGULAR = 0.1;
    private static final int BEATS_IF_IRREGULAR = 10;

    private CorrectedQt() {}

    /**
     * Bazett, Fridericia, Framingham, Hodges.
     *
     * @param qt of the record, ms
     * @param rr mean of the record, ms
     * @param irregularity of RR; see {@link Quantity#RR_IRREGULARITY}
     */
    static List<Measurement> of(Measurement qt, Measurement rr, Measurement irregularity) {
        List<Measurement> out = new ArrayList<>();
        out.add(corrected(Quantity.QTC_BAZETT, qt, rr, irregularity, (q, s) -> q / Math.sqrt(s)));
        out.add(corrected(Quantity.QTC_FRIDERICIA, qt, rr, irregularity, (q, s) -> q / StrictMath.cbrt(s)));
        out.add(corrected(Quantity.QTC_FRAMINGHAM, qt, rr, irregularity, (q, s) -> q + 154 * (1 - s)));
        out.add(corrected(Quantity.QTC_HODGES, qt, rr, irregularity, (q, s) -> q + 1.75 * (60 / s - 60)));
        return out;
    }

    private static Measurement corrected(
            Quantity quantity, Measurement qt, Measurement rr, Measurement irregularity, DoubleBinaryOperator formula) {
        if (!qt.isMeasured() || !rr.isMeasured()) {
            String reason = qt.isMeasured() ? "RR: " + rr.reason() : "QT: " + qt.reason();
            return Measurement.unmeasurable(quantity, reason, qt.leads());
        }
        boolean irregular = irregularity.value().orElse(0) > IRREGULAR;
        if (irregular && qt.beats().size() < BEATS_IF_IRREGULAR) {
            return Measurement.unmeasurable(
                    quantity,
                    "RR is irregular and QT was measured on " + qt.beats().size() + " beats, fewer than ten",
                    qt.leads());
        }
        double seconds = rr.value().getAsDouble() / 1000;
        double value = formula.applyAsDouble(qt.value().getAsDouble(), seconds);
        double sd = qt.sd().isPresent()
                ? formula.applyAsDouble(qt.value().getAsDouble() + qt.sd().getAsDouble(), seconds) - value
                : 0;
        return Measurement.of(
                quantity,
                value,
                sd > 0 ? OptionalDouble.of(sd) : OptionalDouble.empty(),
                qt.leads(),
                qt.beats(),
                basis(qt, rr));
    }

    /** The marks of QT and those of RR, which need not be of the same beats. */
    private static Measurement.Basis basis(Measurement qt, Measurement rr) {
        Marks marks = Marks.copyOf(qt.basis().marks());
        for (Map.Entry<String, List<Double>> mark : rr.basis().marks().entrySet()) {
            marks = marks.and(mark.getKey(), Doubles.copyOf(mark.getValue()));
        }
        List<Double> from = qt.basis().marks().getOrDefault("qrsOnset", List.of());
        List<Double> to = qt.basis().marks().getOrDefault("tOffset", List.of());
        List<Span> spans = IntStream.range(0, Math.min(from.size(), to.size()))
                .mapToObj(i -> new Span(from.get(i), to.get(i)))
                .toList();
        return new Measurement.Basis(marks, OptionalDouble.empty(), spans);
    }
}
