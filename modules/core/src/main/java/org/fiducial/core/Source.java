package org.fiducial.core;

/**
 * Where a recording was read from.
 *
 * @param path the path as it was given
 * @param format the file format's short name: {@code wfdb}, {@code csv}; {@code memory} for a recording made by a program
 * @param sha256 SHA-256, in lower-case hexadecimal, over the bytes of all the recording's files in the format's order; empty for
 *     {@code memory}
 */
public record Source(String path, String format, String sha256) {
    /** The source of a recording that a program made. */
    public static final Source MEMORY = new Source("", "memory", "");
}
