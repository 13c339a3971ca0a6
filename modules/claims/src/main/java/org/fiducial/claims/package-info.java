/**
 * Free text about a recording: what it claims, and whether what was measured bears it out.
 *
 * <p>A text in English is cut into sentences, clauses and claims ({@link org.fiducial.claims.ClaimReader}). What the words mean
 * stands in a resource, {@code lexicon.txt}: phrases of clinicians, carts, translations and language models for codes of the
 * catalogue, intervals, waves in leads, negation, doubt. {@link org.fiducial.claims.ClaimChecker} holds each claim against a
 * {@link org.fiducial.core.Report}: a code against the rules' answer and its certainty, a number against the measurement within
 * what two readers differ by ({@code tolerances.txt}), a wave against every lead that is named. The answer is supported,
 * contradicted or not checkable, with a sentence and the evidence. What is not understood is said to be so, never dropped.
 *
 * <pre>{@code
 * CheckedText checked = new ClaimChecker().check("report.txt", text, Fiducial.standard().read(Path.of("ecg.hea")));
 * }</pre>
 */
@NullMarked
package org.fiducial.claims;

import org.jspecify.annotations.NullMarked;
