package org.fiducial.measure;

import java.util.Arrays;

/**
 * The RR of the rhythm that a premature beat or a run of them interrupts, followed from beat to beat.
 *
 * <p>A gradual change is followed; an abrupt one is not, unless it lasts: so the first beat of a tachycardia and the hundredth are both
 * early against the rhythm before, while sinus rhythm that quickens is not.
 */
final class BasicRate {
    private static final double SHORT = 0.88;
    private static final double LONG = 1.18;
    private static final double FOLLOW = 0.2;
    /** So many beats in a row that are all too early, or all too late, are the rhythm. */
    private static final int LASTING_FAST = 120;

    private static final int LASTING_SLOW = 4;
    private static final int START = 12;

    private BasicRate() {}

    /** The RR due at each beat, from the intervals before it; {@code rr[i]} ends at beat i, the first is not looked at. */
    static double[] forward(double[] rr) {
        int n = rr.length;
        double[] due = new double[n];
        double basic = start(rr);
        int fast = 0;
        int slow = 0;
        for (int i = 0; i < n; i++) {
            due[i] = basic;
            if (i == 0) {
                continue;
            }
            if (rr[i] < SHORT * basic) {
                slow = 0;
                if (++fast >= LASTING_FAST) {
                    basic = Order.median(Arrays.copyOfRange(rr, i - START, i + 1));
                    fast = 0;
                }
            } else if (rr[i] > LONG * basic) {
                fast = 0;
                if (++slow >= LASTING_SLOW) {
                    basic = Order.median(Arrays.copyOfRange(rr, i - LASTING_SLOW + 1, i + 1));
                    slow = 0;
                }
            } else {
                fast = 0;
                slow = 0;
                basic += FOLLOW * (rr[i] - basic);
            }
        }
        return due;
    }

    /** The same from the intervals after each beat. */
    static double[] backward(double[] rr) {
        int n = rr.length;
        double[] turned = new double[n];
        for (int i = 1; i < n; i++) {
            turned[i] = rr[n - i];
        }
        double[] due = forward(turned);
        double[] out = new double[n];
        for (int i = 1; i < n; i++) {
            out[i] = due[n - i];
        }
        if (n > 0) {
            out[0] = n > 1 ? out[1] : 0;
        }
        return out;
    }

    private static double start(double[] rr) {
        if (rr.length < 2) {
            return 0.8;
        }
        return Order.quantile(Arrays.copyOfRange(rr, 1, Math.min(rr.length, START + 1)), 0.7);
    }
}
