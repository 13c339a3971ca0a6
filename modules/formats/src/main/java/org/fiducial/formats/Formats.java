package org.fiducial.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.fiducial.core.Recording;
import org.fiducial.core.UnreadableException;

/** The front of the room: reads and writes recordings in every format on the class path. */
public final class Formats {
    private static final List<RecordingFormat> ALL =
            ServiceLoader.load(RecordingFormat.class, RecordingFormat.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private Formats() {}

    /** Every format that was found. */
    public static List<RecordingFormat> all() {
        return ALL;
    }

    /** The format of that short name. */
    public static Optional<RecordingFormat> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Reads a recording with {@link ReadOptions#DEFAULT}. */
    public static Recording read(Path path) throws IOException {
        return read(path, ReadOptions.DEFAULT);
    }

    /**
     * Reads a recording. A WFDB record may be named by its header, by its name without an ending or by its signal file.
     *
     * @throws UnreadableException if no format knows the file or its bytes are not what the format promises
     */
    public static Recording read(Path path, ReadOptions options) throws IOException {
        try {
            return format(path).read(path, options);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(e.getFile(), "", "does not exist", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(e.getFile(), "", "may not be read by this user", e);
        }
    }

    /**
     * The format that a path's bytes show, or that its name means.
     *
     * @throws UnreadableException if there is none
     */
    public static RecordingFormat format(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            byte[] head = head(path);
            for (RecordingFormat format : ALL) {
                if (format.recognises(path, head)) {
                    return format;
                }
            }
        }
        for (RecordingFormat format : ALL) {
            if (format.means(path)) {
                return format;
            }
        }
        if (Files.isDirectory(path)) {
            throw new UnreadableException(path.toString(), "", "is a directory, not a recording");
        }
        if (!Files.exists(path)) {
            throw new UnreadableException(path.toString(), "", "does not exist");
        }
        if (!Files.isRegularFile(path)) {
            throw new UnreadableException(path.toString(), "", "is no regular file");
        }
        throw new UnreadableException(path.toString(), "", Signature.reason(head(path)));
    }

    /**
     * The recordings in a directory and below it that are recognised by their signature, in the order of their paths. Links are
     * followed, a loop of links is left alone, hidden files are not looked at, and a segment that a multi-segment record names
     * counts as part of that record.
     */
    public static List<Path> expand(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        Set<Path> parts = new HashSet<>();
        Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return hidden(folder) && !folder.equals(directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !hidden(file) && Files.isReadable(file)) {
                    byte[] head = head(file);
                    for (RecordingFormat format : ALL) {
                        if (format.recognises(file, head)) {
                            found.add(file);
                            parts.addAll(format.parts(file));
                            break;
                        }
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (file.equals(directory)) {
                    throw e;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().filter(f -> !parts.contains(f)).sorted().toList();
    }

    /**
     * Writes a recording.
     *
     * @param target its ending names the format unless {@code format} does
     * @param format a format's short name, if it is given
     * @return what could not be carried, one sentence each
     * @throws IllegalArgumentException if there is no such format or nothing of the recording can be written in it
     */
    public static List<String> write(Recording recording, Path target, Optional<String> format) throws IOException {
        RecordingFormat chosen = format.isPresent()
                ? named(format.get())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no format '" + format.get() + "', only " + names()))
                : ALL.stream()
                        .filter(f -> f.means(target))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the ending of " + target + " names none of the formats " + names()));
        return chosen.write(recording, target);
    }

    private static String names() {
        return String.join(", ", ALL.stream().map(RecordingFormat::name).toList());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(RecordingFormat.HEAD);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(file.toString(), "", "may not be read by this user", e);
        }
    }

    private static boolean hidden(Path path) {
        Path name = path.getFileName();
        return name != null
                && name.toString().startsWith(".")
                && !name.toString().matches("\\.+");
    }
}
