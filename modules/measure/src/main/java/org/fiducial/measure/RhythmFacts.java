package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Pacing;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;

/**
 * The rhythm in numbers: intervals between beats ({@link RrFacts}), P waves against beats ({@link AtrialFacts}), ectopic beats and
 * their patterns ({@link EctopicFacts}), fibrillation, spikes.
 *
 * <p>Every quantity is there: measured, absent, or unmeasurable with the reason.
 */
final class RhythmFacts {
    private static final double PAUSE = 2000;

    /** What the rhythm facts rest on beside the beats. */
    record Atrial(List<Wave> globalP, OptionalDouble consistency, OptionalDouble flutterRate) {}

    /** The numbers and the relations. */
    record Result(List<Measurement> measurements, Rhythm rhythm) {}

    private RhythmFacts() {}

    /**
     * The facts.
     *
     * @param flutter stretches of ventricular fibrillation or flutter
     * @param leads names of the leads that were looked at; the usable ones
     */
    static Result of(
            Span span, List<Beat> beats, Stimuli stimuli, Atrial atrial, List<Span> flutter, List<String> leads) {
        BeatFacts facts = new BeatFacts(span, beats, leads);
        counts(facts);
        RrFacts.add(facts);
        PqrsRelation relation = AtrialFacts.add(facts, atrial);
        List<Rhythm.Run> runs = EctopicFacts.add(facts);
        spikes(facts, stimuli);
        List<Rhythm.Stretch> stretches = stretches(fibrillation(facts, atrial), flutter);
        if (leads.isEmpty()) {
            facts.unmeasurable(Quantity.VENTRICULAR_FIBRILLATION, "no usable lead");
        } else {
            facts.whole(
                    Quantity.VENTRICULAR_FIBRILLATION,
                    flutter.stream().mapToDouble(Span::length).sum());
        }
        return new Result(facts.all(), new Rhythm(relation, pauses(beats), runs, stretches));
    }

    private static void counts(BeatFacts facts) {
        facts.whole(Quantity.DURATION, facts.span().length());
        facts.whole(Quantity.USABLE_LEADS, facts.leads().size());
        if (facts.leads().isEmpty()) {
            facts.unmeasurable(Quantity.BEATS, "no usable lead");
        } else {
            facts.whole(Quantity.BEATS, facts.beats().size());
        }
    }

    /** Both kinds in order of time; what the ventricles do is told before what the atria may do. */
    private static List<Rhythm.Stretch> stretches(List<Span> atrial, List<Span> flutter) {
        List<Rhythm.Stretch> all = new ArrayList<>();
        for (Span s : atrial) {
            double from = s.from();
            for (Span f : flutter) {
                if (f.overlaps(s)) {
                    add(all, from, f.from());
                    from = f.to();
                }
            }
            add(all, from, s.to());
        }
        flutter.forEach(f -> all.add(new Rhythm.Stretch(Rhythm.Kind.VENTRICULAR_FLUTTER, f)));
        all.sort(Comparator.comparingDouble(s -> s.span().from()));
        return all;
    }

    private static void add(List<Rhythm.Stretch> all, double from, double to) {
        if (to > from) {
            all.add(new Rhythm.Stretch(Rhythm.Kind.ATRIAL_FIBRILLATION, new Span(from, to)));
        }
    }

    private static List<Span> fibrillation(BeatFacts facts, Atrial atrial) {
        List<Beat> beats = facts.beats();
        if (beats.isEmpty()) {
            facts.unmeasurable(Quantity.FIBRILLATION_SHARE, "no beat found");
            return List.of();
        }
        Set<Integer> withP = new HashSet<>();
        atrial.globalP.stream().filter(p -> p.beat() >= 0).forEach(p -> withP.add(p.beat()));
        Fibrillation.Found found = Fibrillation.in(beats, withP, facts.leads().size());
        facts.measured(Quantity.FIBRILLATION_SHARE, (double) found.beats() / beats.size(), 0, facts.where(i -> true));
        return found.spans();
    }

    private static void spikes(BeatFacts facts, Stimuli stimuli) {
        Pacing pacing = stimuli.pacing();
        if (!pacing.detectable()) {
            facts.unmeasurable(
                    List.of(
                            Quantity.PACING_SPIKES,
                            Quantity.PACED_SHARE,
                            Quantity.ATRIAL_PACED_SHARE,
                            Quantity.UNCAPTURED_SPIKES),
                    pacing.reason());
            return;
        }
        facts.whole(Quantity.PACING_SPIKES, pacing.spikes().size());
        List<Beat> beats = facts.beats();
        if (beats.isEmpty()) {
            facts.unmeasurable(
                    List.of(Quantity.PACED_SHARE, Quantity.ATRIAL_PACED_SHARE, Quantity.UNCAPTURED_SPIKES),
                    "no beat found");
            return;
        }
        int[] paced = facts.where(i -> facts.type(i) == BeatType.PACED);
        facts.measured(Quantity.PACED_SHARE, (double) paced.length / beats.size(), 0, paced);
        int[] atrial = stimuli.atrial().stream().mapToInt(Stimuli.Atrial::beat).toArray();
        List<Double> spikes =
                stimuli.atrial().stream().map(Stimuli.Atrial::spike).toList();
        facts.ofSpikes(Quantity.ATRIAL_PACED_SHARE, (double) atrial.length / beats.size(), spikes, atrial);
        List<Double> uncaptured = stimuli.uncaptured();
        facts.ofSpikes(Quantity.UNCAPTURED_SPIKES, uncaptured.size(), uncaptured, new int[0]);
    }

    private static List<Span> pauses(List<Beat> beats) {
        List<Span> pauses = new ArrayList<>();
        for (Beat beat : beats) {
            if (beat.rr().orElse(0) >= PAUSE) {
                pauses.add(new Span(beat.time() - beat.rr().getAsDouble() / 1000, beat.time()));
            }
        }
        return pauses;
    }
}
