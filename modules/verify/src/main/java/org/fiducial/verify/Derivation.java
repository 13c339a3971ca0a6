package org.fiducial.verify;

import static org.fiducial.verify.BeatMarks.each;
import static org.fiducial.verify.BeatMarks.mean;
import static org.fiducial.verify.BeatMarks.median;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Quantity;
import org.fiducial.core.Signal;
import org.fiducial.json.ReadReport;

/**
 * The short arithmetic by which a value follows from its marks: differences between marks, samples at marks against the level between
 * two others, areas, counts; the median over the beats of what is measured beat by beat.
 *
 * <p>A result that is absent means that the quantity does not follow from marks by such arithmetic and rests on a fresh analysis
 * alone. NaN means that the marks that it needs are missing, do not fit each other, or point where there are no samples.
 */
final class Derivation {
    /** Two marks of one R peak, written in two places, s. */
    private static final double SAME = 1e-4;
    /** From J to the middle of the level that a slope ends in, s. */
    private static final double AFTER_J = 0.060;

    private final ReadReport report;
    private final Voltages voltages;

    Derivation(ReadReport report, Voltages voltages) {
        this.report = report;
        this.voltages = voltages;
    }

    /**
     * The value of a quantity.
     *
     * @param lead the lead's name; empty for a quantity of the record
     * @param marks its own
     */
    OptionalDouble of(Quantity quantity, String lead, BeatMarks marks) {
        if (marks.has("searchFrom", "searchTo", "baselineFrom", "baselineTo")) {
            return OptionalDouble.of(absent(quantity, lead, marks));
        }
        OptionalDouble rhythm = rhythm(quantity, marks);
        if (rhythm.isPresent()) {
            return rhythm;
        }
        OptionalDouble interval = interval(quantity, marks);
        if (interval.isPresent()) {
            return interval;
        }
        return switch (quantity) {
            case P_AXIS, QRS_AXIS, T_AXIS -> OptionalDouble.of(FrontalAxis.of(voltages, marks));
            default -> {
                Optional<Signal> signal = voltages.signal(lead);
                yield signal.isEmpty() ? OptionalDouble.empty() : amplitude(quantity, signal.get(), marks);
            }
        };
    }

    /** 0 if the part of QRS is not to be seen where it was looked for; else NaN. */
    private double absent(Quantity quantity, String lead, BeatMarks marks) {
        String part = switch (quantity) {
            case Q_AMPLITUDE, Q_DURATION -> "q";
            case R_AMPLITUDE, R_DURATION, R_PEAK_TIME -> "r";
            case S_AMPLITUDE, S_DURATION -> "s";
            case R_PRIME_AMPLITUDE, R_PRIME_DURATION -> "rPrime";
            case S_PRIME_AMPLITUDE, S_PRIME_DURATION -> "sPrime";
            default -> "";
        };
        Optional<Signal> signal = voltages.signal(lead);
        boolean fits = List.of("searchTo", "baselineFrom", "baselineTo").stream()
                .allMatch(m -> marks.get(m).length == marks.get("searchFrom").length);
        return !part.isEmpty() && fits && signal.isPresent() && AbsentPart.holds(part, voltages, signal.get(), marks)
                ? 0
                : Double.NaN;
    }

