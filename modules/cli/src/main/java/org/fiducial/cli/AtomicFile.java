package org.fiducial.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.fiducial.formats.AsideFiles;

/** Writes one file aside and renames it, so that nothing half-written is ever left under its name. */
final class AtomicFile {
    private AtomicFile() {}

    /** What fills the file. */
    interface Filler {
        void fill(OutputStream out) throws IOException;
    }

    /** Fills {@code target}, replacing what stands there; makes its folder if need be. */
    static void write(Path target, Filler filler) throws IOException {
        try (AsideFiles files = new AsideFiles()) {
            try (OutputStream out = files.create(target)) {
                filler.fill(out);
            }
            files.commit();
        }
    }
}
