package org.fiducial.claims;

import java.util.Optional;
import org.fiducial.core.Claim.Verdict;
import org.fiducial.core.Evidence;

/**
 * The answer to a claim.
 *
 * @param because in one sentence
 */
record Ruling(Verdict verdict, String because, Optional<Evidence> evidence) {
    static Ruling open(String because, Optional<Evidence> evidence) {
        return new Ruling(Verdict.NOT_CHECKABLE, because, evidence);
    }

    static Ruling of(boolean supported, String because, Optional<Evidence> evidence) {
        return new Ruling(supported ? Verdict.SUPPORTED : Verdict.CONTRADICTED, because, evidence);
    }
}
