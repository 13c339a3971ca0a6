package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A division of cases into folds in which nobody stands on two sides. Persons are shuffled by the seed and dealt out, those with
 * most cases first, to the fold that holds the fewest cases. The division depends on the persons, their numbers of cases and the
 * seed, not on the order in which cases come; cases of several data sets are divided together, since one person may be in more
 * than one.
 */
public final class Folds {
    private final int count;
    private final Map<String, Integer> foldOf;

    private Folds(int count, Map<String, Integer> foldOf) {
        this.count = count;
        this.foldOf = foldOf;
    }

    /**
     * Divides cases.
     *
     * @param count number of folds
     * @throws IllegalArgumentException unless there are at least two folds and as many persons
     */
    public static Folds of(Collection<Case> cases, int count, long seed) {
        Map<String, Integer> sizes = new TreeMap<>();
        cases.forEach(c -> sizes.merge(c.person(), 1, Integer::sum));
        if (count < 2 || sizes.size() < count) {
            throw new IllegalArgumentException(sizes.size() + " persons cannot be divided into " + count + " folds");
        }
        List<String> persons = new ArrayList<>(sizes.keySet());
        Collections.shuffle(persons, new Random(seed));
        persons.sort((a, b) -> Integer.compare(size(sizes, b), size(sizes, a)));
        int[] filled = new int[count];
        Map<String, Integer> foldOf = new TreeMap<>();
        for (String person : persons) {
            int least = 0;
            for (int f = 1; f < count; f++) {
                least = filled[f] < filled[least] ? f : least;
            }
            filled[least] += size(sizes, person);
            foldOf.put(person, least);
        }
        return new Folds(count, foldOf);
    }

    /** Number of folds. */
    public int count() {
        return count;
    }

    /**
     * The fold of a case, from 0.
     *
     * @throws IllegalArgumentException if its person was not among those divided
     */
    public int fold(Case c) {
        Integer fold = foldOf.get(c.person());
        if (fold == null) {
            throw new IllegalArgumentException(c.id() + " is of a person that was not divided into folds");
        }
        return fold;
    }

    /** The cases of one fold, in their order. */
    public List<Case> in(int fold, Collection<Case> cases) {
        return cases.stream().filter(c -> fold(c) == fold).toList();
    }

    /** The cases of all other folds, in their order. */
    public List<Case> outside(int fold, Collection<Case> cases) {
        return cases.stream().filter(c -> fold(c) != fold).toList();
    }

    private static int size(Map<String, Integer> sizes, String person) {
        return sizes.getOrDefault(person, 0);
    }
}
