package org.fiducial.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fiducial.core.Evidence;
import org.fiducial.core.Origin;
import org.fiducial.core.Signal;

/**
 * Checks that marks lie where the signal has what they mark. Intervals stay what they are when all marks move together; the signal at
 * the marks does not.
 */
final class MarkCheck {
    /** A mark that is found again lies at most so far from the stated one, s. */
    static final double REACH = 0.010;
    /** So many of the marks under one name must be found again. */
    private static final double MOST = 0.9;
    /** At an R peak the leads together are at least this share of the most that they are about it. */
    private static final double PEAK = 0.6;

    private static final double NEAR = 0.060;
    private static final double ABOUT = 0.3;
    private static final int MOST_BEATS = 40;

    private final Voltages voltages;
    /** Answers by leads and marks; many leaves rest on the same R peaks. */
    private final Map<List<Object>, Boolean> known = new HashMap<>();

    MarkCheck(Voltages voltages) {
        this.voltages = voltages;
    }

    /** What contradicts the marks of a leaf in the signal. */
    List<String> check(Evidence.Criterion leaf, Collection<BeatMarks> marks) {
        List<Signal> leads = leaf.leads().stream()
                .map(voltages::signal)
                .flatMap(Optional::stream)
                .filter(s -> s.origin() != Origin.DERIVED)
                .toList();
        for (BeatMarks own : marks) {
            double[] r = own.get("r");
            List<Object> asked = List.of(leaf.leads(), own.byName().getOrDefault("r", List.of()));
            boolean lies = r.length == 0 || leads.isEmpty() || known.computeIfAbsent(asked, k -> isAtPeak(leads, r));
            if (!lies) {
                return List.of("its marks 'r' do not lie at R peaks");
            }
        }
        return List.of();
    }

    /** Whether, in most beats, the leads together are at the mark about as far from their level as anywhere near it. */
    private boolean isAtPeak(List<Signal> leads, double[] r) {
        double[] share = Arrays.stream(r)
                .limit(MOST_BEATS)
                .map(t -> share(leads, t))
                .filter(s -> !Double.isNaN(s))
                .toArray();
        return share.length == 0 || BeatMarks.median(share) >= PEAK;
    }

    /** What the leads are together at the mark, over the most that they are within 60 ms of it. */
    private double share(List<Signal> leads, double time) {
        double rate = leads.getFirst().samplingRate();
        int reach = (int) Math.round(NEAR * rate);
        int level = (int) Math.round(ABOUT * rate);
        double[] power = new double[2 * reach + 1];
        for (Signal lead : leads) {
            double base =
                    BeatMarks.median(BeatMarks.each(2 * level + 1, i -> voltages.at(lead, time + (i - level) / rate)));
            for (int i = 0; i < power.length; i++) {
                double d = voltages.at(lead, time + (i - reach) / rate) - base;
                power[i] += Double.isNaN(d) ? 0 : d * d;
            }
        }
        double most = Arrays.stream(power).max().orElse(0);
        double here = Arrays.stream(power, reach - 1, reach + 2).max().orElse(0);
        return most == 0 ? Double.NaN : Math.sqrt(here / most);
    }

    /** Marks that the same comparison, made anew, does not have where they are stated. */
    static List<String> moved(Evidence.Criterion leaf, Evidence.Criterion fresh) {
        List<String> faults = new ArrayList<>();
        leaf.marks().forEach((name, stated) -> {
            double[] there = fresh.marks().getOrDefault(name, List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(t -> !Double.isNaN(t))
                    .sorted()
                    .toArray();
            double[] asked = stated.stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(t -> !Double.isNaN(t))
                    .toArray();
            long found = Arrays.stream(asked).filter(t -> isNear(there, t)).count();
            if (found < MOST * asked.length) {
                faults.add("a fresh analysis has " + found + " of " + asked.length + " marks '" + name
                        + "' where they are stated");
            }
        });
        return faults;
    }

    private static boolean isNear(double[] sorted, double time) {
        int at = Arrays.binarySearch(sorted, time);
        int after = at < 0 ? -at - 1 : at;
        return after < sorted.length && sorted[after] - time <= REACH || after > 0 && time - sorted[after - 1] <= REACH;
    }
}
