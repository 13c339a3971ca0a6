package org.fiducial.evaluate;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How well beats and rhythm were found over many records. Gross figures count every beat the same, average figures every record.
 *
 * @param tallies one a record, in the order of the records
 */
public record BeatScore(List<BeatTally> tallies) {
    public BeatScore {
        tallies = List.copyOf(tallies);
    }

    /** Beats whatever their class. */
    public MarkScore qrs() {
        return new MarkScore(tallies.stream().map(BeatTally::qrs).toList());
    }

    /** All beats by class. */
    public Confusion classes() {
        return classes(tallies);
    }

    /** Ventricular runs. */
    public RunTally runs() {
        return tallies.stream().map(BeatTally::runs).reduce(RunTally.NONE, RunTally::plus);
    }

    /** Atrial fibrillation. */
    public EpisodeTally fibrillation() {
        return tallies.stream().map(BeatTally::fibrillation).reduce(EpisodeTally.NONE, EpisodeTally::plus);
    }

    /** Ventricular flutter and fibrillation. */
    public EpisodeTally flutter() {
        return tallies.stream().map(BeatTally::flutter).reduce(EpisodeTally.NONE, EpisodeTally::plus);
    }

    /** Gross sensitivity to a class, V or S. */
    public Proportion sensitivity(String name) {
        return BeatTally.sensitivity(classes(), name);
    }

    /** Gross precision of a class, V or S, after EC57. */
    public Proportion precision(String name) {
        return BeatTally.precision(classes(), name);
    }

    /** 95 % interval over persons of the gross sensitivity to a class. */
    public Interval sensitivityInterval(String name, Bootstrap bootstrap) {
        return interval(bootstrap, t -> BeatTally.sensitivity(classes(t), name).value());
    }

    /** 95 % interval over persons of the gross precision of a class. */
    public Interval precisionInterval(String name, Bootstrap bootstrap) {
        return interval(bootstrap, t -> BeatTally.precision(classes(t), name).value());
    }

    /** Mean over records of a share; records in which nothing was counted are left out. */
    public double average(Function<BeatTally, Proportion> share) {
        return Moments.mean(tallies.stream()
                .map(share)
                .filter(p -> p.of() > 0)
                .map(Proportion::value)
                .toList());
    }

    private Interval interval(Bootstrap bootstrap, ToDoubleFunction<List<BeatTally>> statistic) {
        return bootstrap.interval(tallies, t -> t.qrs().person(), statistic);
    }

    private static Confusion classes(List<BeatTally> tallies) {
        return tallies.stream().map(BeatTally::classes).reduce(Confusion.empty(BeatTally.CLASSES), Confusion::plus);
    }
}
