package org.fiducial.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** Writes a file aside and renames it, so that nothing half-written is ever left under its name. */
final class AtomicFile {
    private AtomicFile() {}

    /** What fills the file. */
    interface Filler {
        void fill(OutputStream out) throws IOException;
    }

    /** Fills {@code target}, replacing what stands there; makes its folder if need be. */
    static void write(Path target, Filler filler) throws IOException {
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file has a folder");
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                filler.fill(out);
            }
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
