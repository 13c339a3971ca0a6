/**
 * Core values as JSON documents.
 *
 * <p>{@link org.fiducial.json.ReportJson} writes a {@link org.fiducial.core.Report} as the document {@code
 * fiducial.interpretation/1}, field by field and straight to the stream. Four rules hold for every document:
 *
 * <ul>
 *   <li>A value that is not there is left out; it is never 0, and no number is ever NaN or infinite. {@code null} stands only where
 *       a place in a row must be kept (a missing sample, a mark that one beat lacks, the score of a code that could not be
 *       looked at).
 *   <li>Keys stand in one fixed order, maps without an order of their own are sorted, and numbers are rounded by unit in {@link
 *       org.fiducial.json.Precision}: the same report gives the same bytes on every machine.
 *   <li>Rounding never turns a comparison round: a criterion's value that lies on one side of its limit is printed with as many
 *       decimals as it takes to stay there.
 *   <li>The resource {@code fiducial.interpretation-1.schema.json} is the JSON Schema that every document meets; {@link
 *       org.fiducial.json.ReportJson#schema()} gives it.
 * </ul>
 */
@NullMarked
package org.fiducial.json;

import org.jspecify.annotations.NullMarked;
