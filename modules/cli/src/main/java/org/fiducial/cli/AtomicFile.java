package org.fiducial.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fiducial.formats.AsideFiles;

/** Writes a file aside and renames it, so that nothing half-written is ever left under its name. */
final class AtomicFile {
    private AtomicFile() {}

    /** What fills the file. */
    interface Filler {
        void fill(OutputStream out) throws IOException;
    }

    /** Fills {@code target}, replacing what stands there; makes its folder if need be. A link stays a link. */
    static void write(Path target, Filler filler) throws IOException {
        Path file = Files.exists(target) ? target.toRealPath() : target;
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            // A device or a pipe: renaming would put a file in its place.
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                filler.fill(out);
            }
            return;
        }
        try (AsideFiles aside = new AsideFiles()) {
            try (OutputStream out = aside.create(file)) {
                filler.fill(out);
            }
            aside.commit();
        }
    }
}
