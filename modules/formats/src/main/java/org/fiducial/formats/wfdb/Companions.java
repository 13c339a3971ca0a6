package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fiducial.core.UnreadableException;

/**
 * The files that belong to a record, opened once each and kept in the order in which they were asked for. A header may name only
 * files in its own folder or below it, so that a file from a stranger cannot make the program read others.
 */
final class Companions {
    /** Bytes of small files that one record may keep in memory before its files are mapped. */
    private static final long MOST_HELD = 64L << 20;

    private static final long LARGEST_HEADER = 4L << 20;

    private final Path folder;
    private final Map<Path, SignalBytes> open = new LinkedHashMap<>();
    private long held;

    /** The companions of a header. */
    Companions(Path header) {
        this.folder = header.resolveSibling("");
    }

    /** The files in order. */
    Iterable<SignalBytes> all() {
        return open.values();
    }

    /** The bytes of a header, which is one of the record's files. */
    byte[] header(Path file) throws IOException {
        if (Files.size(file) > LARGEST_HEADER) {
            throw new UnreadableException(
                    file.toString(), "", "is larger than any WFDB header (" + Files.size(file) + " bytes)");
        }
        byte[] bytes = Files.readAllBytes(file);
        open.put(file, SignalBytes.of(file, bytes));
        return bytes;
    }

    /** A file that a header names. */
    SignalBytes signalFile(Path header, String name) throws IOException {
        Path file = locate(header, name);
        SignalBytes known = open.get(file);
        if (known != null) {
            return known;
        }
        if (!Files.isRegularFile(file)) {
            String problem = Files.exists(file) ? "is no regular file" : "does not exist";
            throw new UnreadableException(file.toString(), "", problem + ", but " + header + " names it");
        }
        SignalBytes bytes = SignalBytes.open(file, MOST_HELD - held);
        held += bytes.heldSize();
        open.put(file, bytes);
        return bytes;
    }

    /** Where a file that a header names must lie. */
    Path locate(Path header, String name) {
        try {
            Path named = Path.of(name);
            if (!name.equals("-")
                    && !named.isAbsolute()
                    && !name.contains("\\")
                    && !named.normalize().startsWith("..")
                    && !named.normalize().toString().isEmpty()) {
                return folder.resolve(named);
            }
        } catch (InvalidPathException e) {
            throw new UnreadableException(header.toString(), "", "names a file that cannot exist", e);
        }
        throw new UnreadableException(
                header.toString(),
                "",
                "names the file '" + name + "', but a header may only name files in its own folder");
    }
}
