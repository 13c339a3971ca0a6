package org.fiducial.evaluate;

import java.util.OptionalDouble;

/**
 * What an expert said about a case.
 *
 * @param code in the data set's own vocabulary
 * @param likelihood 0..1 where the expert gave one; empty where it is unknown
 */
public record Label(String code, OptionalDouble likelihood) {
    /** A label without likelihood. */
    public static Label of(String code) {
        return new Label(code, OptionalDouble.empty());
    }
}
