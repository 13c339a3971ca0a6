/**
 * How every figure of the project is made: data sets with their labels, persons and faults; rules that match marks; scores with
 * intervals; null models that read no signal.
 *
 * <p>A {@link org.fiducial.evaluate.Dataset} gives {@link org.fiducial.evaluate.Case cases}, each with its person, so that {@link
 * org.fiducial.evaluate.Folds} never has one person on two sides. {@link org.fiducial.evaluate.MarkMatcher} pairs marks, {@link
 * org.fiducial.evaluate.MarkTally} keeps what that gave on a record, {@link org.fiducial.evaluate.MarkScore} sums up; {@link
 * org.fiducial.evaluate.BeatEvaluation} does so for whole folders of beat annotations. A {@link
 * org.fiducial.evaluate.ScoreTable} prints the result together with what a figure is worth nothing without: rule, data, null
 * model.
 *
 * <p>Nothing here measures or interprets a signal, and nobody writes a metric elsewhere.
 */
@NullMarked
package org.fiducial.evaluate;

import org.jspecify.annotations.NullMarked;
