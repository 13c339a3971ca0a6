package org.fiducial.claims;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Quantity;

/** What a claim says. */
sealed interface Meaning {
    /**
     * Something is there.
     *
     * @param concepts one of them
     * @param beats in these beats, counted from 1; none for all
     */
    record Stated(List<Concept> concepts, Where where, List<Integer> beats) implements Meaning {
        public Stated {
            concepts = List.copyOf(concepts);
            beats = List.copyOf(beats);
        }
    }

    /**
     * Something has a size.
     *
     * @param name of what
     * @param quantities that may be meant; the nearest counts
     * @param amount with its sign
     * @param also what must be there as well in the leads named
     */
    record Measured(
            String name,
            List<Quantity> quantities,
            Amount amount,
            Where where,
            List<Integer> beats,
            Optional<Concept> also)
            implements Meaning {
        public Measured {
            quantities = List.copyOf(quantities);
            beats = List.copyOf(beats);
        }
    }

    /** Something that no recording can tell, or nothing that is understood. */
    record Beyond(String reason) implements Meaning {}
}
