package org.fiducial.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fiducial.core.Recording;
import org.fiducial.core.UnreadableException;

/**
 * One file format. Implementations are found by {@link java.util.ServiceLoader}, hold no state and are safe for use by several
 * threads.
 */
public interface RecordingFormat {
    /** How many bytes of a file's beginning {@link #recognises} is shown at most. */
    int HEAD = 1024;

    /** Short name: {@code wfdb}, {@code csv}. */
    String name();

    /** Whether the file begins as this format does. A format without a signature recognises nothing. */
    boolean recognises(Path file, byte[] head);

    /**
     * Whether a person who names this path means this format: by its ending, or because a recording of that name lies there.
     * Asked only if no format recognises the file.
     */
    boolean means(Path path);

    /**
     * Files found in a directory that belong to another file's recording and are therefore no recordings of their own.
     *
     * @param file a file that this format recognises
     */
    default List<Path> parts(Path file) throws IOException {
        return List.of();
    }

    /**
     * Every file that the recording consists of, in the order in which the hash takes them.
     *
     * @throws UnreadableException if the file does not tell them
     */
    List<Path> files(Path file) throws IOException;

    /**
     * Reads a recording. Samples may stay in the file until they are asked for.
     *
     * @throws UnreadableException if the bytes are not what this format promises
     */
    Recording read(Path file, ReadOptions options) throws IOException;

    /**
     * Writes a recording; nothing half-written is left where it fails. A format that is only read does not write.
     *
     * @return what the format could not carry, one sentence each
     * @throws IllegalArgumentException if nothing of the recording can be written
     */
    default List<String> write(Recording recording, Path target) throws IOException {
        throw new IllegalArgumentException("the format " + name() + " is read, but not written");
    }
}
