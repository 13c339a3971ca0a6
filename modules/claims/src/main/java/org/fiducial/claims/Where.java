package org.fiducial.claims;

import java.util.List;
import java.util.stream.Collectors;
import org.fiducial.core.Lead;

/**
 * Where a claim says that something is.
 *
 * @param leads none for the record as a whole
 * @param each whether the leads are named one by one, so that it must be in each
 * @param name of a territory; empty for leads that are named
 */
record Where(List<Lead> leads, boolean each, String name) {
    /** No place. */
    static final Where ANYWHERE = new Where(List.of(), false, "");

    Where {
        leads = List.copyOf(leads);
    }

    boolean isAnywhere() {
        return leads.isEmpty();
    }

    /** {@code V1, V2}, or {@code the inferior leads}. */
    String words() {
        return each ? leads.stream().map(Lead::label).collect(Collectors.joining(", ")) : "the " + name + " leads";
    }
}
