package org.fiducial.interpret;

import java.util.List;
import java.util.stream.Collectors;
import org.fiducial.core.Lead;

/**
 * One limit of a comparison.
 *
 * @param value in the comparison's unit
 * @param leads the leads it is for; empty for those that no other limit names
 * @param population whom it is for
 */
public record Limit(double value, List<Lead> leads, Population population) {
    public Limit {
        leads = List.copyOf(leads);
    }

    /** {@code V2 V3, men under 40}; empty for everybody and every lead. */
    String condition() {
        String where = leads.stream().map(Lead::label).collect(Collectors.joining(" "));
        String who = population.words();
        return where.isEmpty() || who.isEmpty() ? where + who : where + ", " + who;
    }
}
