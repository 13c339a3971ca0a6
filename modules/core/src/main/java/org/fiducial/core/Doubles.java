package org.fiducial.core;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Numbers in a row that never change: a list like any other, which keeps them in an array instead of an object each. */
public final class Doubles extends AbstractList<Double> implements RandomAccess {
    /** No number. */
    public static final Doubles NONE = new Doubles(new double[0]);

    private final double[] values;

    private Doubles(double[] values) {
        this.values = values;
    }

    /** These numbers; the array is copied. */
    public static Doubles of(double... values) {
        return values.length == 0 ? NONE : new Doubles(values.clone());
    }

    /** The first {@code n} numbers of an array, which is copied. */
    public static Doubles of(double[] values, int n) {
        return n == 0 ? NONE : new Doubles(Arrays.copyOf(values, n));
    }

    /** The numbers of a list; a row of this class is given back as it is. */
    public static Doubles copyOf(List<Double> list) {
        if (list instanceof Doubles same) {
            return same;
        }
        double[] values = new double[list.size()];
        int n = 0;
        for (double value : list) {
            values[n++] = value;
        }
        return new Doubles(values);
    }

    /** The number at a place, without making an object of it. */
    public double at(int index) {
        return values[index];
    }

    /** A new array of the numbers. */
    public double[] toDoubleArray() {
        return values.clone();
    }

    @Override
    public Double get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    // Arrays.equals tells numbers apart as Double.equals does, so lists of both kinds agree.
    @Override
    public boolean equals(Object other) {
        return other == this || (other instanceof Doubles d ? Arrays.equals(values, d.values) : super.equals(other));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
