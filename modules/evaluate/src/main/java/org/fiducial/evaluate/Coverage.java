package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether stated uncertainties are true: how many of the intervals that should hold nine in ten reference values do, and how wide they
 * are beside the errors. Calibrated intervals hold 85 to 95 %; sharp ones are no wider than they must be.
 */
public final class Coverage {
    /** Half the width of an interval that holds nine in ten of normal errors, in standard deviations. */
    public static final double NINE_IN_TEN = 1.645;

    private final List<Double> errors = new ArrayList<>();
    private final List<Double> sds = new ArrayList<>();

    /**
     * Adds a value.
     *
     * @param error measured less reference
     * @param sd stated standard deviation
     */
    public void add(double error, double sd) {
        errors.add(error);
        sds.add(sd);
    }

    /** How many values there are. */
    public int size() {
        return errors.size();
    }

    /** Values whose interval holds the reference. */
    public Proportion covered() {
        int hits = 0;
        for (int i = 0; i < errors.size(); i++) {
            hits += Math.abs(errors.get(i)) <= NINE_IN_TEN * sds.get(i) ? 1 : 0;
        }
        return new Proportion(hits, errors.size());
    }

    /** Median half width of the intervals. */
    public double halfWidth() {
        return NINE_IN_TEN * Moments.median(sds);
    }

    /** Standard deviation of the errors about their mean. */
    public double errorSd() {
        return Moments.sd(errors);
    }

    /** By what the stated deviations would have to be multiplied to hold nine in ten of these references. */
    public double factor() {
        double[] ratios = new double[errors.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = Math.abs(errors.get(i)) / sds.get(i) / NINE_IN_TEN;
        }
        java.util.Arrays.sort(ratios);
        return ratios.length == 0 ? Double.NaN : Bootstrap.quantile(ratios, 0.9);
    }

    /** The same if every value had the same uncertainty: the half width that holds nine in ten. */
    public double constantHalfWidth() {
        double[] sizes = errors.stream().mapToDouble(Math::abs).sorted().toArray();
        return sizes.length == 0 ? Double.NaN : Bootstrap.quantile(sizes, 0.9);
    }
}
