package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/**
 * The table of one lead: every quantity of {@link Quantity.Scope#LEAD}, with the marks that it rests on.
 *
 * <p>Names of marks, from which a value can be computed again on the file's own samples (nearest sample): {@code baselineFrom},
 * {@code baselineTo} – the mean between them is the level; {@code peak} – an amplitude is the sample there less the level; {@code
 * levelFrom}, {@code levelTo} – or the mean between them; {@code areaFrom}, {@code areaTo} – an area over the level; {@code onset},
 * {@code offset} – a duration; {@code highest}, {@code lowest}, {@code j}.
 */
final class LeadTable {
    // What marks are worth beyond the scatter of beats: ms and mV.
    private static final double TIME_FLOOR = 4;
    private static final double LEVEL_FLOOR = 0.005;
    private static final double AREA_FLOOR = 0.3;
    private static final double LAST_RATE_WITH_ST80 = 120;

    private final String lead;
    private final List<String> leads;
    private final RawLead raw;
    private final List<UsedBeat> beats;
    private final List<Measurement> out = new ArrayList<>();

    LeadTable(Trace trace, List<UsedBeat> beats) {
        lead = trace.lead();
        leads = List.of(lead);
        raw = new RawLead(trace);
        this.beats = beats;
    }

    /** The table of a lead in which no beat can be used. */
    static List<Measurement> unmeasurable(String lead, String reason) {
        List<Measurement> out = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            if (quantity.scope() != Quantity.Scope.RECORD) {
                out.add(Measurement.unmeasurable(quantity, reason, List.of(lead)));
            }
        }
        return out;
    }

    /**
     * All quantities.
     *
     * @param shape the lead's dominant representative beat with its waves
     * @param rate beats per minute; NaN if unknown
     */
    List<Measurement> of(LeadWaves shape, double rate) {
        out.add(Noise.of(lead, shape, beats));
        pWave(shape);
        qrsParts(shape);
        wholeQrs(shape);
        stAndT(rate);
        return out;
    }

    private void pWave(LeadWaves shape) {
        List<UsedBeat> withP =
                beats.stream().filter(b -> b.own().p().isPresent()).toList();
        if (shape.p().isEmpty() || withP.isEmpty()) {
            for (Quantity q : List.of(
                    Quantity.P_AMPLITUDE,
                    Quantity.P_DURATION,
                    Quantity.P_TERMINAL_FORCE,
                    Quantity.P_TERMINAL_AMPLITUDE,
                    Quantity.P_TERMINAL_DURATION)) {
                out.add(Measurement.absent(q, "no P wave stands out before QRS", leads, numbers()));
            }
            return;
        }
        BeatSeries amplitude = series(Quantity.P_AMPLITUDE, LEVEL_FLOOR);
        BeatSeries duration = series(Quantity.P_DURATION, TIME_FLOOR);
        for (UsedBeat b : withP) {
            Extent p = b.own().p().orElseThrow();
            double level = raw.mean(p.onset() - 0.004, p.onset() + 0.004);
            amplitude.add(
                    b.beat(),
                    raw.at(p.peak()) - level,
                    level,
                    marks().at("peak", p.peak())
                            .at("baselineFrom", p.onset() - 0.004)
                            .at("baselineTo", p.onset() + 0.004));
            duration.add(b.beat(), ms(p.onset(), p.offset()), Double.NaN, ends(p));
        }
        add(amplitude);
        add(duration);
        out.addAll(new TerminalP(lead, raw, withP).of(shape));
    }

    private void qrsParts(LeadWaves shape) {
        QrsParts parts = parts(shape);
        amplitudeAndDuration(parts, QrsParts.Name.Q, Quantity.Q_AMPLITUDE, Quantity.Q_DURATION, -1);
        amplitudeAndDuration(parts, QrsParts.Name.R, Quantity.R_AMPLITUDE, Quantity.R_DURATION, 1);
        QrsParts.Name depth = parts.isQs() ? QrsParts.Name.Q : QrsParts.Name.S;
        amplitudeAndDuration(parts, depth, Quantity.S_AMPLITUDE, Quantity.S_DURATION, -1);
        amplitudeAndDuration(parts, QrsParts.Name.R_PRIME, Quantity.R_PRIME_AMPLITUDE, Quantity.R_PRIME_DURATION, 1);
        amplitudeAndDuration(parts, QrsParts.Name.S_PRIME, Quantity.S_PRIME_AMPLITUDE, Quantity.S_PRIME_DURATION, -1);
        rPeakTime(parts);
    }

    /** The parts of the representative QRS against the level before global QRS onset. */
    QrsParts parts(LeadWaves shape) {
        Representative rep = shape.beat();
        UsedBeat any = beats.getFirst();
        double onset = any.global().onset() - any.r();
        double level = level(rep.values(), rep.before(), onset - 0.020, onset - 0.010);
        return QrsParts.of(rep.values(), level, rep.before(), shape.qrs());
    }

    static double level(double[] y, int before, double from, double to) {
        int a = Math.max(0, before + (int) Math.round(from * LeadGrid.RATE));
        int b = Math.min(y.length - 1, before + (int) Math.round(to * LeadGrid.RATE));
        double sum = 0;
        for (int i = a; i <= b; i++) {
            sum += y[i];
        }
        return b < a ? 0 : sum / (b - a + 1);
    }

    private void amplitudeAndDuration(
            QrsParts parts, QrsParts.Name name, Quantity amplitude, Quantity duration, int sign) {
        Optional<QrsParts.Part> part = Optional.ofNullable(parts.waves().get(name));
        if (part.isEmpty()) {
            String reason = "no such wave of 6 ms and 30 µV";
            out.add(Measurement.absent(amplitude, reason, leads, numbers()));
            out.add(Measurement.absent(duration, reason, leads, numbers()));
            return;
        }
        QrsParts.Part p = part.get();
        BeatSeries heights = series(amplitude, LEVEL_FLOOR);
        BeatSeries lengths = series(duration, TIME_FLOOR);
        for (UsedBeat b : beats) {
            double level = level(b);
            heights.add(
                    b.beat(),
                    sign * (raw.at(b.r() + p.peak()) - level),
                    level,
                    baseline(b).at("peak", b.r() + p.peak()));
            lengths.add(
                    b.beat(),
                    ms(p.onset(), p.offset()),
                    Double.NaN,
                    marks().at("onset", b.r() + p.onset()).at("offset", b.r() + p.offset()));
        }
        add(heights);
        add(lengths);
    }

    private void rPeakTime(QrsParts parts) {
        Optional<QrsParts.Part> last = Optional.ofNullable(parts.waves().get(QrsParts.Name.R_PRIME))
                .or(() -> Optional.ofNullable(parts.waves().get(QrsParts.Name.R)));
        if (last.isEmpty()) {
            out.add(Measurement.absent(Quantity.R_PEAK_TIME, "no R wave", leads, numbers()));
            return;
        }
        interval(
                Quantity.R_PEAK_TIME,
                b -> b.own().qrs().onset(),
                b -> Math.max(b.own().qrs().onset(), b.r() + last.get().peak()));
    }

    private void wholeQrs(LeadWaves shape) {
        BeatSeries swing = series(Quantity.QRS_PEAK_TO_PEAK, LEVEL_FLOOR);
        BeatSeries area = series(Quantity.QRS_AREA, AREA_FLOOR);
        double[] extremes = QrsShape.extremes(shape);
        for (UsedBeat b : beats) {
            double high = b.r() + extremes[0];
            double low = b.r() + extremes[1];
            swing.add(
                    b.beat(),
                    raw.at(high) - raw.at(low),
                    Double.NaN,
                    marks().at("highest", high).at("lowest", low));
            double level = level(b);
            area.add(
                    b.beat(),
                    raw.area(b.global().onset(), b.global().offset(), level),
                    level,
                    baseline(b)
                            .at("areaFrom", b.global().onset())
                            .at("areaTo", b.global().offset()));
        }
        add(swing);
        add(area);
        out.add(Measurement.of(
                Quantity.R_NOTCHES,
                QrsShape.notches(shape, parts(shape)),
                java.util.OptionalDouble.empty(),
                leads,
                numbers(),
                Measurement.Basis.NONE));
        double delta = QrsShape.delta(shape);
        if (Double.isNaN(delta)) {
            out.add(Measurement.absent(Quantity.DELTA_DURATION, "QRS begins without a slur", leads, numbers()));
        } else {
            interval(
                    Quantity.DELTA_DURATION,
                    b -> b.own().qrs().onset(),
                    b -> b.own().qrs().onset() + delta);
        }
        interval(
                Quantity.I_DURATION,
                b -> b.global().onset(),
                b -> Math.max(b.global().onset(), b.own().qrs().onset()));
        interval(
                Quantity.K_DURATION,
                b -> Math.min(b.global().offset(), b.own().qrs().offset()),
                b -> b.global().offset());
    }

    private void stAndT(double rate) {
        amplitudeAt(Quantity.J_AMPLITUDE, b -> b.global().offset());
        amplitudeAt(Quantity.J_OWN, b -> b.own().qrs().offset());
        add(levelAfterJ(Quantity.ST60, 0.060));
        boolean begun = beats.stream()
                .allMatch(b -> b.own()
                        .t()
                        .filter(t -> t.onset() < b.global().offset() + 0.080)
                        .isPresent());
        if (rate > LAST_RATE_WITH_ST80 || begun) {
            String reason = begun ? "T begins within 80 ms of J" : "the rate is above 120/min";
            out.add(Measurement.absent(Quantity.ST80, reason, leads, numbers()));
        } else {
            add(levelAfterJ(Quantity.ST80, 0.080));
        }
        BeatSeries slope = series(Quantity.ST_SLOPE, 2 * LEVEL_FLOOR / 0.060);
        for (UsedBeat b : beats) {
            double j = b.global().offset();
            slope.add(
                    b.beat(),
                    (raw.mean(j + 0.056, j + 0.064) - raw.at(j)) / 0.060,
                    Double.NaN,
                    marks().at("j", j).at("levelFrom", j + 0.056).at("levelTo", j + 0.064));
        }
        add(slope);
        List<UsedBeat> withT =
                beats.stream().filter(b -> b.own().t().isPresent()).toList();
        BeatSeries height = series(Quantity.T_AMPLITUDE, LEVEL_FLOOR);
        BeatSeries length = series(Quantity.T_DURATION, 3 * TIME_FLOOR);
        BeatSeries tangent = series(Quantity.QT_TANGENT, 2 * TIME_FLOOR);
        BeatSeries threshold = series(Quantity.QT_THRESHOLD, 2 * TIME_FLOOR);
        for (UsedBeat b : withT) {
            Extent t = b.own().t().orElseThrow();
            double level = level(b);
            height.add(b.beat(), raw.at(t.peak()) - level, level, baseline(b).at("peak", t.peak()));
            length.add(b.beat(), ms(t.onset(), t.offset()), Double.NaN, ends(t));
            end(tangent, b, b.own().tTangent());
            end(threshold, b, b.own().tThreshold());
        }
        for (BeatSeries s : List.of(height, length, tangent, threshold)) {
            out.add(s.measurement("the beat that follows leaves no room for T"));
        }
    }

    private void end(BeatSeries series, UsedBeat b, double tEnd) {
        series.add(
                b.beat(),
                ms(b.global().onset(), tEnd),
                Double.NaN,
                marks().at("qrsOnset", b.global().onset()).at("tOffset", tEnd));
    }

    private BeatSeries levelAfterJ(Quantity quantity, double after) {
        BeatSeries series = series(quantity, LEVEL_FLOOR);
        for (UsedBeat b : beats) {
            double at = b.global().offset() + after;
            double level = level(b);
            series.add(
                    b.beat(),
                    raw.mean(at - 0.004, at + 0.004) - level,
                    level,
                    baseline(b).at("levelFrom", at - 0.004).at("levelTo", at + 0.004));
        }
        return series;
    }

    private void amplitudeAt(Quantity quantity, ToDoubleFunction<UsedBeat> where) {
        BeatSeries series = series(quantity, LEVEL_FLOOR);
        for (UsedBeat b : beats) {
            double level = level(b);
            double at = where.applyAsDouble(b);
            series.add(b.beat(), raw.at(at) - level, level, baseline(b).at("peak", at));
        }
        add(series);
    }

    private void interval(Quantity quantity, ToDoubleFunction<UsedBeat> from, ToDoubleFunction<UsedBeat> to) {
        BeatSeries series = series(quantity, TIME_FLOOR);
        for (UsedBeat b : beats) {
            Extent e = new Extent(from.applyAsDouble(b), from.applyAsDouble(b), to.applyAsDouble(b));
            series.add(b.beat(), ms(e.onset(), e.offset()), Double.NaN, ends(e));
        }
        add(series);
    }

    private double level(UsedBeat b) {
        return raw.mean(b.baselineFrom(), b.baselineTo());
    }

    private static BeatSeries.Marks baseline(UsedBeat b) {
        return marks().at("baselineFrom", b.baselineFrom()).at("baselineTo", b.baselineTo());
    }

    private static BeatSeries.Marks ends(Extent e) {
        return marks().at("onset", e.onset()).at("offset", e.offset());
    }

    private static BeatSeries.Marks marks() {
        return new BeatSeries.Marks();
    }

    private static double ms(double from, double to) {
        return (to - from) * 1000;
    }

    private BeatSeries series(Quantity quantity, double floor) {
        return new BeatSeries(quantity, leads, floor);
    }

    private void add(BeatSeries series) {
        out.add(series.measurement("the recording cuts off or lacks the samples"));
    }

    private List<Integer> numbers() {
        return beats.stream().map(UsedBeat::beat).toList();
    }
}
