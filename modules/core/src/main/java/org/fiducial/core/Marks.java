package org.fiducial.core;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named positions on a recording, one entry a beat under each name: a map that never changes and keeps the order in which the names
 * were given. There are a handful of names, so they are looked for one after the other.
 */
public final class Marks extends AbstractMap<String, List<Double>> {
    /** No position. */
    public static final Marks NONE = new Marks(new String[0], new Doubles[0]);

    private final String[] names;
    private final Doubles[] positions;

    private Marks(String[] names, Doubles[] positions) {
        this.names = names;
        this.positions = positions;
    }

    /** Positions in seconds under one name. */
    public static Marks of(String name, Doubles seconds) {
        return NONE.and(name, seconds);
    }

    /** The marks of a map, in its order; marks of this class are given back as they are. */
    public static Marks copyOf(Map<String, ? extends List<Double>> map) {
        if (map instanceof Marks same) {
            return same;
        }
        String[] names = new String[map.size()];
        Doubles[] positions = new Doubles[names.length];
        int n = 0;
        for (Map.Entry<String, ? extends List<Double>> mark : map.entrySet()) {
            names[n] = Objects.requireNonNull(mark.getKey(), "name");
            positions[n++] = Doubles.copyOf(mark.getValue());
        }
        return new Marks(names, positions);
    }

    /**
     * These marks and one more.
     *
     * @throws IllegalArgumentException if the name is there already
     */
    public Marks and(String name, Doubles seconds) {
        int n = names.length;
        if (place(name) >= 0) {
            throw new IllegalArgumentException("two marks are called " + name);
        }
        String[] more = Arrays.copyOf(names, n + 1);
        Doubles[] places = Arrays.copyOf(positions, n + 1);
        more[n] = name;
        places[n] = seconds;
        return new Marks(more, places);
    }

    @Override
    public @Nullable Doubles get(@Nullable Object name) {
        int at = place(name);
        return at < 0 ? null : positions[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    private int place(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Entry<String, List<Double>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, List<Double>>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, List<Double>>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Entry<String, List<Double>> next() {
            if (next == names.length) {
                throw new NoSuchElementException();
            }
            int here = next++;
            return Map.entry(names[here], positions[here]);
        }
    }
}
