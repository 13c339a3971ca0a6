package org.fiducial.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Formats;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Turns the words of a command line into recordings to read. */
final class Inputs {
    private Inputs() {}

    /**
     * Files stay as they are named; a directory gives the recordings in it that are recognised by their signature. One that gives
     * none, or cannot be listed, stays and is refused when its turn comes, so that it does not stop the others.
     */
    static List<Path> expand(List<Path> named) {
        List<Path> all = new ArrayList<>();
        for (Path path : named) {
            if (!Files.isDirectory(path)) {
                all.add(path);
                continue;
            }
            try {
                List<Path> inside = Formats.expand(path);
                all.addAll(inside.isEmpty() ? List.of(path) : inside);
            } catch (IOException e) {
                all.add(path);
            }
        }
        return all;
    }

    /**
     * The input, unless it is a directory that gave no recordings.
     *
     * @throws UnreadableException if it is
     */
    static Path file(Path input) throws IOException {
        if (Files.isDirectory(input) && Formats.expand(input).isEmpty()) {
            throw new UnreadableException(input.toString(), "", "a directory without recordings");
        }
        return input;
    }

    /**
     * Sees to it that no input's file replaces another's.
     *
     * @param fileName the name that an input's result gets in {@code folder}
     * @throws ParameterException if two inputs would get one name
     */
    static void refuseCollisions(List<Path> inputs, Function<Path, String> fileName, Path folder, CommandSpec verb) {
        Set<String> names = new HashSet<>();
        for (Path input : inputs) {
            if (!names.add(fileName.apply(input))) {
                throw new ParameterException(
                        verb.commandLine(),
                        "two inputs would both be written to " + fileName.apply(input) + " in " + folder);
            }
        }
    }

    /** The record's name: the file name without its ending. */
    static String name(Path path) {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }
}
