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
 * persons that were left out of the fit the wrong hump was taken for P in 1 of 226 shapes with two leads or more, in 8 of 361 with
 * one lead.
 */
final class HumpChoice {
    private static final double[] T = {0.55, 0.40, 0.02, -0.20, -1.07, -0.49, 0.08, 0.45, 0.02, -0.15, 4.57, 0.89};
    private static final double[] P = {0.03, 1.09, -0.03, -0.85, -0.86, -0.08, 0.33, 0.47, 1.36, 1.44};
    private static final double[] PAIR = {0.66, -1.28, -0.86, 0.14};

    // P where T is known already.
    private static final double[] P_AFTER_T = {0.62, 0.72, -0.03, -0.02, -1.28, -0.10, -0.15, 0.76, 1.23, 0};
    private static final double[] PAIR_AFTER_T = {0.74, -1.90, -0.56, 0};

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
