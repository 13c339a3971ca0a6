package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fiducial.core.Doubles;
import org.fiducial.core.Lead;
import org.fiducial.core.Marks;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Span;

/**
 * Frontal axes of P, QRS and T from net areas.
 *
 * <p>The area of a wave in I and in aVF, the median over the beats in each, gives the two components; aVF counts 2/√3, since an
 * augmented lead is shorter than a bipolar one by that (Einthoven's triangle). Any two of I, II, III and aVF will do, because areas
 * obey Einthoven's law as the leads do. Where both components are near zero the wave points nowhere in the frontal plane.
 */
final class FrontalAxes {
    // Below this an area is baseline, mV ms.
    private static final double SMALLEST_P = 0.5;
    private static final double SMALLEST_QRS = 2;
    private static final double SMALLEST_T = 1.5;

    // What noise and baseline are worth in the area of one lead, mV ms.
    private static final double AREA_ERROR = 0.5;

    private final List<Trace> traces;
    private final Map<Integer, List<UsedBeat>> beats;
    private final List<Optional<Lead>> leads;

    /** @param beats by the place of the lead */
    FrontalAxes(List<Trace> traces, Map<Integer, List<UsedBeat>> beats) {
        this.traces = traces;
        this.beats = beats;
        leads = traces.stream().map(t -> Lead.of(t.lead())).toList();
    }

    List<Measurement> all() {
        return List.of(
                axis(
                        Quantity.P_AXIS,
                        b -> b.own().p(),
                        b -> atPOnset(b.own().p().orElseThrow()),
                        SMALLEST_P,
                        "P wave"),
                axis(
                        Quantity.QRS_AXIS,
                        b -> Optional.of(b.global()),
                        FrontalAxes::beforeQrs,
                        SMALLEST_QRS,
                        "QRS complex"),
                axis(Quantity.T_AXIS, b -> b.own().t(), FrontalAxes::beforeQrs, SMALLEST_T, "T wave"));
    }

    private static double[] atPOnset(Extent p) {
        return new double[] {p.onset() - 0.004, p.onset() + 0.004};
    }

    private static double[] beforeQrs(UsedBeat b) {
        return new double[] {b.baselineFrom(), b.baselineTo()};
    }

    /** The net area of one wave in one lead. */
    private record Area(double value, List<Integer> beats, Marks marks) {
        List<Span> spans() {
            Doubles from = Objects.requireNonNull(marks.get("areaFrom"));
            Doubles to = Objects.requireNonNull(marks.get("areaTo"));
            return IntStream.range(0, from.size())
                    .mapToObj(i -> new Span(from.at(i), to.at(i)))
                    .toList();
        }
    }

    private Measurement axis(
            Quantity quantity,
            Function<UsedBeat, Optional<Extent>> wave,
            Function<UsedBeat, double[]> level,
            double smallest,
            String name) {
        Map<Lead, Area> areas = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        boolean anyLead = false;
        for (Lead lead : List.of(Lead.I, Lead.AVF, Lead.II, Lead.III)) {
            for (int l = 0; l < traces.size() && areas.size() < 2; l++) {
                if (leads.get(l).equals(Optional.of(lead))) {
                    anyLead = true;
                    Optional<Area> area = area(l, wave, level);
                    if (area.isPresent()) {
                        areas.put(lead, area.get());
                        names.add(traces.get(l).lead());
                    }
                    break;
                }
            }
        }
        if (areas.size() < 2) {
            return anyLead && areas.isEmpty() && !beats.isEmpty()
                    ? Measurement.absent(quantity, "no " + name + " in the limb leads", names, List.of())
                    : Measurement.unmeasurable(quantity, "needs two of I, II, III and aVF with a " + name, names);
        }
        double[] xy = components(areas);
        double size = StrictMath.hypot(xy[0], xy[1]);
        Area first = areas.values().iterator().next();
        if (size < smallest) {
            return Measurement.absent(
                    quantity, "the " + name + " points nowhere in the frontal plane", names, first.beats);
        }
        double degrees = StrictMath.toDegrees(StrictMath.atan2(xy[1], xy[0]));
        double sd = Math.min(90, StrictMath.toDegrees(AREA_ERROR / size) * Math.sqrt(1 + 4.0 / 3) / Math.sqrt(2));
        return Measurement.of(
                quantity,
                degrees == -180 ? 180 : degrees,
                OptionalDouble.of(sd),
                names,
                first.beats,
                new Measurement.Basis(marks(areas), OptionalDouble.empty(), first.spans()));
    }

    /** Those of both leads: {@code areaFrom.I}, {@code areaFrom.aVF}. */
    private static Marks marks(Map<Lead, Area> areas) {
        Marks all = Marks.NONE;
        for (Map.Entry<Lead, Area> area : areas.entrySet()) {
            for (Map.Entry<String, List<Double>> mark : area.getValue().marks.entrySet()) {
                all = all.and(mark.getKey() + "." + area.getKey().label(), Doubles.copyOf(mark.getValue()));
            }
        }
        return all;
    }

    /** Along I to the left and along aVF downwards, in the length of a bipolar lead. */
    private static double[] components(Map<Lead, Area> areas) {
        double i = value(areas, Lead.I);
        double ii = value(areas, Lead.II);
        double iii = value(areas, Lead.III);
        double foot = value(areas, Lead.AVF);
        double one = i;
        if (areas.containsKey(Lead.I)) {
            if (!areas.containsKey(Lead.AVF)) {
                foot = areas.containsKey(Lead.II) ? ii - i / 2 : iii + i / 2;
            }
        } else if (areas.containsKey(Lead.AVF)) {
            one = areas.containsKey(Lead.II) ? 2 * (ii - foot) : 2 * (foot - iii);
        } else {
            one = ii - iii;
            foot = (ii + iii) / 2;
        }
        return new double[] {one, foot * 2 / Math.sqrt(3)};
    }

    private static double value(Map<Lead, Area> areas, Lead lead) {
        Area area = areas.get(lead);
        return area == null ? Double.NaN : area.value;
    }

    private Optional<Area> area(
            int lead, Function<UsedBeat, Optional<Extent>> wave, Function<UsedBeat, double[]> level) {
        RawLead raw = new RawLead(traces.get(lead));
        List<UsedBeat> of = beats.getOrDefault(lead, List.of());
        double[] values = new double[of.size()];
        double[] from = new double[values.length];
        double[] to = new double[values.length];
        double[] levelFrom = new double[values.length];
        double[] levelTo = new double[values.length];
        List<Integer> numbers = new ArrayList<>(values.length);
        for (UsedBeat b : of) {
            Optional<Extent> e = wave.apply(b);
            if (e.isEmpty()) {
                continue;
            }
            double[] base = level.apply(b);
            double area = raw.area(e.get().onset(), e.get().offset(), raw.mean(base[0], base[1]));
            if (Double.isFinite(area)) {
                int n = numbers.size();
                values[n] = area;
                from[n] = e.get().onset();
                to[n] = e.get().offset();
                levelFrom[n] = base[0];
                levelTo[n] = base[1];
                numbers.add(b.beat());
            }
        }
        int n = numbers.size();
        return n == 0
                ? Optional.empty()
                : Optional.of(new Area(
                        Order.median(Arrays.copyOf(values, n)),
                        numbers,
                        Marks.of("areaFrom", Doubles.of(raw.samples(from), n))
                                .and("areaTo", Doubles.of(raw.samples(to), n))
                                .and("baselineFrom", Doubles.of(raw.samples(levelFrom), n))
                                .and("baselineTo", Doubles.of(raw.samples(levelTo), n))));
    }
}
