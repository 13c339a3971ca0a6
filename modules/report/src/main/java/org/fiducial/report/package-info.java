/**
 * Reports for people.
 *
 * <p>{@link org.fiducial.report.TextReport} puts a {@link org.fiducial.core.Report} on one screen of 80 columns, in the order in
 * which a cardiologist reads a tracing: who and what, rate and intervals, axes, then what it means and why, the verdict, how
 * soon somebody should look, and last how far all of that can be trusted.
 *
 * <p>{@link org.fiducial.report.HtmlReport} says the same in one HTML file, where each statement unfolds its evidence, lit on the
 * trace by {@link org.fiducial.report.EvidenceLights}. Both take their words from the same classes.
 *
 * <p>Three habits hold for every report of this room. A number that is missing shows a dash and the reason. What could not be
 * looked at is said beside what was found, so that silence means <em>looked at, not there</em>. And text that came with a file is
 * never trusted: control characters and overrides of the writing direction do not reach the terminal.
 */
@NullMarked
package org.fiducial.report;

import org.jspecify.annotations.NullMarked;
