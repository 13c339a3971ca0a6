package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Doubles;
import org.fiducial.core.Marks;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurement.Basis;
import org.fiducial.core.Quantity;
import org.fiducial.core.Span;

/** Measurements of the record that rest on its beats, as they are gathered: each with the beats used and their R peaks. */
final class BeatFacts {
    /** Error of one R peak, ms. */
    static final double R_ERROR = 3;

    /** Beats whose marks stand in a measurement; of longer recordings the list of beats has them. */
    private static final int MOST_MARKS = 1000;

    private final Span span;
    private final List<Beat> beats;
    private final List<String> leads;
    private final List<Measurement> all = new ArrayList<>();

    BeatFacts(Span span, List<Beat> beats, List<String> leads) {
        this.span = span;
        this.beats = beats;
        this.leads = leads;
    }

    Span span() {
        return span;
    }

    List<Beat> beats() {
        return beats;
    }

    List<String> leads() {
        return leads;
    }

    /** All so far. */
    List<Measurement> all() {
        return List.copyOf(all);
    }

    /** A value that belongs to the stretch as a whole. */
    void whole(Quantity quantity, double value) {
        all.add(Measurement.of(
                quantity,
                value,
                OptionalDouble.empty(),
                leads,
                List.of(),
                new Basis(Map.of(), OptionalDouble.empty(), List.of(span))));
    }

    /**
     * A value of some beats.
     *
     * @param sd standard deviation of its error; 0 where it is not known
     * @param used positions of the beats
     */
    void measured(Quantity quantity, double value, double sd, int[] used) {
        measured(quantity, value, sd, used, Marks.NONE);
    }

    /** A value of the RR intervals that end at some beats: {@code previousR} marks where each begins. */
    void intervals(Quantity quantity, double value, double sd, int[] used) {
        measured(
                quantity,
                value,
                sd,
                used,
                Marks.of(
                        "previousR",
                        column(
                                used,
                                i -> beats.get(i).time() - beats.get(i).rr().orElseThrow() / 1000)));
    }

    /** A value of beats that have other marks than their R peaks as well, one entry a beat. */
    void measured(Quantity quantity, double value, double sd, int[] used, Marks more) {
        List<Integer> indexes =
                IntStream.of(used).map(i -> beats.get(i).index()).boxed().toList();
        Marks marks = used.length > MOST_MARKS
                ? Marks.NONE
                : more.and("r", column(used, i -> beats.get(i).time()));
        all.add(Measurement.of(
                quantity,
                value,
                sd > 0 ? OptionalDouble.of(sd) : OptionalDouble.empty(),
                leads,
                indexes,
                new Basis(marks, OptionalDouble.empty(), List.of(span))));
    }

    private static Doubles column(int[] used, IntToDoubleFunction mark) {
        return Doubles.of(IntStream.of(used).mapToDouble(mark).toArray());
    }

    /** A value of some pacing spikes, each with the position of its beat if they have beats. */
    void ofSpikes(Quantity quantity, double value, List<Double> spikes, int[] used) {
        List<Integer> indexes =
                IntStream.of(used).map(i -> beats.get(i).index()).boxed().toList();
        Marks marks = spikes.size() > MOST_MARKS ? Marks.NONE : Marks.of("spike", Doubles.copyOf(spikes));
        all.add(Measurement.of(
                quantity,
                value,
                OptionalDouble.empty(),
                leads,
                indexes,
                new Basis(marks, OptionalDouble.empty(), List.of(span))));
    }

    /** A value of a great many beats: of more than {@value #MOST_MARKS} it names none, the list of beats has them all. */
    void rests(Quantity quantity, double value, double sd, int[] used) {
        measured(quantity, value, sd, used.length > MOST_MARKS ? new int[0] : used);
    }

    void absent(Quantity quantity, String reason) {
        all.add(Measurement.absent(quantity, reason, leads, List.of()));
    }

    void unmeasurable(Quantity quantity, String reason) {
        all.add(Measurement.unmeasurable(quantity, reason, leads));
    }

    void unmeasurable(List<Quantity> quantities, String reason) {
        quantities.forEach(q -> unmeasurable(q, reason));
    }

    /** Positions of the beats that pass a test. */
    int[] where(IntPredicate test) {
        return IntStream.range(0, beats.size()).filter(test).toArray();
    }

    /** Positions of the beats whose RR counts and that pass a test. */
    int[] withRr(IntPredicate test) {
        return where(i -> beats.get(i).rr().isPresent() && test.test(i));
    }

    /** RR intervals that end at these beats, ms. */
    double[] rr(int[] used) {
        return IntStream.of(used)
                .mapToDouble(i -> beats.get(i).rr().getAsDouble())
                .toArray();
    }

    BeatType type(int i) {
        return beats.get(i).type();
    }

    /** Whether a beat comes from elsewhere than the usual ones. */
    boolean ectopic(int i) {
        BeatType type = type(i);
        return type == BeatType.V || type == BeatType.S || type == BeatType.F;
    }
}
