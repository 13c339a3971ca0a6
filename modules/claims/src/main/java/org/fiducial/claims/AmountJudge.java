package org.fiducial.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.fiducial.core.Beat;
import org.fiducial.core.Evidence;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Relation;
import org.fiducial.core.Report;

/**
 * Holds a number of a text against the measured one.
 *
 * <p>A number is borne out within the band of {@link Tolerances} and half a unit of its last digit, half as much again where the
 * text says <em>about</em> or <em>possibly</em>; beyond, it is contradicted. A limit (<em>less than 120 ms</em>) or a range is
 * borne out if the measured value keeps it, contradicted if the value misses it by two standard deviations of its error, and else
 * too near to tell. One number for several leads must lie between the least and the largest of them.
 */
final class AmountJudge {
    private static final double LOOSER = 1.5;
    private static final double SDS = 2;

    private final Report report;
    private final Values values;

    AmountJudge(Report report, Values values) {
        this.report = report;
        this.values = values;
    }

    /** One measured value that the number may be of. */
    private record Sample(Measurement of, Optional<Lead> lead, double value, OptionalDouble sd) {}

    Ruling of(ReadClaim claim, Meaning.Measured m) {
        boolean perLead = m.quantities().getFirst().scope() == Quantity.Scope.LEAD
                || m.quantities().getFirst().scope() == Quantity.Scope.BOTH
                        && !m.where().isAnywhere();
        if (perLead && m.where().isAnywhere()) {
            return Ruling.open("no lead is named, and without one the number cannot be looked up", Optional.empty());
        }
        if (!m.beats().isEmpty()) {
            return inBeats(claim, m);
        }
        List<Sample> samples = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean nothing = false;
        List<Optional<Lead>> places =
                perLead ? m.where().leads().stream().map(Optional::of).toList() : List.of(Optional.empty());
        for (Optional<Lead> lead : places) {
            for (Quantity quantity : m.quantities()) {
                Measurement measured = values.of(quantity, lead);
                OptionalDouble value = Values.value(measured);
                if (value.isPresent()) {
                    samples.add(new Sample(measured, lead, value.getAsDouble(), measured.sd()));
                } else {
                    missing.add(Values.cannot(measured, lead));
                    nothing |= measured.status() == Measurement.Status.ABSENT;
                }
            }
        }
        if (samples.isEmpty()) {
            return nothing && !claim.hedged()
                    ? Ruling.of(claim.negated(), missing.getFirst(), Optional.empty())
                    : Ruling.open(missing.getFirst(), Optional.empty());
        }
        return m.amount().relation() == Relation.EQUAL && !m.amount().isRange()
                ? near(claim, m, samples)
                : within(claim, m, samples);
    }

    /** One number: the nearest of one lead's candidates, and between the leads' extremes. */
    private Ruling near(ReadClaim claim, Meaning.Measured m, List<Sample> samples) {
        double claimed = m.amount().low();
        Sample nearest = samples.stream()
                .min(Comparator.comparingDouble(s -> distance(s, claimed)))
                .orElseThrow();
        double low = samples.stream().mapToDouble(Sample::value).min().orElseThrow();
        double high = samples.stream().mapToDouble(Sample::value).max().orElseThrow();
        boolean leads = m.where().leads().size() > 1;
        boolean between = leads && !m.amount().most() && claimed >= low && claimed <= high;
        Sample shown = m.amount().most()
                ? samples.stream()
                        .max(Comparator.comparingDouble(s -> Math.abs(s.value)))
                        .orElseThrow()
                : nearest;
        double band = values.tolerances().band(shown.of.quantity(), shown.value, shown.sd)
                + m.amount().step();
        double allowed = band * (m.amount().loose() || claim.hedged() ? LOOSER : 1);
        boolean so = between || distance(shown, claimed) <= allowed;
        Evidence evidence =
                values.evidence(shown.of, shown.value, Relation.EQUAL, claimed, allowed, so != claim.negated());
        return Ruling.of(so != claim.negated(), sentence(m, leads ? samples : List.of(shown)), Optional.of(evidence));
    }

