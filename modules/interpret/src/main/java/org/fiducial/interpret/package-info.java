/**
 * From what was measured to what it shows: criteria as data, their evaluation, statements with evidence.
 *
 * <p>{@link org.fiducial.interpret.Criteria} are a text that reads like the guideline ({@code pr > 200 ms}); a site may replace
 * them without code. A {@link org.fiducial.interpret.Rule} gives one code of the catalogue its condition, its population, what it
 * means for the verdict, and the statements that take its meaning away. {@link org.fiducial.interpret.RuleReader} evaluates a set
 * and answers in three ways: asserted, looked at and not there, not evaluable with the reason. {@link
 * org.fiducial.interpret.Interpreter} merges readers into an {@link org.fiducial.core.Interpretation}, and {@link
 * org.fiducial.interpret.Explanation} prints for a person why a statement holds or does not.
 *
 * <p>{@link org.fiducial.interpret.SerialComparer} compares two interpretations of one person's recordings.
 *
 * <p>One number carries truth and certainty. A comparison gives the odds that the true value lies beyond its limit, from
 * the margin and the standard deviation of the measurement; they exceed one exactly where the comparison holds. <em>All</em>
 * takes the smallest of its parts, <em>any</em> the largest, <em>not</em> the complement, so that the same holds for every tree:
 * a statement is as certain as its weakest necessary part. What cannot be measured is unknown and makes the whole unknown only
 * where it could change the answer.
 *
 * <pre>{@code
 * Criteria criteria = Criteria.standard();
 * Interpreter interpreter = new Interpreter(List.of(new RuleReader(criteria)));
 * Interpretation interpretation = interpreter.interpret(recording, analysis);
 * }</pre>
 */
@NullMarked
package org.fiducial.interpret;

import org.jspecify.annotations.NullMarked;
