package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Rhythm.NoP;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/** Says of each beat without a P wave why there is none, as far as the rest of the analysis tells. */
final class MissingP {
    /** Seconds between T and QRS in which a P wave would fit, and those in which it would be told from T. */
    private static final double ROOM = 0.06;

    private static final double ROOM_FOR_EARLY = 0.12;
    private static final double EARLY = 0.8;
    private static final Set<Quantity> OF_P = Set.of(Quantity.PR, Quantity.P_DURATION, Quantity.P_AXIS);

    private final List<Beat> beats;
    private final List<Quality> quality;
    private final int leads;
    private final boolean flutter;
    private final Set<Integer> withP = new HashSet<>();
    private final Map<Integer, Wave> qrs = new HashMap<>();
    private final Map<Integer, Wave> t = new HashMap<>();
    private final double usualRr;

    /**
     * @param waves all marks; the global ones are looked at
     * @param leads how many leads were looked at
     * @param flutter whether the atria flutter
     */
    MissingP(List<Beat> beats, List<Wave> waves, List<Quality> quality, int leads, boolean flutter) {
        this.beats = beats;
        this.quality = quality;
        this.leads = leads;
        this.flutter = flutter;
        for (Wave w : waves) {
            if (w.isGlobal() && w.type() == WaveType.P) {
                withP.add(w.beat());
            } else if (w.isGlobal()) {
                (w.type() == WaveType.QRS ? qrs : t).put(w.beat(), w);
            }
        }
        usualRr = Order.median(
                beats.stream().flatMapToDouble(b -> b.rr().stream()).toArray());
    }

    /** The rhythm with the reasons. */
    Rhythm explain(Rhythm rhythm) {
        Map<NoP, List<Integer>> without = new EnumMap<>(NoP.class);
        for (int i = 0; i < beats.size(); i++) {
            Beat beat = beats.get(i);
            if (!withP.contains(beat.index())) {
                Optional<Beat> before = i == 0 ? Optional.empty() : Optional.of(beats.get(i - 1));
                without.computeIfAbsent(reason(beat, before, rhythm), r -> new ArrayList<>())
                        .add(beat.index());
            }
        }
        return new Rhythm(
                rhythm.relation(),
                rhythm.pauses(),
                rhythm.runs(),
                rhythm.stretches(),
                without.entrySet().stream()
                        .map(e -> new Rhythm.WithoutP(e.getKey(), e.getValue()))
                        .toList());
    }

    /** A measurement of P that is absent says why in most beats there is none. */
    static Measurement withReason(Measurement m, Rhythm rhythm) {
        if (m.status() != Measurement.Status.ABSENT || !OF_P.contains(m.quantity())) {
            return m;
        }
        String why = rhythm.withoutP().stream()
                .max(Comparator.comparingInt(w -> w.beats().size()))
                .filter(w -> w.reason() != NoP.NOT_SEEN)
                .map(w -> ": " + w.reason().words())
                .orElse("");
        return Measurement.absent(m.quantity(), m.reason() + why, m.leads(), m.beats());
    }

    private NoP reason(Beat beat, Optional<Beat> before, Rhythm rhythm) {
        if (beat.type() == BeatType.PACED) {
            return NoP.PACED;
        }
        if (beat.type() == BeatType.V) {
            return NoP.VENTRICULAR;
        }
        boolean fibrillates = rhythm.stretches().stream()
                .anyMatch(s -> s.kind() == Rhythm.Kind.ATRIAL_FIBRILLATION
                        && beat.time() >= s.span().from()
                        && beat.time() <= s.span().to());
        if (fibrillates) {
            return NoP.FIBRILLATION;
        }
        if (flutter) {
            return NoP.FLUTTER;
        }
        double room = before.map(b -> room(b, beat)).orElse(Double.NaN);
        boolean early = beat.type() == BeatType.S || beat.rr().orElse(usualRr) < EARLY * usualRr;
        if (early && room < ROOM_FOR_EARLY) {
            return NoP.HIDDEN;
        }
        if (room < ROOM) {
            return NoP.NO_ROOM;
        }
        return noisy(beat.time()) ? NoP.NOISE : NoP.NOT_SEEN;
    }

    /** Seconds between the T before and QRS; NaN where one is not marked. */
    private double room(Beat before, Beat beat) {
        Wave end = t.get(before.index());
        Wave onset = qrs.get(beat.index());
        return end == null || onset == null ? Double.NaN : onset.onset() - end.offset();
    }

    private boolean noisy(double time) {
        Set<String> disturbed = new HashSet<>();
        quality.stream()
                .filter(q -> q.kind() == Quality.Kind.MUSCLE
                        || q.kind() == Quality.Kind.MOTION
                        || q.kind() == Quality.Kind.MAINS)
                .filter(q -> q.spans().stream().anyMatch(s -> s.contains(time)))
                .forEach(q -> disturbed.addAll(q.leads()));
        return disturbed.size() > leads / 2;
    }
}
