package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fiducial.core.Lead;

/**
 * Two or more electrodes in each other's place, and how the leads that were meant follow from those that were recorded.
 *
 * @param name what happened, in words
 * @param leads the leads concerned
 * @param limb I and II that were meant, as sums of the recorded I and II
 * @param order which recorded precordial lead each of V1 to V6 is, from 0
 */
record LeadExchange(String name, List<Lead> leads, double[][] limb, int[] order) {
    private static final double[][] STRAIGHT = {{1, 0}, {0, 1}};

    /** Nothing exchanged. */
    static final LeadExchange NONE = new LeadExchange("nothing", List.of(), STRAIGHT, inOrder());

    /** All that are looked for: five of the limb electrodes, each pair of the precordial ones, and these in reverse. */
    static final List<LeadExchange> ALL = all();

    private static List<LeadExchange> all() {
        List<LeadExchange> all = new ArrayList<>(List.of(
                limb("right and left arm exchanged", new double[][] {{-1, 0}, {-1, 1}}),
                limb("right arm and left leg exchanged", new double[][] {{1, -1}, {0, -1}}),
                limb("left arm and left leg exchanged", new double[][] {{0, 1}, {1, 0}}),
                limb("right arm, left arm and left leg one place on", new double[][] {{-1, 1}, {-1, 0}}),
                limb("right arm, left arm and left leg one place back", new double[][] {{0, -1}, {1, -1}})));
        List<Lead> v = List.copyOf(Lead.PRECORDIAL);
        for (int i = 0; i < v.size(); i++) {
            for (int j = i + 1; j < v.size(); j++) {
                int[] order = inOrder();
                order[i] = j;
                order[j] = i;
                all.add(new LeadExchange(
                        v.get(i).label() + " and " + v.get(j).label() + " exchanged",
                        List.of(v.get(i), v.get(j)),
                        STRAIGHT,
                        order));
            }
        }
        int[] reverse = inOrder();
        for (int i = 0; i < reverse.length; i++) {
            reverse[i] = reverse.length - 1 - i;
        }
        all.add(new LeadExchange("V1 to V6 in reverse order", v, STRAIGHT, reverse));
        return List.copyOf(all);
    }

    private static int[] inOrder() {
        return IntStream.range(0, 6).toArray();
    }

    private static LeadExchange limb(String name, double[][] limb) {
        return new LeadExchange(name, List.copyOf(Lead.LIMB), limb, inOrder());
    }

    /** The recorded leads, I, II, V1 to V6, to those that were meant. */
    double[][] matrix() {
        double[][] t = new double[2 + order.length][2 + order.length];
        for (int i = 0; i < 2; i++) {
            t[i][0] = limb[i][0];
            t[i][1] = limb[i][1];
        }
        for (int i = 0; i < order.length; i++) {
            t[2 + i][2 + order[i]] = 1;
        }
        return t;
    }

    /** Second moments of the leads that were meant, from those of the recorded ones; I, II, V1 to V6. */
    double[][] meant(double[][] moments) {
        return LeadMoments.product(LeadMoments.product(matrix(), moments), LeadMoments.transposed(matrix()));
    }
}
