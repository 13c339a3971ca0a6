package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Formats;

/** Turns the words of a command line into recordings to read. */
final class Inputs {
    private Inputs() {}

    /**
     * Files stay as they are named; a directory gives the recordings in it that are recognised by their signature.
     *
     * @throws UnreadableException if a directory holds no recording
     */
    static List<Path> expand(List<Path> named) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path path : named) {
            if (!Files.isDirectory(path)) {
                all.add(path);
                continue;
            }
            List<Path> inside = Formats.expand(path);
            if (inside.isEmpty()) {
                throw new UnreadableException(path.toString(), "", "a directory without recordings");
            }
            all.addAll(inside);
        }
        return all;
    }

    /** The record's name: the file name without its ending. */
    static String name(Path path) {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