    private static double distance(Sample sample, double claimed) {
        double d = Math.abs(sample.value - claimed);
        return sample.of.quantity().unit().equals("deg") ? Math.min(d, Math.abs(360 - d)) : d;
    }

    /** A limit or a range: kept by the best of a lead's candidates, and in each lead that is named. */
    private Ruling within(ReadClaim claim, Meaning.Measured m, List<Sample> samples) {
        Map<Optional<Lead>, Sample> best = new LinkedHashMap<>();
        for (Sample s : samples) {
            best.merge(s.lead, s, (a, b) -> margin(m.amount(), b) > margin(m.amount(), a) ? b : a);
        }
        Sample shown = best.values().stream()
                .min(Comparator.comparingDouble(s -> margin(m.amount(), s)))
                .orElseThrow();
        double decides = margin(m.amount(), shown);
        Amount amount = m.amount();
        boolean under = amount.isRange() && shown.value < amount.low();
        Relation relation = amount.isRange() ? under ? Relation.AT_LEAST : Relation.AT_MOST : amount.relation();
        double limit = amount.isRange() && !under ? amount.high() : amount.low();
        boolean so = decides >= 0 != claim.negated();
        String sentence = sentence(m, List.of(shown));
        Optional<Evidence> evidence = Optional.of(values.evidence(shown.of, shown.value, relation, limit, 0, so));
        if (decides < 0 && decides >= -SDS) {
            return claim.hedged()
                    ? Ruling.of(true, sentence, evidence)
                    : Ruling.open("too near to the limit to tell: " + sentence, evidence);
        }
        return Ruling.of(so, sentence, evidence);
    }

    /** How far a value keeps a limit or range, in standard deviations of the larger of its own error and half a reader's. */
    private double margin(Amount amount, Sample s) {
        double margin = amount.isRange()
                ? Math.min(s.value - amount.low(), amount.high() - s.value)
                : amount.relation().margin(s.value, amount.low());
        return margin / Math.max(s.sd.orElse(0), values.tolerances().reader(s.of.quantity(), s.value) / SDS);
    }

    private static String sentence(Meaning.Measured m, List<Sample> samples) {
        String measured =
                samples.stream().map(s -> Values.shown(s.of, s.lead)).distinct().collect(Collectors.joining(", "));
        return measured + "; the text says " + Wording.claimed(m.amount()).replaceFirst("^= ", "");
    }

    /** A number of single beats: only intervals are measured beat by beat. */
    private Ruling inBeats(ReadClaim claim, Meaning.Measured m) {
        List<Beat> beats = report.analysis().beats();
        Quantity quantity = m.quantities().getFirst();
        List<String> found = new ArrayList<>();
        boolean all = true;
        for (int number : m.beats()) {
            if (number < 1 || number > beats.size()) {
                return Ruling.of(
                        false, "there are " + beats.size() + " beats, and no beat " + number, Optional.empty());
            }
            Beat beat = beats.get(number - 1);
            OptionalDouble value = switch (quantity) {
                case PR -> beat.pr();
                case QRS -> beat.qrs();
                case QT -> beat.qt();
                case RR -> beat.rr();
                default -> OptionalDouble.empty();
            };
            if (value.isEmpty()) {
                return Ruling.open(
                        Wording.of(quantity) + " of beat " + number + " is not measured by itself", Optional.empty());
            }
            double v = value.getAsDouble();
            double band = LOOSER * values.tolerances().band(quantity, v, OptionalDouble.empty())
                    + m.amount().step();
            boolean so = m.amount().relation() == Relation.EQUAL
                    ? v >= m.amount().low() - band && v <= m.amount().high() + band
                    : m.amount().relation().holds(v, m.amount().low());
            all &= so != claim.negated();
            found.add(Wording.of(quantity) + " of beat " + number + " "
                    + Wording.measured(v, OptionalDouble.empty(), quantity.unit()));
        }
        return Ruling.of(
                all,
                String.join(", ", found) + "; the text says "
                        + Wording.claimed(m.amount()).replaceFirst("^= ", ""),
                Optional.empty());
    }
}
