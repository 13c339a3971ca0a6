package org.fiducial.interpret;

import java.util.Optional;
import org.fiducial.core.Lead;
import org.jspecify.annotations.Nullable;

/**
 * A lead, or a lead looked at from behind ({@code -aVR}), which closes the gap between I and II in the frontal plane.
 *
 * @param lead the lead
 * @param inverted whether its deflections are taken with the opposite sign
 */
record Viewpoint(Lead lead, boolean inverted) {
    static Optional<Viewpoint> of(String written) {
        boolean inverted = written.startsWith("-");
        String name = inverted ? written.substring(1) : written;
        return Lead.of(name).filter(l -> l.label().equals(name)).map(l -> new Viewpoint(l, inverted));
    }

    // The comparison that a record gets by itself is made when it is first used, and takes longer than reading all
    // criteria.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Viewpoint v && lead == v.lead && inverted == v.inverted;
    }

    @Override
    public int hashCode() {
        return 2 * lead.ordinal() + (inverted ? 1 : 0);
    }

    @Override
    public String toString() {
        return inverted ? "-" + lead.label() : lead.label();
    }
}
