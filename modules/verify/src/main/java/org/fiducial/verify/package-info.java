/**
 * Checks the evidence of a report again.
 *
 * <p>{@link org.fiducial.verify.Verifier} takes a document that was read back, the recording, and a {@link
 * org.fiducial.verify.FreshAnalysis} of it. Every number of every statement is derived once more from its stored marks by {@link
 * org.fiducial.verify.Derivation}, whose arithmetic is this room's own and shares nothing with the room that measures, and is compared
 * with the fresh analysis. What comes out is a {@link org.fiducial.verify.Verification}: which statements hold, which do not and why,
 * and how much of the evidence either half reached.
 */
@NullMarked
package org.fiducial.verify;

import org.jspecify.annotations.NullMarked;
