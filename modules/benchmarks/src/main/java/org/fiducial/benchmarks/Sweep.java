package org.fiducial.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.fiducial.core.Analysis;
import org.fiducial.core.Lead;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Quantity;
import org.fiducial.simulate.Condition;
import org.fiducial.simulate.Variation;
import org.fiducial.simulate.VirtualPatient;

/**
 * One thing that is swept through one limit.
 *
 * @param code the statement that should be made beyond it
 * @param name the limit, for people
 * @param condition the patient's
 * @param sex the patient's
 * @param years the patient's age
 * @param step what a careful reader's measurement errs by
 * @param from the variation's smallest parameter
 * @param to its largest; what is measured grows or falls steadily between them
 * @param variation by parameter
 * @param beyond how far the noise-free patient lies beyond the limit, in the unit of the step; positive where it should be stated
 */
record Sweep(
        String code,
        String name,
        Condition condition,
        Sex sex,
        int years,
        double step,
        double from,
        double to,
        DoubleFunction<Variation> variation,
        ToDoubleFunction<VirtualPatient> beyond) {
    /** How far its measurement says to err, in the unit of the step; 0 where it is a sum of several. */
    double stated(Analysis analysis) {
        OptionalDouble sd = switch (code) {
            case "1AVB", "LPR", "AHA80" -> analysis.get(Quantity.PR).sd();
            case "IVCD", "CLBBB" -> analysis.get(Quantity.QRS).sd();
            case "LNGQT", "AHA149" -> analysis.get(Quantity.QTC_FRIDERICIA).sd();
            case "AHA120", "AHA121" -> analysis.get(Quantity.QRS_AXIS).sd();
            case "STE_" -> analysis.get(Quantity.J_AMPLITUDE, "V2").sd();
            default -> OptionalDouble.empty();
        };
        return sd.orElse(0);
    }

    private static final double MS = 4;
    private static final double MV = 0.02;
    private static final double SUM_MV = 0.1;
    private static final double DEG = 2;
    /** Radians that bring R in aVL and S in III to the fore. */
    private static final double LEFTWARDS = -0.6;

    private static final Condition NORMAL = Condition.NORMAL;
    private static final List<List<Lead>> CHAINS = List.of(
            List.of(Lead.V1, Lead.V2, Lead.V3, Lead.V4, Lead.V5, Lead.V6),
            List.of(Lead.AVL, Lead.I),
            List.of(Lead.II, Lead.AVF, Lead.III));

    static List<Sweep> all() {
        List<Sweep> all = new ArrayList<>();
        DoubleFunction<Variation> pr = Variation.NONE::withPr;
        DoubleFunction<Variation> cycle = Variation.NONE::withCycle;
        DoubleFunction<Variation> qtc = Variation.NONE::withQtc;
        DoubleFunction<Variation> width = Variation.NONE::withWidth;
        DoubleFunction<Variation> voltage = Variation.NONE::withVoltage;
        DoubleFunction<Variation> turn = Variation.NONE::withTurn;
        DoubleFunction<Variation> injury = Variation.NONE::withInjury;
        DoubleFunction<Variation> atria = Variation.NONE::withAtria;
        all.add(man("1AVB", "PR > 200 ms", MS, -10, 110, pr, p -> pr(p) - 200));
        all.add(man("LPR", "PR > 200 ms", MS, -10, 110, pr, p -> pr(p) - 200));
        all.add(man("AHA80", "PR < 120 ms", MS, -70, 10, pr, p -> 120 - pr(p)));
        all.add(man("IVCD", "QRS > 110 ms, normal shape", MS, 0.9, 1.7, width, p -> qrs(p) - 110));
        all.add(new Sweep(
                "CLBBB",
                "QRS >= 120 ms, shape of LBBB",
                Condition.LEFT_BUNDLE_BRANCH_BLOCK,
                Sex.MALE,
                65,
                MS,
                0.6,
                1.1,
                width,
                p -> qrs(p) - 120));
        all.add(man("LNGQT", "QTc >= 450 ms, man", MS, -20, 110, qtc, p -> qtc(p) - 450));
        all.add(woman("LNGQT", "QTc >= 460 ms, woman", MS, -20, 110, qtc, p -> qtc(p) - 460));
        all.add(man("AHA149", "QTc <= 360 ms", MS, -110, 10, qtc, p -> 360 - qtc(p)));
        all.add(man("SBRAD", "rate < 50/min", 1, 0.9, 1.7, cycle, p -> 50 - rate(p)));
        all.add(man("STACH", "rate > 100/min", 1, 0.5, 1, cycle, p -> rate(p) - 100));
        all.add(man("AHA121", "axis < -30 deg", DEG, -1.8, 0, turn, p -> -30 - new CleanTrace(p).axis()));
        all.add(man("AHA120", "axis > 90 deg", DEG, 0, 1.4, turn, p -> new CleanTrace(p).axis() - 90));
        all.add(man("STE_", "ST elevation, man of 50", MV, -0.05, 0.4, injury, p -> elevation(p, 0.2)));
        all.add(new Sweep(
                "STE_",
                "ST elevation, man of 30",
                NORMAL,
                Sex.MALE,
                30,
                MV,
                -0.05,
                0.4,
                injury,
                p -> elevation(p, 0.25)));
        all.add(woman("STE_", "ST elevation, woman", MV, -0.05, 0.4, injury, p -> elevation(p, 0.15)));
        all.add(man("VCLVH", "voltages, man of 50", SUM_MV, 0.6, 3, voltage, p -> hypertrophy(p, 2.8, 3.5)));
        all.add(new Sweep(
                "VCLVH",
                "voltages, man of 30: no Sokolow-Lyon",
                NORMAL,
                Sex.MALE,
                30,
                SUM_MV,
                0.6,
                3,
                v -> Variation.NONE.withTurn(LEFTWARDS).withVoltage(v),
                p -> hypertrophy(p, 2.8, Double.POSITIVE_INFINITY)));
        all.add(woman("VCLVH", "voltages, woman", SUM_MV, 0.6, 3, voltage, p -> hypertrophy(p, 2, 3.5)));
        all.add(man("LVOLT", "all limb leads < 0.5 mV or chest < 1 mV", MV, 0.1, 1.2, voltage, Sweep::low));
        all.add(man("RAO/RAE", "P > 0.25 mV in II or > 0.15 mV in V1", MV, 0.8, 3.5, atria, Sweep::tallP));
        return all;
    }

    private static Sweep man(
            String code,
            String name,
            double step,
            double from,
            double to,
            DoubleFunction<Variation> variation,
            ToDoubleFunction<VirtualPatient> beyond) {
        return new Sweep(code, name, NORMAL, Sex.MALE, 50, step, from, to, variation, beyond);
    }

    private static Sweep woman(
            String code,
            String name,
            double step,
            double from,
            double to,
            DoubleFunction<Variation> variation,
            ToDoubleFunction<VirtualPatient> beyond) {
        return new Sweep(code, name, NORMAL, Sex.FEMALE, 50, step, from, to, variation, beyond);
    }

    private static double pr(VirtualPatient p) {
        return p.truth().intervals().pr().orElse(Double.NaN);
    }

    private static double qrs(VirtualPatient p) {
        return p.truth().intervals().qrs().orElse(Double.NaN);
    }

    private static double rate(VirtualPatient p) {
        return 60_000 / p.truth().intervals().rr().orElse(Double.NaN);
    }

    private static double qtc(VirtualPatient p) {
        return p.truth().intervals().qt().orElse(Double.NaN) / Math.cbrt(60 / rate(p));
    }

    /** The highest of the lower ones of two neighbours, above their limits. */
    private static double elevation(VirtualPatient p, double limitOfV2V3) {
        CleanTrace trace = new CleanTrace(p);
        double most = Double.NEGATIVE_INFINITY;
        for (List<Lead> chain : CHAINS) {
            for (int i = 0; i + 1 < chain.size(); i++) {
                most = Math.max(
                        most,
                        Math.min(above(trace, chain.get(i), limitOfV2V3), above(trace, chain.get(i + 1), limitOfV2V3)));
            }
        }
        return most;
    }

    private static double above(CleanTrace trace, Lead lead, double limitOfV2V3) {
        return trace.j(lead) - (lead == Lead.V2 || lead == Lead.V3 ? limitOfV2V3 : 0.1);
    }

    private static double hypertrophy(VirtualPatient p, double cornell, double sokolow) {
        CleanTrace t = new CleanTrace(p);
        double product = qrs(p);
        double sum = t.r(Lead.AVL) + t.s(Lead.V3);
        double women = cornell < 2.5 ? 0.6 : 0;
        return Math.max(
                Math.max(t.s(Lead.V1) + Math.max(t.r(Lead.V5), t.r(Lead.V6)) - sokolow, sum - cornell),
                Math.max(
                        Math.max(t.r(Lead.AVL) - 1.1, t.r(Lead.I) + t.s(Lead.III) - 2.5), sum + women - 244 / product));
    }

    private static double low(VirtualPatient p) {
        CleanTrace t = new CleanTrace(p);
        return Math.max(
                0.5 - Lead.LIMB.stream().mapToDouble(l -> t.r(l) + t.s(l)).max().orElse(0),
                1
                        - Lead.PRECORDIAL.stream()
                                .mapToDouble(l -> t.r(l) + t.s(l))
                                .max()
                                .orElse(0));
    }

    private static double tallP(VirtualPatient p) {
        CleanTrace t = new CleanTrace(p);
        return Math.max(t.p(Lead.II) - 0.25, t.p(Lead.V1) - 0.15);
    }
}
