package org.fiducial.core;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Waves in columns: an unchangeable list that holds each in some thirty bytes, a fifth of what the objects take, and makes the objects
 * when they are asked for. For recordings of days, which have millions of waves. Equal to any list of the same waves.
 */
public final class WaveList extends AbstractList<Wave> implements RandomAccess {
    private static final WaveType[] TYPES = WaveType.values();

    private final Builder of;
    private final int size;

    private WaveList(Builder of) {
        this.of = of;
        size = of.size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Wave get(int index) {
        java.util.Objects.checkIndex(index, size);
        return of.get(index);
    }

    /** Takes waves one after the other. What was built does not change when more are added. */
    public static final class Builder {
        private static final int FIRST = 64;

        private byte[] types = new byte[FIRST];
        private short[] leads = new short[FIRST];
        private int[] beats = new int[FIRST];
        private double[] onsets = new double[FIRST];
        private double[] peaks = new double[FIRST];
        private double[] offsets = new double[FIRST];
        private int size;
        private final List<Optional<String>> names = new ArrayList<>();
        private final Map<Optional<String>, Integer> numbers = new HashMap<>();

        /**
         * Adds a wave at the end.
         *
         * @throws IllegalStateException past 32,767 different leads
         */
        public Builder add(Wave wave) {
            if (size == types.length) {
                grow(size + size / 2);
            }
            types[size] = (byte) wave.type().ordinal();
            leads[size] = number(wave.lead());
            beats[size] = wave.beat();
            onsets[size] = wave.onset();
            peaks[size] = wave.peak();
            offsets[size] = wave.offset();
            size++;
            return this;
        }

        /** Adds waves at the end, in their order. */
        public Builder addAll(Iterable<Wave> waves) {
            waves.forEach(this::add);
            return this;
        }

        /** The waves so far. */
        public WaveList build() {
            return new WaveList(this);
        }

        private short number(Optional<String> lead) {
            Integer known = numbers.get(lead);
            if (known == null) {
                if (names.size() == Short.MAX_VALUE) {
                    throw new IllegalStateException("waves of more than " + Short.MAX_VALUE + " leads");
                }
                known = names.size();
                names.add(lead);
                numbers.put(lead, known);
            }
            return known.shortValue();
        }

        private Wave get(int i) {
            return new Wave(TYPES[types[i]], names.get(leads[i]), beats[i], onsets[i], peaks[i], offsets[i]);
        }

        private void grow(int to) {
            types = Arrays.copyOf(types, to);
            leads = Arrays.copyOf(leads, to);
            beats = Arrays.copyOf(beats, to);
            onsets = Arrays.copyOf(onsets, to);
            peaks = Arrays.copyOf(peaks, to);
            offsets = Arrays.copyOf(offsets, to);
        }
    }
}
