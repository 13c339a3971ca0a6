/**
 * Tables of comma-separated values: one column a signal, a header row with the channels' names.
 *
 * <p>{@link org.fiducial.formats.csv.CsvFormat} reads what spreadsheets and programs of many countries write: comma, semicolon or
 * tab; a point or a comma before the decimals; a column of time, or the sampling rate by option; units in the names or by option.
 * Samples stay in the file: one pass checks every cell and notes where blocks of rows begin, and a block is parsed where a window
 * asks for it.
 */
@NullMarked
package org.fiducial.formats.csv;

import org.jspecify.annotations.NullMarked;
