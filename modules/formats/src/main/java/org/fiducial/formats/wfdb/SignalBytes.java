package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import org.fiducial.core.UnreadableException;

/** The bytes of a signal file: a small file is held, a large one is mapped and unmapped when nobody needs it. */
final class SignalBytes {
    /** Files up to this size are held as bytes. */
    private static final long LARGEST_HELD = 16L << 20;

    private static final int HASH_CHUNK = 1 << 20;

    private final Path path;
    private final long size;
    private final byte[] held;
    private final MemorySegment mapped;

    private SignalBytes(Path path, long size, byte[] held, MemorySegment mapped) {
        this.path = path;
        this.size = size;
        this.held = held;
        this.mapped = mapped;
    }

    /** Bytes in memory, for a file named by {@code path}. */
    static SignalBytes of(Path path, byte[] bytes) {
        return new SignalBytes(path, bytes.length, bytes, MemorySegment.NULL);
    }

    /**
     * Opens a file.
     *
     * @param most bytes that may be held
     */
    static SignalBytes open(Path path, long most) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size <= Math.min(most, LARGEST_HELD)) {
                return of(path, whole(channel, (int) size));
            }
            MemorySegment segment = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
            return new SignalBytes(path, size, new byte[0], segment);
        }
    }

    private static byte[] whole(FileChannel channel, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // Until the file ends, wherever that is by now.
        }
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }

    /** The file. */
    Path path() {
        return path;
    }

    /** Its size in bytes. */
    long size() {
        return size;
    }

    /** Bytes that are held in memory. */
    int heldSize() {
        return held.length;
    }

    /** A stretch of the file; {@code bytes[base]} is its first byte. The bytes must not be changed. */
    record Window(byte[] bytes, int base) {}

    /**
     * A stretch of the file.
     *
     * @throws UnreadableException if it lies beyond the file's end or the file has shrunk since it was opened
     */
    Window window(long from, int length) {
        if (from < 0 || length < 0 || from + length > size) {
            throw new UnreadableException(
                    path.toString(),
                    "byte " + size,
                    "the file ends here, but samples are expected up to byte " + (from + length));
        }
        if (mapped.byteSize() == 0) {
            return new Window(held, (int) from);
        }
        byte[] copy = new byte[length];
        try {
            MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, from, copy, 0, length);
        } catch (InternalError e) {
            // What the JVM throws when a mapped file has become shorter.
            throw new UnreadableException(
                    path.toString(), "byte " + from, "the file was cut while it was being read", e);
        }
        return new Window(copy, 0);
    }

    /** Feeds every byte to a digest. */
    void digest(MessageDigest digest) {
        for (long from = 0; from < size; from += HASH_CHUNK) {
            int length = (int) Math.min(HASH_CHUNK, size - from);
            Window window = window(from, length);
            digest.update(window.bytes(), window.base(), length);
        }
    }
}
