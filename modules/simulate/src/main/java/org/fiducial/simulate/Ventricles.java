package org.fiducial.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * How the ventricles are activated and recover.
 *
 * @param qrs deflections from QRS onset (0 ms) on: septum, walls, base
 * @param injury vector of the ST segment
 * @param recovery vector of the T wave's peak
 * @param tRise ms from T onset to its peak
 * @param tFall ms from its peak to T end
 */
record Ventricles(List<Deflection> qrs, HeartVector injury, HeartVector recovery, double tRise, double tFall) {
    Ventricles {
        qrs = List.copyOf(qrs);
    }

    /** ms from QRS onset to J. */
    double duration() {
        return qrs.stream().mapToDouble(Deflection::end).max().orElse(0);
    }

    /**
     * The ST segment's level when T ends at {@code qt} ms: it comes up with the later half of QRS, since the injured region is
     * activated then, and goes while T falls, so that T has the last word on its end.
     */
    List<Deflection> st(double qt) {
        if (injury.equals(HeartVector.ZERO)) {
            return List.of();
        }
        double start = 0.5 * duration();
        double plateauFrom = 1.1 * duration();
        double plateauTo = Math.max(plateauFrom, qt - tFall - 0.5 * tRise);
        double end = qt - 0.25 * tFall;
        return List.of(new Deflection(start, plateauFrom - start, plateauTo - plateauFrom, end - plateauTo, injury));
    }

    /** The T wave that ends at {@code qt} ms after QRS onset. */
    Deflection t(double qt) {
        return new Deflection(qt - tFall - tRise, tRise, 0, tFall, recovery);
    }

    /** The same with another QRS duration. */
    Ventricles stretched(double factor) {
        List<Deflection> longer = new ArrayList<>();
        for (Deflection d : qrs) {
            longer.add(d.stretched(factor));
        }
        return new Ventricles(longer, injury, recovery, tRise, tFall);
    }
}
