/**
 * Files to {@link org.fiducial.core.Recording recordings} and back, one package a format.
 *
 * <p>{@link org.fiducial.formats.Formats} is the front: it looks at a file's first bytes, asks every {@link
 * org.fiducial.formats.RecordingFormat} whether it knows them, and lets that one read.
 *
 * <pre>{@code
 * Recording recording = Formats.read(Path.of("100.hea"));
 * List<String> lost = Formats.write(recording, Path.of("100.csv"), Optional.empty());
 * }</pre>
 *
 * <p>Three rules hold for every format. A file that is not what it claims to be gives one {@link
 * org.fiducial.core.UnreadableException} with a sentence for a person. Nothing is allocated because a header says so: sizes
 * are held against the bytes that are there. What a format cannot carry is said, never dropped in silence.
 *
 * <p>To add a format, implement {@code RecordingFormat} in a package of its own and name the class in
 * {@code META-INF/services}.
 */
@NullMarked
package org.fiducial.formats;

import org.jspecify.annotations.NullMarked;
