package org.fiducial.claims;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.fiducial.core.Quantity;

/** What two readers of one trace differ by, a quantity a line in {@code tolerances.txt}, each with its reason. */
final class Tolerances {
    private static final double SDS = 2;

    private final Map<Quantity, Reader> readers = new EnumMap<>(Quantity.class);

    /**
     * A reader's spread.
     *
     * @param sd in the quantity's unit
     * @param share of the value, if that is more
     */
    private record Reader(double sd, double share, String reason) {}

    private Tolerances() {}

    static Tolerances standard() {
        Tolerances table = new Tolerances();
        for (String[] cell : Lexicon.lines("tolerances.txt")) {
            Quantity quantity = Quantity.of(cell[0]).orElseThrow();
            Reader reader = new Reader(Double.parseDouble(cell[1]), Double.parseDouble(cell[2]), cell[3]);
            table.readers.put(quantity, reader);
        }
        return table;
    }

    /** Standard deviation of a reader's error. */
    double reader(Quantity quantity, double value) {
        Reader reader = readers.get(quantity);
        return reader == null ? usual(quantity, value) : Math.max(reader.sd(), reader.share() * Math.abs(value));
    }

    /** Standard deviation of measurement and reader together. */
    double spread(Quantity quantity, double value, OptionalDouble sd) {
        double reader = reader(quantity, value);
        double own = sd.orElse(0);
        return Math.sqrt(own * own + reader * reader);
    }

    /** How far a number may lie from the measured value. */
    double band(Quantity quantity, double value, OptionalDouble sd) {
        return SDS * spread(quantity, value, sd);
    }

    /** Why a reader differs by as much. */
    String reason(Quantity quantity) {
        Reader reader = readers.get(quantity);
        return reader == null ? "5 %" : reader.reason();
    }

    private static double usual(Quantity quantity, double value) {
        return switch (quantity.unit()) {
            case "1" -> 0.02;
            default -> 0.05 * Math.abs(value);
        };
    }
}
