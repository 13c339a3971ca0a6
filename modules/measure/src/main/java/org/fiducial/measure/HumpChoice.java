package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which humps are T and P.
 *
 * <p>Height alone does not tell T from P: a P may be the higher one, and what filters leave beside QRS looks like a small wave. So all
 * that is told of a hump counts together, and T is chosen together with the P that follows it, since both must have their place. The
 * weights are those of a conditional logit (McFadden 1974), fitted on the experts' marks of the LUDB and QTDB development records; on
 * persons that were left out of the fit the wrong hump was taken for P in 1 of 228 shapes with two leads or more, in 8 of 368 with
 * one lead.
 */
final class HumpChoice {
    private static final double[] T = {0.30, 0.31, 0.07, -0.19, -1.62, -0.44, 0.12, 1.25, 0.06, -0.10, -0.51, 1.16};
    private static final double[] P = {0.03, 1.06, -0.02, -0.94, -1.07, -0.07, 0.26, 0.45, 1.35, 1.38};
    private static final double[] PAIR = {0.74, -3.23, -0.87, 0.05};

    // P where T is known already.
    private static final double[] P_AFTER_T = {0.62, 0.73, -0.03, -0.03, -1.27, -0.10, -0.17, 0.75, 1.20, 0};
    private static final double[] PAIR_AFTER_T = {0.71, -1.91, -0.57, 0};

    private final Humps humps;

    HumpChoice(Humps humps) {
        this.humps = humps;
    }

    /** T, and the P of the same beat or {@link Humps#noP}. */
    record Chosen(Humps.Hump t, Humps.Hump p) {}

    /** The likeliest T and P together; empty without a candidate for T. */
    Optional<Chosen> together(List<Humps.Hump> ts, List<Humps.Hump> ps) {
        List<Humps.Hump> all = new ArrayList<>(ps);
        all.add(humps.noP());
        Optional<Chosen> best = Optional.empty();
        double top = Double.NEGATIVE_INFINITY;
        for (Humps.Hump t : ts) {
            for (Humps.Hump p : all) {
                double score = sum(T, t.features()) + sum(P, p.features()) + sum(PAIR, humps.pair(t, p));
                if (score > top) {
                    top = score;
                    best = Optional.of(new Chosen(t, p));
                }
            }
        }
        return best;
    }

    /** The likeliest P; empty without a candidate. */
    Optional<Humps.Hump> p(Optional<Humps.Hump> t, List<Humps.Hump> ps) {
        Optional<Humps.Hump> best = Optional.empty();
        double top = Double.NEGATIVE_INFINITY;
        for (Humps.Hump p : ps) {
            double pair = t.isPresent() ? sum(PAIR_AFTER_T, humps.pair(t.get(), p)) : 0;
            double score = sum(P_AFTER_T, p.features()) + pair;
            if (score > top) {
                top = score;
                best = Optional.of(p);
            }
        }
        return best;
    }

    private static double sum(double[] weights, double[] features) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * features[k];
        }
        return sum;
    }
}
