package org.fiducial.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.fiducial.core.UnreadableException;

/** Failures in one sentence for a person. */
final class Failures {
    private Failures() {}

    /** The sentence for {@code failure}, which is of the kinds that inputs and disks cause. */
    static String sentence(Throwable failure) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case UnreadableException e -> String.valueOf(e.getMessage());
            case NoSuchFileException e -> e.getFile() + ": no such file";
            case AccessDeniedException e -> e.getFile() + ": permission denied";
            case NotDirectoryException e -> e.getFile() + ": not a directory";
            case FileAlreadyExistsException e -> e.getFile() + ": exists already and is not a directory";
            case IOException e -> "input or output failed: " + e.getMessage();
            default -> "a fault of the program: " + cause + " (--debug shows where)";
        };
    }

    /** Whether {@code failure} comes from the input and not from the program. */
    static boolean isOfInput(Throwable failure) {
        return failure instanceof UnreadableException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
    }
}
