package org.fiducial.core;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Measurements of a record or of a lead, one a quantity, in the order of {@link Quantity}. */
public final class Measurements {
    /** No measurement at all. */
    public static final Measurements NONE = new Measurements(List.of());

    private final Map<Quantity, Measurement> byQuantity = new EnumMap<>(Quantity.class);

    /** @throws IllegalArgumentException if a quantity stands twice */
    public Measurements(Collection<Measurement> measurements) {
        for (Measurement m : measurements) {
            if (byQuantity.put(m.quantity(), m) != null) {
                throw new IllegalArgumentException(m.quantity().id() + " stands twice");
            }
        }
    }

    /** The measurement of {@code quantity}; unmeasurable if it was never tried. */
    public Measurement get(Quantity quantity) {
        Measurement found = byQuantity.get(quantity);
        return found != null ? found : Measurement.unmeasurable(quantity, "not measured", List.of());
    }

    /** The value of {@code quantity}, if it was measured. */
    public OptionalDouble value(Quantity quantity) {
        Measurement found = byQuantity.get(quantity);
        return found == null ? OptionalDouble.empty() : found.value();
    }

    /** All, in the order of {@link Quantity}. */
    public List<Measurement> all() {
        return List.copyOf(byQuantity.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measurements m && byQuantity.equals(m.byQuantity);
    }

    @Override
    public int hashCode() {
        return byQuantity.hashCode();
    }

    @Override
    public String toString() {
        return byQuantity.values().toString();
    }
}