    private OptionalDouble rhythm(Quantity quantity, BeatMarks marks) {
        double[] r = marks.get("r");
        double[] rr = marks.ms("previousR", "r");
        return switch (quantity) {
            case HEART_RATE -> OptionalDouble.of(60_000 / mean(intervals(rr)));
            case RR -> OptionalDouble.of(mean(intervals(rr)));
            case RR_SD -> known(rr.length > 1, BeatMarks.sd(rr));
            case RR_CV -> known(rr.length > 1, BeatMarks.sd(rr) / mean(rr));
            case RR_RANGE ->
                known(
                        rr.length > 0,
                        Arrays.stream(rr).max().orElse(0)
                                - Arrays.stream(rr).min().orElse(0));
            case RR_IRREGULARITY -> known(rr.length > 0, median(changes(marks, rr)) / median(rr));
            case LONGEST_RR -> OptionalDouble.of(Arrays.stream(rr).max().orElse(Double.NaN));
            case SHORTEST_RR -> OptionalDouble.of(Arrays.stream(rr).min().orElse(Double.NaN));
            case P_SHARE -> share(marks.get("p"));
            case PR_SD -> known(marks.has("pOnset", "qrsOnset"), BeatMarks.sd(marks.ms("pOnset", "qrsOnset")));
            case BLOCKED_P -> known(marks.has("blockedP"), marks.get("blockedP").length);
            case ATRIAL_RATE -> marks.has("p") ? OptionalDouble.of(rate(marks.get("p"))) : OptionalDouble.empty();
            case VENTRICULAR_BEATS -> counted(marks, BeatType.V);
            case SUPRAVENTRICULAR_BEATS -> counted(marks, BeatType.S);
            case UNCLASSIFIABLE_BEATS -> counted(marks, BeatType.Q);
            case PACED_SHARE -> {
                OptionalDouble paced = counted(marks, BeatType.PACED);
                yield paced.isEmpty()
                        ? paced
                        : OptionalDouble.of(paced.getAsDouble() / report.beats().size());
            }
            case VENTRICULAR_RUN -> marks.has("r") ? OptionalDouble.of(inARow(r)) : OptionalDouble.empty();
            case VENTRICULAR_RUN_RATE ->
                known(marks.has("r"), 60 * (r.length - 1) / (r.length == 0 ? 0 : r[r.length - 1] - r[0]));
            case BIGEMINY_CYCLES -> marks.has("r") ? OptionalDouble.of(cycles(r, 2)) : OptionalDouble.empty();
            case TRIGEMINY_CYCLES -> marks.has("r") ? OptionalDouble.of(cycles(r, 3)) : OptionalDouble.empty();
            case BEATS -> OptionalDouble.of(report.beats().size());
            case ATRIAL_PACED_SHARE ->
                OptionalDouble.of(spikes(marks) / report.beats().size());
            case UNCAPTURED_SPIKES -> OptionalDouble.of(spikes(marks));
            case PACING_SPIKES -> OptionalDouble.of(report.pacing().spikes().size());
            case DURATION -> OptionalDouble.of(voltages.recording().duration());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble known(boolean there, double value) {
        return there ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Those of the leaf; of a long recording, whose leaves do not list every beat, those of the list of beats. */
    private double[] intervals(double[] own) {
        return own.length > 0
                ? own
                : report.beats().stream().flatMapToDouble(b -> b.rr().stream()).toArray();
    }

    /** Differences of intervals that follow each other. */
    private static double[] changes(BeatMarks marks, double[] rr) {
        double[] from = marks.get("previousR");
        double[] to = marks.get("r");
        double[] all = new double[rr.length];
        int n = 0;
        for (int i = 1; i < rr.length; i++) {
            if (Math.abs(from[i] - to[i - 1]) < SAME) {
                all[n++] = Math.abs(rr[i] - rr[i - 1]);
            }
        }
        return Arrays.copyOf(all, n);
    }

    private static OptionalDouble share(double[] marks) {
        long there = Arrays.stream(marks).filter(m -> !Double.isNaN(m)).count();
        return known(marks.length > 0, (double) there / marks.length);
    }

    private static double rate(double[] marks) {
        double[] at = marks.clone();
        Arrays.sort(at);
        return 60 / median(each(Math.max(0, at.length - 1), i -> at[i + 1] - at[i]));
    }

    /** How many beats are listed; NaN if one of them is not of that class in the list of beats. */
    private OptionalDouble counted(BeatMarks marks, BeatType type) {
        if (!marks.has("r")) {
            return OptionalDouble.empty();
        }
        double[] r = marks.get("r");
        boolean all = Arrays.stream(r)
                .allMatch(t -> beat(t).filter(b -> b.type() == type).isPresent());
        boolean complete = report.beats().stream().filter(b -> b.type() == type).count() == r.length;
        return OptionalDouble.of(all && complete ? r.length : Double.NaN);
    }

    /** How many spikes the marks name; NaN if one is not in the list of spikes. */
    private double spikes(BeatMarks marks) {
        double[] at = marks.get("spike");
        boolean all = Arrays.stream(at)
                .allMatch(t -> report.pacing().spikes().stream().anyMatch(s -> Math.abs(s.time() - t) < SAME));
        return all ? at.length : Double.NaN;
    }

    private Optional<Beat> beat(double time) {
        return report.beats().stream()
                .filter(b -> Math.abs(b.time() - time) < SAME)
                .findFirst();
    }

    private double inARow(double[] r) {
        int last = -1;
        for (double t : r) {
            Optional<Beat> b = beat(t);
            boolean goesOn = b.isPresent()
                    && b.get().type() == BeatType.V
                    && (last < 0 || b.get().index() == last + 1);
            if (!goesOn) {
                return Double.NaN;
            }
            last = b.get().index();
        }
        return r.length;
    }

    /** Cycles of {@code length} beats of which only the last is premature; NaN if the beats are not such. */
    private double cycles(double[] r, int length) {
        for (int i = 0; i < r.length; i++) {
            Optional<BeatType> type = beat(r[i]).map(Beat::type);
            boolean premature = type.equals(Optional.of(BeatType.V)) || type.equals(Optional.of(BeatType.S));
            if (type.isEmpty() || premature != (i % length == length - 1)) {
                return Double.NaN;
            }
        }
        return (double) r.length / length;
    }

    private OptionalDouble interval(Quantity quantity, BeatMarks marks) {
        return switch (quantity) {
            case PR -> between(marks, "pOnset", "qrsOnset");
            case QRS -> between(marks, "qrsOnset", "qrsOffset");
            case QT, QT_TANGENT, QT_THRESHOLD -> between(marks, "qrsOnset", "tOffset");
            case JT -> between(marks, "qrsOffset", "tOffset");
            case P_DURATION ->
                marks.has("pOnset") ? between(marks, "pOnset", "pOffset") : between(marks, "onset", "offset");
            case QTC_BAZETT, QTC_FRIDERICIA, QTC_FRAMINGHAM, QTC_HODGES -> corrected(quantity, marks);
            case Q_DURATION,
                    R_DURATION,
                    S_DURATION,
                    R_PRIME_DURATION,
                    S_PRIME_DURATION,
                    R_PEAK_TIME,
                    DELTA_DURATION,
                    I_DURATION,
                    K_DURATION,
                    T_DURATION,
                    P_TERMINAL_DURATION -> between(marks, "onset", "offset");
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble between(BeatMarks marks, String from, String to) {
        return known(marks.has(from, to), median(marks.ms(from, to)));
    }

    private OptionalDouble corrected(Quantity quantity, BeatMarks marks) {
        double qt = median(marks.ms("qrsOnset", "tOffset"));
        double s = mean(intervals(marks.ms("previousR", "r"))) / 1000;
        return known(
                marks.has("qrsOnset", "tOffset"),
                switch (quantity) {
                    case QTC_BAZETT -> qt / Math.sqrt(s);
                    case QTC_FRIDERICIA -> qt / StrictMath.cbrt(s);
                    case QTC_FRAMINGHAM -> qt + 154 * (1 - s);
                    default -> qt + 1.75 * (60 / s - 60);
                });
    }

    private OptionalDouble amplitude(Quantity quantity, Signal lead, BeatMarks marks) {
        return switch (quantity) {
            case P_AMPLITUDE,
                    R_AMPLITUDE,
                    R_PRIME_AMPLITUDE,
                    T_AMPLITUDE,
                    T_INITIAL_AMPLITUDE,
                    T_TERMINAL_AMPLITUDE,
                    J_AMPLITUDE,
                    J_PEAK,
                    J_OWN -> height(lead, marks, 1);
            case Q_AMPLITUDE, S_AMPLITUDE, S_PRIME_AMPLITUDE -> height(lead, marks, -1);
            case P_TERMINAL_AMPLITUDE -> isEmpty(marks) ? OptionalDouble.of(0) : below(height(lead, marks, 1));
            case ST60, ST80 -> level(lead, marks);
            case ST_SLOPE -> slope(lead, marks);
            case QRS_PEAK_TO_PEAK -> swing(lead, marks);
            case QRS_AREA -> area(lead, marks);
            case P_TERMINAL_FORCE -> isEmpty(marks) ? OptionalDouble.of(0) : below(area(lead, marks));
            default -> OptionalDouble.empty();
        };
    }

    /** Whether the stretch of an area is none. */
    private static boolean isEmpty(BeatMarks marks) {
        return marks.has("areaFrom", "areaTo") && Arrays.equals(marks.get("areaFrom"), marks.get("areaTo"));
    }

    private static OptionalDouble below(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(Math.min(0, value.getAsDouble())) : value;
    }

    private OptionalDouble area(Signal lead, BeatMarks marks) {
        return known(marks.has("areaFrom", "areaTo"), FrontalAxis.area(voltages, lead, marks, ""));
    }

    private OptionalDouble height(Signal lead, BeatMarks marks, int sign) {
        double[] peak = marks.get("peak");
        double[] from = marks.get("baselineFrom");
        double[] to = marks.get("baselineTo");
        return overBeats(
                marks.has("peak", "baselineFrom", "baselineTo"),
                new int[] {peak.length, from.length, to.length},
                i -> sign * (voltages.at(lead, peak[i]) - voltages.mean(lead, from[i], to[i])));
    }

    private OptionalDouble level(Signal lead, BeatMarks marks) {
        double[] a = marks.get("levelFrom");
        double[] b = marks.get("levelTo");
        double[] from = marks.get("baselineFrom");
        double[] to = marks.get("baselineTo");
        return overBeats(
                marks.has("levelFrom", "levelTo", "baselineFrom", "baselineTo"),
                new int[] {a.length, b.length, from.length, to.length},
                i -> voltages.mean(lead, a[i], b[i]) - voltages.mean(lead, from[i], to[i]));
    }

    /** From J to the level 60 ms after it, in mV/s. */
    private OptionalDouble slope(Signal lead, BeatMarks marks) {
        double[] j = marks.get("j");
        double[] a = marks.get("levelFrom");
        double[] b = marks.get("levelTo");
        return overBeats(
                marks.has("j", "levelFrom", "levelTo"),
                new int[] {j.length, a.length, b.length},
                i -> (voltages.mean(lead, a[i], b[i]) - voltages.at(lead, j[i])) / AFTER_J);
    }

    private OptionalDouble swing(Signal lead, BeatMarks marks) {
        double[] high = marks.get("highest");
        double[] low = marks.get("lowest");
        return overBeats(
                marks.has("highest", "lowest"),
                new int[] {high.length, low.length},
                i -> voltages.at(lead, high[i]) - voltages.at(lead, low[i]));
    }

    private static OptionalDouble overBeats(boolean there, int[] lengths, IntToDoubleFunction of) {
        if (!there) {
            return OptionalDouble.empty();
        }
        boolean fit = Arrays.stream(lengths).allMatch(n -> n == lengths[0]);
        return OptionalDouble.of(fit ? median(each(lengths[0], of)) : Double.NaN);
    }
}
