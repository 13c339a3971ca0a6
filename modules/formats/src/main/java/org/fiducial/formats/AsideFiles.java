package org.fiducial.formats;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that are written aside and take their names together at the end, so that nothing half-written is ever left. Closed
 * without {@link #commit} it removes what it wrote.
 */
public final class AsideFiles implements AutoCloseable {
    private static final int MOST_ATTEMPTS = 1000;

    private final Map<Path, Path> byTarget = new LinkedHashMap<>();

    /** Begins a file; the caller closes the stream before {@link #commit}. Folders that are missing are made. */
    public OutputStream create(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(target + " is no file name");
        }
        Files.createDirectories(folder);
        for (int attempt = 0; ; attempt++) {
            Path aside = folder.resolve("." + target.getFileName() + "." + attempt + ".part");
            try {
                OutputStream out =
                        Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                byTarget.put(target, aside);
                return new BufferedOutputStream(out, 1 << 16);
            } catch (FileAlreadyExistsException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Gives every file its name, in the order of creation; a file that stands there is replaced. */
    public void commit() throws IOException {
        for (Map.Entry<Path, Path> file : byTarget.entrySet()) {
            Files.move(
                    file.getValue(),
                    file.getKey(),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        byTarget.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path aside : byTarget.values()) {
            Files.deleteIfExists(aside);
        }
        byTarget.clear();
    }
}
