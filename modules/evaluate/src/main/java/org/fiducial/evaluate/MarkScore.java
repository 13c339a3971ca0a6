package org.fiducial.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How well one kind of mark was found over many records. Two standard deviations stand side by side because the literature uses
 * both and they differ by a factor of up to 2.5: the one pooled over all pairs, and the mean of each record's own (which forgives
 * a bias that differs from record to record). Both divide by n.
 *
 * @param tallies one a record, in the order of the records
 */
public record MarkScore(List<MarkTally> tallies) {
    public MarkScore {
        tallies = List.copyOf(tallies);
    }

    /** Share of the reference marks that were found, gross: each mark counts the same. */
    public Proportion sensitivity() {
        return sum(tallies, MarkTally::sensitivity);
    }

    /** Share of the detected marks that are right, gross. */
    public Proportion precision() {
        return sum(tallies, MarkTally::precision);
    }

    /** Harmonic mean of both, gross. */
    public double f1() {
        return f1(tallies);
    }

    /** Mean error over all pairs, in ms; positive if detected late. */
    public double biasMs() {
        return Moments.mean(errors(tallies));
    }

    /** Median error over all pairs, in ms. */
    public double medianMs() {
        return Moments.median(errors(tallies));
    }

    /** Standard deviation of the errors of all pairs together, in ms. */
    public double pooledSdMs() {
        return Moments.sd(errors(tallies));
    }

    /** Mean over records of each record's own standard deviation, in ms; records without pairs are left out. */
    public double meanRecordSdMs() {
        return meanRecordSd(tallies);
    }

    /** 95 % interval of the sensitivity over persons. */
    public Interval sensitivityInterval(Bootstrap bootstrap) {
        return interval(bootstrap, t -> sum(t, MarkTally::sensitivity).value());
    }

    /** 95 % interval of the precision over persons. */
    public Interval precisionInterval(Bootstrap bootstrap) {
        return interval(bootstrap, t -> sum(t, MarkTally::precision).value());
    }

    /** 95 % interval of F1 over persons. */
    public Interval f1Interval(Bootstrap bootstrap) {
        return interval(bootstrap, MarkScore::f1);
    }

    /** 95 % interval of the bias over persons. */
    public Interval biasInterval(Bootstrap bootstrap) {
        return interval(bootstrap, t -> Moments.mean(errors(t)));
    }

    /** 95 % interval of the pooled standard deviation over persons. */
    public Interval pooledSdInterval(Bootstrap bootstrap) {
        return interval(bootstrap, t -> Moments.sd(errors(t)));
    }

    /** 95 % interval of the mean of the records' standard deviations over persons. */
    public Interval meanRecordSdInterval(Bootstrap bootstrap) {
        return interval(bootstrap, MarkScore::meanRecordSd);
    }

    /** The record with the lowest F1; none if there is no record with marks. */
    public Optional<MarkTally> worst() {
        return tallies.stream().filter(t -> !Double.isNaN(t.f1())).min(Comparator.comparingDouble(MarkTally::f1));
    }

    private Interval interval(Bootstrap bootstrap, ToDoubleFunction<List<MarkTally>> statistic) {
        return bootstrap.interval(tallies, MarkTally::person, statistic);
    }

    private static Proportion sum(List<MarkTally> tallies, Function<MarkTally, Proportion> part) {
        return tallies.stream().map(part).reduce(new Proportion(0, 0), Proportion::plus);
    }

    private static double f1(List<MarkTally> tallies) {
        Proportion se = sum(tallies, MarkTally::sensitivity);
        Proportion ppv = sum(tallies, MarkTally::precision);
        return se.of() + ppv.of() == 0 ? Double.NaN : 2.0 * se.hits() / (se.of() + ppv.of());
    }

    private static double meanRecordSd(List<MarkTally> tallies) {
        return Moments.mean(tallies.stream()
                .map(MarkTally::sdMs)
                .filter(sd -> !Double.isNaN(sd))
                .toList());
    }

    private static List<Double> errors(List<MarkTally> tallies) {
        return tallies.stream().flatMap(t -> t.errorsMs().stream()).toList();
    }
}
