/**
 * The formats of the WaveForm DataBase, after its public specification: header(5), signal(5) and annot(5) of the WFDB
 * Applications Guide (Moody, PhysioNet).
 *
 * <p>A record is a text header that names signal files. {@link org.fiducial.formats.wfdb.WfdbHeader} is the header as written;
 * {@link org.fiducial.formats.wfdb.WfdbFormat} makes a {@link org.fiducial.core.Recording} of it. Three things differ from
 * other readers on purpose: a signal with several samples a frame keeps every sample and its own rate, where others average
 * them; voltages are always read in mV, whatever the header's unit; and a missing sample is {@code NaN}, never a number.
 *
 * <p>Samples stay in their files: a small file as bytes, a large one mapped. The formats of fixed width are decoded where a
 * window asks for them; differences (format 8) and FLAC, which can only be decoded from a beginning, keep such beginnings every
 * few thousand frames.
 *
 * <p>{@link org.fiducial.formats.wfdb.WfdbAnnotations} reads and writes annotation files.
 */
@NullMarked
package org.fiducial.formats.wfdb;

import org.jspecify.annotations.NullMarked;
