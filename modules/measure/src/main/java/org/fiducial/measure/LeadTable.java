package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Doubles;
import org.fiducial.core.Marks;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;

/**
 * The table of one lead: every quantity of {@link Quantity.Scope#LEAD}, with the marks that it rests on.
 *
 * <p>Names of marks, from which a value can be computed again on the file's own samples (nearest sample): {@code baselineFrom},
 * {@code baselineTo} – the mean between them is the level; {@code peak} – an amplitude is the sample there less the level; {@code
 * levelFrom}, {@code levelTo} – or the mean between them; {@code areaFrom}, {@code areaTo} – an area over the level; {@code onset},
 * {@code offset} – a duration; {@code highest}, {@code lowest}, {@code j}; {@code searchFrom}, {@code searchTo} – where a part of QRS
 * was looked for and is not.
 */
final class LeadTable {
    // What marks are worth beyond the scatter of beats: ms and mV.
    private static final double TIME_FLOOR = 4;
    private static final double LEVEL_FLOOR = 0.005;
    private static final double AREA_FLOOR = 0.3;
    private static final double LAST_RATE_WITH_ST80 = 120;

    private static final String CUT = "the recording cuts off or lacks the samples";
    private static final List<Quantity> OF_P = List.of(
            Quantity.P_AMPLITUDE,
            Quantity.P_DURATION,
            Quantity.P_TERMINAL_FORCE,
            Quantity.P_TERMINAL_AMPLITUDE,
            Quantity.P_TERMINAL_DURATION);

    private final String lead;
    private final List<String> leads;
    private final RawLead raw;
    private final boolean bridged;
    private final BeatColumns beats;
    private final BeatSeries series;
    private final LeadWaves shape;
    private final MarkErrors errors;
    /** Standard deviation of an amplitude beyond the scatter of beats, mV. */
    private final double ofHeight;

    private final List<Measurement> out = new ArrayList<>(Quantity.values().length);

    /**
     * Of a lead.
     *
     * @param bridged whether waves were marked on the lead without its pacing spikes
     * @param shape the lead's dominant representative beat with its waves
     */
    LeadTable(Trace trace, boolean bridged, List<UsedBeat> beats, LeadWaves shape) {
        this.bridged = bridged;
        lead = trace.lead();
        leads = List.of(lead);
        raw = new RawLead(trace);
        this.beats = new BeatColumns(beats, raw);
        series = new BeatSeries(leads, this.beats.numbers);
        this.shape = shape;
        errors = shape.errors();
        // The scatter of beats tells the noise, but not where there is only one.
        double noise = beats.size() > 1 ? 0 : shape.beat().grid().noise();
        ofHeight = Math.sqrt(LEVEL_FLOOR * LEVEL_FLOOR + noise * noise);
    }

