package org.fiducial.dsp;

import java.util.Arrays;

/**
 * Sum of the last samples, in constant time a sample. The sum is formed anew once a turn of its window, so that rounding never
 * piles up; NaN is not allowed in, because it would stay for a whole window.
 */
public final class MovingSum {
    private final double[] window;
    private int at;
    private double sum;
    private double fresh;

    /** @param length samples summed, at least 1 */
    public MovingSum(int length) {
        window = new double[length];
    }

    /** Samples summed. */
    public int length() {
        return window.length;
    }

    /** As if {@code value} had been there for ever. */
    public void fill(double value) {
        Arrays.fill(window, value);
        sum = value * window.length;
        fresh = 0;
        at = 0;
    }

    /** Takes a sample and gives the sum of the last {@link #length}, missing ones before the start counted as 0. */
    public double next(double value) {
        sum += value - window[at];
        window[at] = value;
        fresh += value;
        if (++at == window.length) {
            at = 0;
            sum = fresh;
            fresh = 0;
        }
        return sum;
    }

    /** Takes the samples from {@code from} to before {@code to} as {@link #next} does, and puts each sum in the place of its sample. */
    public void run(double[] x, int from, int to) {
        int length = window.length;
        double running = sum;
        double anew = fresh;
        int place = at;
        for (int i = from; i < to; i++) {
            double value = x[i];
            running += value - window[place];
            window[place] = value;
            anew += value;
            if (++place == length) {
                place = 0;
                running = anew;
                anew = 0;
            }
            x[i] = running;
        }
        sum = running;
        fresh = anew;
        at = place;
    }

    /**
     * {@link #run} of two sums of one length and as many samples so far, each with its own samples. A sum waits for itself at every
     * sample; the two grow side by side.
     */
    public static void run(MovingSum one, double[] x, MovingSum other, double[] y, int from, int to) {
        if (one.window.length != other.window.length || one.at != other.at) {
            throw new IllegalArgumentException("the two sums are not in step");
        }
        double[] windowX = one.window;
        double[] windowY = other.window;
        int length = windowX.length;
        double sumX = one.sum;
        double sumY = other.sum;
        double freshX = one.fresh;
        double freshY = other.fresh;
        int place = one.at;
        for (int i = from; i < to; i++) {
            double valueX = x[i];
            double valueY = y[i];
            sumX += valueX - windowX[place];
            sumY += valueY - windowY[place];
            windowX[place] = valueX;
            windowY[place] = valueY;
            freshX += valueX;
            freshY += valueY;
            if (++place == length) {
                place = 0;
                sumX = freshX;
                sumY = freshY;
                freshX = 0;
                freshY = 0;
            }
            x[i] = sumX;
            y[i] = sumY;
        }
        one.sum = sumX;
        other.sum = sumY;
        one.fresh = freshX;
        other.fresh = freshY;
        one.at = place;
        other.at = place;
    }
}
