package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Rhythm.NoP;
import org.fiducial.core.Wave;

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
    private final int first;
    private final boolean[] withP;
    private final double[] qrsOnset;
    private final double[] tOffset;
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
        first = beats.isEmpty() ? 0 : beats.getFirst().index();
        withP = new boolean[beats.size()];
        qrsOnset = new double[beats.size()];
        tOffset = new double[beats.size()];
        Arrays.fill(qrsOnset, Double.NaN);
        Arrays.fill(tOffset, Double.NaN);
        for (Wave w : waves) {
            int at = w.beat() - first;
            if (!w.isGlobal() || at < 0 || at >= withP.length) {
                continue;
            }
            switch (w.type()) {
                case P -> withP[at] = true;
                case QRS -> qrsOnset[at] = w.onset();
                case T -> tOffset[at] = w.offset();
            }
        }
        usualRr = Order.median(
                beats.stream().flatMapToDouble(b -> b.rr().stream()).toArray());
    }

    /** The rhythm with the reasons. */
    Rhythm explain(Rhythm rhythm) {
        Map<NoP, List<Integer>> without = new EnumMap<>(NoP.class);
        SpanWalk fibrillation = new SpanWalk(rhythm.stretches().stream()
                .filter(s -> s.kind() == Rhythm.Kind.ATRIAL_FIBRILLATION)
                .map(Rhythm.Stretch::span)
                .toList());
        List<Noise> noises = quality.stream()
                .filter(q -> q.kind() == Quality.Kind.MUSCLE
                        || q.kind() == Quality.Kind.MOTION
                        || q.kind() == Quality.Kind.MAINS)
                .map(q -> new Noise(q.leads(), new SpanWalk(q.spans())))
                .toList();
        for (int i = 0; i < beats.size(); i++) {
            Beat beat = beats.get(i);
            if (!withP[i]) {
                double room = i == 0 ? Double.NaN : qrsOnset[i] - tOffset[i - 1];
                NoP reason = reason(beat, room, fibrillation.reaches(beat.time()), noises);
                without.computeIfAbsent(reason, r -> new ArrayList<>()).add(beat.index());
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
        return Measurement.absent(m.quantity(), m.reason() + why, m.leads(), m.beats(), m.basis());
    }

    /** @param room seconds between the T before and QRS; NaN where one is not marked */
    private NoP reason(Beat beat, double room, boolean fibrillates, List<Noise> noises) {
        if (beat.type() == BeatType.PACED) {
            return NoP.PACED;
        }
        if (beat.type() == BeatType.V) {
            return NoP.VENTRICULAR;
        }
        if (fibrillates) {
            return NoP.FIBRILLATION;
        }
        if (flutter) {
            return NoP.FLUTTER;
        }
        boolean early = beat.type() == BeatType.S || beat.rr().orElse(usualRr) < EARLY * usualRr;
        if (early && room < ROOM_FOR_EARLY) {
            return NoP.HIDDEN;
        }
        if (room < ROOM) {
            return NoP.NO_ROOM;
        }
        return noisy(beat.time(), noises) ? NoP.NOISE : NoP.NOT_SEEN;
    }

    private boolean noisy(double time, List<Noise> noises) {
        Set<String> disturbed = new HashSet<>();
        for (Noise noise : noises) {
            if (noise.spans.reaches(time)) {
                disturbed.addAll(noise.leads);
            }
        }
        return disturbed.size() > leads / 2;
    }

    private record Noise(List<String> leads, SpanWalk spans) {}
}
