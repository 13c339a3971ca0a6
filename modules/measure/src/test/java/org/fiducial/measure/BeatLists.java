package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Span;

/** Lists of beats with intervals that are known. */
final class BeatLists {
    private BeatLists() {}

    /** @param rr ms from the beat before to each; NaN where that cannot be told, and a second passes */
    static List<Beat> of(int n, IntToDoubleFunction rr, IntFunction<BeatType> type) {
        List<Beat> beats = new ArrayList<>();
        double t = 0;
        for (int i = 0; i < n; i++) {
            double own = rr.applyAsDouble(i);
            t += Double.isNaN(own) ? 1 : own / 1000;
            beats.add(new Beat(
                    i,
                    t,
                    type.apply(i),
                    0,
                    1,
                    i == 0 || Double.isNaN(own) ? OptionalDouble.empty() : OptionalDouble.of(own),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    List.of(),
                    ""));
        }
        return beats;
    }

    static List<Beat> normal(int n, IntToDoubleFunction rr) {
        return of(n, rr, i -> BeatType.N);
    }

    /** The span from the start to the last beat. */
    static Span span(List<Beat> beats) {
        return new Span(0, beats.getLast().time() + 1e-3);
    }

    static Measurement get(List<Measurement> measurements, Quantity quantity) {
        List<Measurement> own =
                measurements.stream().filter(m -> m.quantity() == quantity).toList();
        if (own.size() != 1) {
            throw new AssertionError(quantity.id() + " stands " + own.size() + " times");
        }
        return own.getFirst();
    }
}
