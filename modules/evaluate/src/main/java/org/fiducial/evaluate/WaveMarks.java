package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fiducial.core.Annotation;
import org.fiducial.core.BeatType;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/**
 * The waves that an annotation file marks in one lead, as QTDB and LUDB do: {@code (} onset, {@code p N t} peak, {@code )} offset,
 * any of the brackets may be missing.
 *
 * @param waves in order of their peaks
 */
public record WaveMarks(List<WaveMark> waves) {
    public WaveMarks {
        waves = List.copyOf(waves);
    }

    /** The three marks of a wave. */
    public enum Point {
        ONSET,
        PEAK,
        OFFSET
    }

    /**
     * One wave; times in seconds.
     *
     * @param onset absent if not marked
     * @param peak the first of a biphasic wave's peaks
     * @param offset absent if not marked
     */
    public record WaveMark(WaveType type, OptionalDouble onset, double peak, OptionalDouble offset) {
        /** The time of one of the marks. */
        public OptionalDouble time(Point point) {
            return switch (point) {
                case ONSET -> onset;
                case PEAK -> OptionalDouble.of(peak);
                case OFFSET -> offset;
            };
        }
    }

    /** Reads the marks of one lead in order of time; U waves and comments are left out. */
    public static WaveMarks of(List<Annotation> annotations) {
        List<WaveMark> waves = new ArrayList<>();
        OptionalDouble onset = OptionalDouble.empty();
        boolean open = false;
        Optional<WaveType> last = Optional.empty();
        for (Annotation a : annotations) {
            if (a.symbol().equals("(")) {
                onset = OptionalDouble.of(a.time());
                open = true;
                last = Optional.empty();
            } else if (a.symbol().equals(")")) {
                if (last.isPresent()) {
                    WaveMark w = waves.removeLast();
                    waves.add(new WaveMark(w.type, w.onset, w.peak, OptionalDouble.of(a.time())));
                }
                onset = OptionalDouble.empty();
                open = false;
                last = Optional.empty();
            } else if (a.symbol().equals("u")) {
                onset = OptionalDouble.empty();
                open = false;
                last = Optional.empty();
            } else {
                Optional<WaveType> type = type(a.symbol());
                boolean secondPeak = open && type.isPresent() && type.equals(last);
                if (type.isPresent() && !secondPeak) {
                    waves.add(new WaveMark(type.get(), onset, a.time(), OptionalDouble.empty()));
                    onset = OptionalDouble.empty();
                    last = type;
                }
            }
        }
        return new WaveMarks(waves);
    }

    /** The same from measured waves of one lead. */
    public static WaveMarks ofWaves(List<Wave> waves) {
        return new WaveMarks(waves.stream()
                .map(w -> new WaveMark(w.type(), OptionalDouble.of(w.onset()), w.peak(), OptionalDouble.of(w.offset())))
                .toList());
    }

    /** Times of one kind of mark in seconds, in order. */
    public double[] times(WaveType type, Point point) {
        return of(type).map(w -> w.time(point))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
    }

    /** The waves of one type. */
    public Stream<WaveMark> of(WaveType type) {
        return waves.stream().filter(w -> w.type == type);
    }

    /** From the first mark to the last; none if there is no mark. */
    public List<Span> stretch() {
        return span(waves).stream().toList();
    }

    /**
     * The stretches in which the expert marked every beat: where two marked QRS complexes lie further apart than one and a half
     * times their median distance, beats between them were passed over. QTDB marks some 30 beats of a record, often in pieces.
     */
    public List<Span> stretches() {
        double[] beats = times(WaveType.QRS, Point.PEAK);
        if (beats.length < 2) {
            return stretch();
        }
        double[] gaps = new double[beats.length - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = beats[i + 1] - beats[i];
        }
        double widest = 1.5 * Bootstrap.quantile(Arrays.stream(gaps).sorted().toArray(), 0.5);
        List<Span> stretches = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < beats.length; i++) {
            boolean last = i == gaps.length;
            if (last || gaps[i] > widest) {
                double to = last ? Double.POSITIVE_INFINITY : (beats[i] + beats[i + 1]) / 2;
                double since = from;
                span(waves.stream().filter(w -> since <= w.peak && w.peak < to).toList())
                        .ifPresent(stretches::add);
                from = to;
            }
        }
        return stretches;
    }

    private static Optional<Span> span(List<WaveMark> waves) {
        double[] all = waves.stream()
                .flatMapToDouble(w -> Stream.of(Point.values()).map(w::time).flatMapToDouble(OptionalDouble::stream))
                .sorted()
                .toArray();
        return all.length == 0 ? Optional.empty() : Optional.of(new Span(all[0], all[all.length - 1]));
    }

    private static Optional<WaveType> type(String symbol) {
        return switch (symbol) {
            case "p" -> Optional.of(WaveType.P);
            case "t" -> Optional.of(WaveType.T);
            default -> BeatType.ofSymbol(symbol).map(b -> WaveType.QRS);
        };
    }
}