    /** The table of a lead in which no beat can be used. */
    static List<Measurement> unmeasurable(String lead, String reason) {
        List<Measurement> out = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            if (quantity.scope() != Quantity.Scope.RECORD && !LongTerm.isOfLead(quantity)) {
                out.add(Measurement.unmeasurable(quantity, reason, List.of(lead)));
            }
        }
        return out;
    }

    /**
     * All quantities.
     *
     * @param rate beats per minute; NaN if unknown
     */
    List<Measurement> of(double rate) {
        out.add(Noise.of(lead, shape, beats.beats));
        pWave();
        QrsParts parts = parts();
        qrsParts(parts);
        wholeQrs(parts);
        levels(rate);
        endOfQrs(parts);
        tWave();
        return out;
    }

    private void pWave() {
        BeatColumns withP = beats.with(b -> b.own().p().isPresent(), raw);
        int n = withP.size();
        if (shape.p().isEmpty() || n == 0) {
            for (Quantity q : OF_P) {
                absent(q, "no P wave stands out before QRS");
            }
            return;
        }
        double[] onset = new double[n];
        double[] peak = new double[n];
        double[] offset = new double[n];
        double[] level = new double[n];
        double[] height = new double[n];
        for (int i = 0; i < n; i++) {
            Extent p = withP.beats.get(i).own().p().orElseThrow();
            onset[i] = p.onset();
            peak[i] = p.peak();
            offset[i] = p.offset();
            level[i] = raw.mean(p.onset() - 0.004, p.onset() + 0.004);
            height[i] = raw.at(p.peak()) - level[i];
        }
        Marks at = BeatColumns.marks(
                "baselineFrom",
                raw.samples(BeatColumns.moved(onset, -0.004)),
                "baselineTo",
                raw.samples(BeatColumns.moved(onset, 0.004)));
        BeatSeries own = new BeatSeries(leads, withP.numbers);
        Doubles top = Doubles.of(raw.samples(peak));
        out.add(own.of(Quantity.P_AMPLITUDE, ofHeight, height, level, at.and("peak", top), CUT));
        interval(own, Quantity.P_DURATION, errors.leadP(), onset, offset, CUT);
        out.addAll(new TerminalP(lead, raw, withP).of(shape));
    }

    private void qrsParts(QrsParts parts) {
        amplitudeAndDuration(parts, QrsParts.Name.Q, Quantity.Q_AMPLITUDE, Quantity.Q_DURATION, -1);
        amplitudeAndDuration(parts, QrsParts.Name.R, Quantity.R_AMPLITUDE, Quantity.R_DURATION, 1);
        QrsParts.Name depth = parts.isQs() ? QrsParts.Name.Q : QrsParts.Name.S;
        amplitudeAndDuration(parts, depth, Quantity.S_AMPLITUDE, Quantity.S_DURATION, -1);
        amplitudeAndDuration(parts, QrsParts.Name.R_PRIME, Quantity.R_PRIME_AMPLITUDE, Quantity.R_PRIME_DURATION, 1);
        amplitudeAndDuration(parts, QrsParts.Name.S_PRIME, Quantity.S_PRIME_AMPLITUDE, Quantity.S_PRIME_DURATION, -1);
        rPeakTime(parts);
    }

    /**
     * The parts of the representative QRS against the level before global QRS onset. A last part that comes back slowly, as S in I and V6
     * in right bundle branch block, is followed to the global offset: in its own lead alone such an end is hard to tell.
     */
    QrsParts parts() {
        UsedBeat any = beats.beats.getFirst();
        Extent own = shape.qrs();
        double end = Math.max(own.offset(), any.global().offset() - any.r());
        return QrsParts.of(
                shape.beat().values(), level(), shape.beat().before(), new Extent(own.onset(), own.peak(), end));
    }

    /** Level of the representative beat before global QRS onset. */
    private double level() {
        UsedBeat any = beats.beats.getFirst();
        double onset = any.global().onset() - any.r();
        return level(shape.beat().values(), shape.beat().before(), onset - 0.020, onset - 0.010);
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
        QrsParts.Part part = parts.waves().get(name);
        if (part == null) {
            String reason = "no such wave of 6 ms and 30 µV";
            absentFromQrs(amplitude, reason);
            absentFromQrs(duration, reason);
            return;
        }
        double[] peak = BeatColumns.moved(beats.r, part.peak());
        double[] height = new double[peak.length];
        for (int i = 0; i < height.length; i++) {
            height[i] = sign * (raw.at(peak[i]) - beats.level[i]);
        }
        Marks at = beats.baseline.and("peak", Doubles.of(raw.samples(peak)));
        out.add(series.of(amplitude, ofHeight, height, beats.level, at, CUT));
        double[] length = new double[peak.length];
        Arrays.fill(length, (part.offset() - part.onset()) * 1000);
        out.add(series.of(
                duration,
                TIME_FLOOR,
                length,
                BeatColumns.marks(
                        "onset",
                        BeatColumns.moved(beats.r, part.onset()),
                        "offset",
                        BeatColumns.moved(beats.r, part.offset())),
                CUT));
    }

    private void rPeakTime(QrsParts parts) {
        Optional<QrsParts.Part> last = Optional.ofNullable(parts.waves().get(QrsParts.Name.R_PRIME))
                .or(() -> Optional.ofNullable(parts.waves().get(QrsParts.Name.R)));
        if (last.isEmpty()) {
            absentFromQrs(Quantity.R_PEAK_TIME, "no R wave");
            return;
        }
        double[] peak = BeatColumns.moved(beats.r, QrsShape.lastPeak(shape, last.get()));
        interval(Quantity.R_PEAK_TIME, errors.leadOnset(), beats.ownOnset, later(beats.ownOnset, peak));
    }

    private void wholeQrs(QrsParts parts) {
        int n = beats.size();
        double[] extremes = QrsShape.extremes(shape);
        double[] high = BeatColumns.moved(beats.r, extremes[0]);
        double[] low = BeatColumns.moved(beats.r, extremes[1]);
        double[] swing = new double[n];
        double[] area = new double[n];
        for (int i = 0; i < n; i++) {
            swing[i] = raw.at(high[i]) - raw.at(low[i]);
            area[i] = raw.area(beats.onset[i], beats.offset[i], beats.level[i]);
        }
        out.add(series.of(
                Quantity.QRS_PEAK_TO_PEAK,
                ofHeight,
                swing,
                BeatColumns.marks("highest", raw.samples(high), "lowest", raw.samples(low)),
                CUT));
        out.add(series.of(
                Quantity.QRS_AREA,
                AREA_FLOOR,
                area,
                beats.level,
                beats.baseline
                        .and("areaFrom", Doubles.of(raw.samples(beats.onset)))
                        .and("areaTo", Doubles.of(raw.samples(beats.offset))),
                CUT));
        out.add(Measurement.of(
                Quantity.R_NOTCHES,
                QrsShape.notches(shape, parts),
                OptionalDouble.empty(),
                leads,
                beats.numbers,
                Measurement.Basis.NONE));
        double delta = QrsShape.delta(shape);
        if (Double.isNaN(delta)) {
            absent(Quantity.DELTA_DURATION, "QRS begins without a slur");
        } else {
            interval(
                    Quantity.DELTA_DURATION,
                    errors.leadOnset(),
                    beats.ownOnset,
                    BeatColumns.moved(beats.ownOnset, delta));
        }
        interval(Quantity.I_DURATION, errors.leadOnset(), beats.onset, later(beats.onset, beats.ownOnset));
        interval(Quantity.K_DURATION, errors.leadOffset(), earlier(beats.offset, beats.ownOffset), beats.offset);
    }

    private static double[] later(double[] a, double[] b) {
        double[] out = new double[a.length];
        Arrays.setAll(out, i -> Math.max(a[i], b[i]));
        return out;
    }

    private static double[] earlier(double[] a, double[] b) {
        double[] out = new double[a.length];
        Arrays.setAll(out, i -> Math.min(a[i], b[i]));
        return out;
    }

    private void levels(double rate) {
        amplitudeAt(series, beats, Quantity.J_AMPLITUDE, atJ(beats.offset), beats.offset, CUT);
        amplitudeAt(series, beats, Quantity.J_OWN, atJ(beats.ownOffset), beats.ownOffset, CUT);
        levelAfterJ(Quantity.ST60, 0.060);
        boolean begun = true;
        for (UsedBeat b : beats.beats) {
            Optional<Extent> t = b.own().t();
            begun &= t.isPresent() && t.get().onset() < b.global().offset() + 0.080;
        }
        if (rate > LAST_RATE_WITH_ST80 || begun) {
            absent(Quantity.ST80, begun ? "T begins within 80 ms of J" : "the rate is above 120/min");
        } else {
            levelAfterJ(Quantity.ST80, 0.080);
        }
        double[] from = BeatColumns.moved(beats.offset, 0.056);
        double[] to = BeatColumns.moved(beats.offset, 0.064);
        double[] slope = new double[from.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (raw.mean(from[i], to[i]) - raw.at(beats.offset[i])) / 0.060;
        }
        out.add(series.of(
                Quantity.ST_SLOPE,
                2 * ofHeight / 0.060,
                slope,
                Marks.of("j", Doubles.of(raw.samples(beats.offset)))
                        .and("levelFrom", Doubles.of(raw.samples(from)))
                        .and("levelTo", Doubles.of(raw.samples(to))),
                CUT));
    }

    private void endOfQrs(QrsParts parts) {
        UsedBeat any = beats.beats.getFirst();
        double at = EndQrs.peak(shape, parts, level(), any.global().offset() - any.r());
        if (Double.isNaN(at)) {
            absent(Quantity.J_PEAK, "QRS ends without a notch or slur on the downslope of R");
        } else {
            amplitudeAt(series, beats, Quantity.J_PEAK, ofHeight, BeatColumns.moved(beats.r, at), CUT);
        }
    }

    private void tWave() {
        String noRoom = "the beat that follows leaves no room for T";
        BeatColumns withT = beats.with(b -> b.own().t().isPresent(), raw);
        int n = withT.size();
        double[] onset = new double[n];
        double[] peak = new double[n];
        double[] offset = new double[n];
        double[] tangent = new double[n];
        double[] threshold = new double[n];
        for (int i = 0; i < n; i++) {
            PlacedWaves own = withT.beats.get(i).own();
            Extent t = own.t().orElseThrow();
            onset[i] = t.onset();
            peak[i] = t.peak();
            offset[i] = t.offset();
            tangent[i] = own.tTangent();
            threshold[i] = own.tThreshold();
        }
        BeatSeries own = new BeatSeries(leads, withT.numbers);
        amplitudeAt(own, withT, Quantity.T_AMPLITUDE, ofHeight, peak, noRoom);
        double[] ends = QrsShape.positiveThenLowest(shape);
        for (int k = 0; k < 2; k++) {
            double fromPeak = n == 0 ? 0 : ends[k] - shape.t().orElseThrow().peak();
            amplitudeAt(
                    own,
                    withT,
                    k == 0 ? Quantity.T_INITIAL_AMPLITUDE : Quantity.T_TERMINAL_AMPLITUDE,
                    ofHeight,
                    BeatColumns.moved(peak, fromPeak),
                    noRoom);
        }
        interval(own, Quantity.T_DURATION, errors.leadT(), onset, offset, noRoom);
        for (Quantity q : List.of(Quantity.QT_TANGENT, Quantity.QT_THRESHOLD)) {
            double[] end = q == Quantity.QT_TANGENT ? tangent : threshold;
            out.add(own.of(
                    q,
                    errors.leadQt(),
                    BeatColumns.ms(withT.onset, end),
                    BeatColumns.marks("qrsOnset", withT.onset, "tOffset", end),
                    noRoom));
        }
    }

    private void levelAfterJ(Quantity quantity, double after) {
        double[] at = BeatColumns.moved(beats.offset, after);
        double[] from = BeatColumns.moved(at, -0.004);
        double[] to = BeatColumns.moved(at, 0.004);
        double[] height = new double[at.length];
        for (int i = 0; i < height.length; i++) {
            height[i] = raw.mean(from[i], to[i]) - beats.level[i];
        }
        out.add(series.of(
                quantity,
                ofHeight,
                height,
                beats.level,
                beats.baseline
                        .and("levelFrom", Doubles.of(raw.samples(from)))
                        .and("levelTo", Doubles.of(raw.samples(to))),
                CUT));
    }

    // J lies on the last limb of QRS or just after: the level there is worth what the mark is worth times the slope.
    private double atJ(double[] j) {
        double[] y = shape.beat().values();
        double at = shape.beat().before() + (j[0] - beats.r[0]) * LeadGrid.RATE;
        double reach = errors.leadOffset() / LeadGrid.STEP_MS;
        int a = (int) Math.max(0, Math.min(y.length - 1, Math.round(at - reach)));
        int b = (int) Math.max(0, Math.min(y.length - 1, Math.round(at + reach)));
        double change = (y[b] - y[a]) / 2;
        return Math.sqrt(ofHeight * ofHeight + change * change);
    }

    private void amplitudeAt(
            BeatSeries of, BeatColumns columns, Quantity quantity, double floor, double[] where, String whyNot) {
        double[] height = new double[where.length];
        for (int i = 0; i < height.length; i++) {
            height[i] = raw.at(where[i]) - columns.level[i];
        }
        Marks at = columns.baseline.and("peak", Doubles.of(raw.samples(where)));
        out.add(of.of(quantity, floor, height, columns.level, at, whyNot));
    }

    private void interval(Quantity quantity, double floor, double[] from, double[] to) {
        interval(series, quantity, floor, from, to, CUT);
    }

    private void interval(BeatSeries of, Quantity quantity, double floor, double[] from, double[] to, String whyNot) {
        out.add(of.of(
                quantity, floor, BeatColumns.ms(from, to), BeatColumns.marks("onset", from, "offset", to), whyNot));
    }

    /** A part that the lead's QRS lacks between {@code searchFrom}, its own onset, and {@code searchTo}, the later of its offset and J. */
    private void absentFromQrs(Quantity quantity, String reason) {
        if (bridged) {
            // On the recorded samples the spike would be found.
            absent(quantity, reason);
            return;
        }
        BeatColumns whole = beats.with(
                b -> Double.isFinite(raw.mean(b.baselineFrom(), b.own().qrs().offset())), raw);
        Marks marks = whole.baseline
                .and("searchFrom", Doubles.of(whole.ownOnset))
                .and("searchTo", Doubles.of(later(whole.ownOffset, whole.offset)));
        double level = Order.median(whole.level);
        out.add(Measurement.absent(
                quantity,
                reason,
                leads,
                whole.numbers,
                Double.isNaN(level)
                        ? Measurement.Basis.NONE
                        : new Measurement.Basis(marks, OptionalDouble.of(level), List.of())));
    }

    private void absent(Quantity quantity, String reason) {
        out.add(Measurement.absent(quantity, reason, leads, beats.numbers));
    }
}
