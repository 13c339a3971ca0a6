package org.fiducial.interpret;

import java.util.Optional;
import org.fiducial.core.Lead;

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

    @Override
    public String toString() {
        return inverted ? "-" + lead.label() : lead.label();
    }
}
