/**
 * Every value that travels through Fiducial; no behaviour beyond the values, no dependency.
 *
 * <p>Read in the order of the road:
 *
 * <ol>
 *   <li>A {@link org.fiducial.core.Recording} holds a {@link org.fiducial.core.Patient}, {@link
 *       org.fiducial.core.Signal signals} and {@link org.fiducial.core.Annotation annotations}. A signal is read by
 *       window; it keeps its own rate, start, unit and digital {@link org.fiducial.core.Resolution resolution}.
 *   <li>Measuring it gives an {@link org.fiducial.core.Analysis}: {@link org.fiducial.core.Quality quality}, {@link
 *       org.fiducial.core.Beat beats}, {@link org.fiducial.core.Wave waves}, {@link org.fiducial.core.Measurement
 *       measurements} of {@link org.fiducial.core.Quantity quantities}, rhythm facts.
 *   <li>{@link org.fiducial.core.Reader Readers} (rules, nets) turn both into {@link org.fiducial.core.Finding
 *       findings}, each with {@link org.fiducial.core.Evidence evidence}; merged they are an {@link
 *       org.fiducial.core.Interpretation}.
 *   <li>A {@link org.fiducial.core.Report} carries all of that and its {@link org.fiducial.core.Provenance}.
 * </ol>
 *
 * <p>Units at every edge: positions on a recording in seconds from the recording's start, durations and intervals in
 * milliseconds, amplitudes in millivolts, angles in degrees, rates per minute. What is missing is {@code NaN} among
 * samples and an empty {@link java.util.Optional} elsewhere; {@code null} is never returned.
 */
@NullMarked
package org.fiducial.core;

import org.jspecify.annotations.NullMarked;
