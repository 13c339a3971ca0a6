/**
 * The figures of the project, side by side with others': {@code fiducial bench}, and JMH benchmarks of the road.
 *
 * <p>Each {@link org.fiducial.benchmarks.Bench} reads data sets, goes the road, and hands what came out to the scores of {@code
 * evaluate}; no metric is written here. Every table names its rule, its data, its null model and the command that prints it.
 * Figures of other programs are computed here from marks that they left, or are quoted with their source and marked so.
 */
@NullMarked
package org.fiducial.benchmarks;

import org.jspecify.annotations.NullMarked;
