package org.fiducial.interpret;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Quantity.Scope;

/** What an expression can name: a quantity, the severity of a disturbance, the number of standard leads. */
sealed interface Observable {
    /** How many there are; {@link #slot} lies below. */
    int COUNT = Quantity.values().length + Quality.Kind.values().length + 1;

    /** The name in criteria. */
    String id();

    String unit();

    Scope scope();

    /** Number of this observable among all. */
    int slot();

    /** What exactly is meant. */
    String definition();

    /** Whether it counts things, so that it changes by whole ones. */
    default boolean isCount() {
        return switch (this) {
            case StandardLeads s -> true;
            case Disturbance d -> false;
            case Measured m ->
                switch (m.quantity()) {
                    case USABLE_LEADS,
                            BEATS,
                            BLOCKED_P,
                            VENTRICULAR_BEATS,
                            SUPRAVENTRICULAR_BEATS,
                            UNCLASSIFIABLE_BEATS,
                            VENTRICULAR_RUN,
                            BIGEMINY_CYCLES,
                            TRIGEMINY_CYCLES,
                            PACING_SPIKES,
                            UNCAPTURED_SPIKES,
                            R_NOTCHES -> true;
                    default -> false;
                };
        };
    }

    /** A measured quantity. */
    record Measured(Quantity quantity) implements Observable {
        @Override
        public String id() {
            return quantity.id();
        }

        @Override
        public String unit() {
            return quantity.unit();
        }

        @Override
        public Scope scope() {
            return quantity.scope();
        }

        @Override
        public int slot() {
            return quantity.ordinal();
        }

        @Override
        public String definition() {
            return quantity.definition();
        }
    }

    /** The severity of the worst disturbance of a kind: of a lead, or of any lead. 0 where there is none. */
    record Disturbance(Quality.Kind kind) implements Observable {
        @Override
        public String id() {
            return "quality." + kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String unit() {
            return "1";
        }

        @Override
        public Scope scope() {
            return Scope.BOTH;
        }

        @Override
        public int slot() {
            return Quantity.values().length + kind.ordinal();
        }

        @Override
        public String definition() {
            return "severity, 0 to 1, of the worst disturbance of that kind";
        }
    }

    /** How many of the twelve standard leads the recording has. */
    record StandardLeads() implements Observable {
        @Override
        public String id() {
            return "standardLeads";
        }

        @Override
        public String unit() {
            return "1";
        }

        @Override
        public Scope scope() {
            return Scope.RECORD;
        }

        @Override
        public int slot() {
            return COUNT - 1;
        }

        @Override
        public String definition() {
            return "how many of the twelve standard leads the recording has";
        }
    }

    /** The observable of that name. */
    static Optional<Observable> of(String id) {
        Optional<Observable> quantity = Quantity.of(id).map(Measured::new);
        if (quantity.isPresent()) {
            return quantity;
        }
        StandardLeads count = new StandardLeads();
        return id.equals(count.id())
                ? Optional.of(count)
                : Arrays.stream(Quality.Kind.values())
                        .map(k -> (Observable) new Disturbance(k))
                        .filter(d -> d.id().equals(id))
                        .findFirst();
    }
}
