package org.fiducial.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fiducial.core.Lead;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;

/**
 * A heart of straight lines and half sines, the same beat at a fixed distance, whose intervals and amplitudes are known exactly: in the
 * manner of the calibration signals of IEC 60601-2-25, not those signals. All leads are multiples of one curve and obey Einthoven and
 * Goldberger.
 *
 * @param name shape and height
 * @param rMv height of R in lead II
 * @param q depth of Q over that of R; 0 for none
 * @param s depth of S over that of R; 0 for none
 * @param stMv level of ST in lead II
 * @param rate beats a minute
 * @param samplingRate samples per second
 */
record CalibrationSignal(String name, double rMv, double q, double s, double stMv, double rate, double samplingRate) {
    private static final double DURATION = 10;
    /** Lower waves need not be seen; a little above the 30 µV of the standard, since the converter rounds. */
    private static final double SMALLEST_MV = 0.032;

    private static final double P_MV = 0.15;
    private static final double T_MV = 0.3;

    // Milliseconds from the beginning of P.
    private static final double P_MS = 100;
    private static final double PR_MS = 160;
    private static final double Q_MS = 20;
    private static final double R_MS = 44;
    private static final double S_MS = 28;
    private static final double ST_MS = 90;
    private static final double T_MS = 180;

    private static final Map<Lead, Double> FACTORS = factors();

    private static Map<Lead, Double> factors() {
        Map<Lead, Double> f = new EnumMap<>(Lead.class);
        double one = 0.6;
        double two = 1;
        f.put(Lead.I, one);
        f.put(Lead.II, two);
        f.put(Lead.III, two - one);
        f.put(Lead.AVR, -(one + two) / 2);
        f.put(Lead.AVL, one - two / 2);
        f.put(Lead.AVF, two - one / 2);
        f.put(Lead.V1, 0.4);
        f.put(Lead.V2, 0.7);
        f.put(Lead.V3, 1.0);
        f.put(Lead.V4, 1.1);
        f.put(Lead.V5, 0.9);
        f.put(Lead.V6, 0.6);
        return f;
    }

    /** The signals of the form: five heights, four shapes, two rates of the heart, two sampling rates. */
    static List<CalibrationSignal> all() {
        List<CalibrationSignal> all = new ArrayList<>();
        for (double samplingRate : List.of(500.0, 1000.0)) {
            for (double rate : List.of(60.0, 100.0)) {
                for (double r : List.of(0.5, 1.0, 1.5, 2.0, 3.0)) {
                    all.add(new CalibrationSignal("qRs " + r, r, 0.15, 0.25, 0, rate, samplingRate));
                    all.add(new CalibrationSignal("R " + r, r, 0, 0, 0.1, rate, samplingRate));
                    all.add(new CalibrationSignal("qR " + r, r, 0.2, 0, -0.1, rate, samplingRate));
                    all.add(new CalibrationSignal("Rs " + r, r, 0, 0.6, 0, rate, samplingRate));
                }
            }
        }
        return all;
    }

    double qrsMs() {
        return (q > 0 ? Q_MS : 0) + R_MS + (s > 0 ? S_MS : 0);
    }

    /** Known durations of the record. */
    Map<Quantity, Double> intervals() {
        return Map.of(
                Quantity.P_DURATION,
                P_MS,
                Quantity.PR,
                PR_MS,
                Quantity.QRS,
                qrsMs(),
                Quantity.QT,
                qrsMs() + ST_MS + T_MS);
    }

    /** Known amplitudes of a lead in which the curve stands upright, in mV; none in the others. */
    Map<Quantity, Double> amplitudes(Lead lead) {
        double f = FACTORS.getOrDefault(lead, 0.0);
        Map<Quantity, Double> known = new EnumMap<>(Quantity.class);
        if (f > 0) {
            known.put(Quantity.P_AMPLITUDE, f * P_MV);
            known.put(Quantity.R_AMPLITUDE, f * rMv);
            known.put(Quantity.J_AMPLITUDE, f * stMv);
            known.put(Quantity.ST60, f * stMv);
            known.put(Quantity.T_AMPLITUDE, f * T_MV);
            if (f * q * rMv >= SMALLEST_MV) {
                known.put(Quantity.Q_AMPLITUDE, f * q * rMv);
            }
            if (f * s * rMv >= SMALLEST_MV) {
                known.put(Quantity.S_AMPLITUDE, f * s * rMv);
            }
        }
        return known;
    }

    Recording recording() {
        int n = (int) (DURATION * samplingRate);
        List<Signal> signals = new ArrayList<>();
        for (Map.Entry<Lead, Double> lead : FACTORS.entrySet()) {
            float[] x = new float[n];
            for (int i = 0; i < n; i++) {
                // A micrometre-fine converter: half a microvolt is lost at most.
                double uv = Math.rint(1000 * lead.getValue() * at(1000 * i / samplingRate));
                x[i] = (float) (uv / 1000);
            }
            signals.add(Signal.ecg(lead.getKey().label(), samplingRate, x));
        }
        return Recording.of("calibration " + name, signals);
    }

    private double at(double ms) {
        double cycle = 60_000 / rate;
        double t = (ms + cycle / 2) % cycle;
        if (t < P_MS) {
            return P_MV * halfSine(t / P_MS);
        }
        t -= PR_MS;
        if (q > 0) {
            if (t < Q_MS) {
                return -q * rMv * triangle(t / Q_MS);
            }
            t -= Q_MS;
        }
        if (t < R_MS) {
            // R ends on the level of ST where no S follows.
            double end = s > 0 ? 0 : stMv;
            double x = t / R_MS;
            return x < 0.5 ? rMv * triangle(x) : end + (rMv - end) * triangle(x);
        }
        t -= R_MS;
        if (s > 0) {
            if (t < S_MS) {
                double x = t / S_MS;
                return x < 0.5 ? -s * rMv * triangle(x) : stMv - (s * rMv + stMv) * triangle(x);
            }
            t -= S_MS;
        }
        if (t < ST_MS) {
            return stMv;
        }
        t -= ST_MS;
        if (t < T_MS) {
            double x = t / T_MS;
            return stMv * (1 - x) + (T_MV - stMv * 0.5) * halfSine(x);
        }
        return 0;
    }

    private static double triangle(double x) {
        return x < 0 ? 0 : x < 0.5 ? 2 * x : 2 - 2 * x;
    }

    private static double halfSine(double x) {
        return x < 0 ? 0 : Math.sin(Math.PI * x);
    }
}
