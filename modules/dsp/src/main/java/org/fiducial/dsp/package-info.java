/**
 * Signal processing without any knowledge of electrocardiograms: recursive filters and their zero-phase use, moving sums, medians and
 * extremes, resampling, robust statistics, the power at one frequency.
 *
 * <p>Three rules hold for all of it. Recursive and running sums are formed in {@code double}, whatever comes in. Every class says
 * what it does with {@code NaN}: moving sums and recursive filters do not take it, because it would never leave again; medians,
 * quantiles and resampling pass over it. Transcendental functions are {@link java.lang.StrictMath}'s, so that the same samples give
 * the same bits on every machine.
 *
 * <p>A kernel that keeps state (a moving sum, a filter) belongs to one thread; functions and coefficient records can be shared.
 */
@NullMarked
package org.fiducial.dsp;

import org.jspecify.annotations.NullMarked;
