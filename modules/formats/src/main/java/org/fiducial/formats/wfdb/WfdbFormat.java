package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fiducial.core.Recording;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.ReadOptions;
import org.fiducial.formats.RecordingFormat;

/** Records of the WaveForm DataBase. */
public final class WfdbFormat implements RecordingFormat {
    /** The format's short name. */
    public static final String NAME = "wfdb";

    private static final String ENDING = ".hea";
    private static final List<String> SIGNAL_ENDINGS = List.of(".dat", ".mat", ".xyz");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        return isHeaderName(file) && HeaderParser.looksLikeHeader(head);
    }

    /** A header, the name of one without its ending, a signal file, or an annotation file, which is then refused with its name. */
    @Override
    public boolean means(Path path) {
        String name = fileName(path).toLowerCase(Locale.ROOT);
        if (isHeaderName(path) || SIGNAL_ENDINGS.stream().anyMatch(name::endsWith)) {
            return true;
        }
        if (!Files.isRegularFile(path)) {
            return header(path).isPresent();
        }
        try {
            return header(path).isPresent() && names(header(path).get(), path) || isAnnotationFile(path);
        } catch (IOException | UnreadableException e) {
            return false;
        }
    }

    @Override
    public List<Path> parts(Path file) throws IOException {
        WfdbHeader header;
        try {
            header = HeaderParser.parse(file.toString(), new Companions(file).header(file));
        } catch (UnreadableException e) {
            // A damaged master has no parts that could be told; it is refused when it is read.
            return List.of();
        }
        List<Path> parts = new ArrayList<>();
        for (SegmentSpec segment : header.segments()) {
            if (!segment.isGap()) {
                parts.add(file.resolveSibling(segment.name() + ENDING));
            }
        }
        return parts;
    }

    @Override
    public List<Path> files(Path file) throws IOException {
        Path path = headerOf(file);
        Companions companions = new Companions(path);
        WfdbHeader header = HeaderParser.parse(path.toString(), companions.header(path));
        List<Path> files = new ArrayList<>(List.of(path));
        for (SegmentSpec segment : header.segments()) {
            if (!segment.isGap()) {
                Path part = companions.locate(path, segment.name() + ENDING);
                add(files, part);
                addSignals(files, companions, HeaderParser.parse(part.toString(), companions.header(part)), part);
            }
        }
        addSignals(files, companions, header, path);
        return files;
    }

    @Override
    public Recording read(Path file, ReadOptions options) throws IOException {
        return new RecordReader(file, headerOf(file), options).read();
    }

    /** Writes a header and one signal file of format 16, or of 24 or 32 where the values need them; annotations as {@code .atr}. */
    @Override
    public List<String> write(Recording recording, Path target) throws IOException {
        return new WfdbWriter(recording, target, Optional.empty()).write();
    }

    /**
     * Writes in a storage format of one's choice. FLAC takes a file for each eight signals.
     *
     * @return what could not be carried, one sentence each
     * @throws IllegalArgumentException if the format cannot hold a signal's values, or its missing samples
     */
    public static List<String> write(Recording recording, Path target, StorageFormat storage) throws IOException {
        return new WfdbWriter(recording, target, Optional.of(storage)).write();
    }

    private static void addSignals(List<Path> files, Companions companions, WfdbHeader header, Path path) {
        for (SignalSpec spec : header.signals()) {
            if (!spec.isNull()) {
                add(files, companions.locate(path, spec.file()));
            }
        }
    }

    private static void add(List<Path> files, Path file) {
        if (!files.contains(file)) {
            files.add(file);
        }
    }

    /** The header of the record that a path means. */
    private static Path headerOf(Path path) throws IOException {
        Optional<Path> found = header(path);
        if (found.isPresent() && (found.get().equals(path) || !Files.isRegularFile(path) || names(found.get(), path))) {
            return found.get();
        }
        throw new UnreadableException(path.toString(), "", refusal(path, found));
    }

    private static String refusal(Path path, Optional<Path> beside) throws IOException {
        if (!Files.exists(path)) {
            return "does not exist";
        }
        if (Files.size(path) == 0) {
            return "is empty";
        }
        String name = beside.map(h -> "; the record is " + h).orElse("");
        if (isAnnotationFile(path)) {
            return "is an annotation file, not a recording" + name;
        }
        return beside.isPresent()
                ? "is none of the signal files of the header beside it" + name
                : "is a signal file without a header; " + stem(path) + ENDING + " was expected beside it";
    }

    private static boolean names(Path header, Path file) throws IOException {
        WfdbHeader parsed = HeaderParser.parse(header.toString(), new Companions(header).header(header));
        return parsed.signals().stream().anyMatch(s -> s.file().equals(fileName(file)));
    }

    private static boolean isAnnotationFile(Path path) throws IOException {
        return AnnotationSniffer.isAnnotationFile(SignalBytes.open(path, Long.MAX_VALUE));
    }

    private static Optional<Path> header(Path path) {
        if (isHeaderName(path)) {
            return Files.isRegularFile(path) || !Files.exists(path) ? Optional.of(path) : Optional.empty();
        }
        Path appended = path.resolveSibling(fileName(path) + ENDING);
        if (!Files.isRegularFile(path) && Files.isRegularFile(appended)) {
            return Optional.of(appended);
        }
        Path replaced = path.resolveSibling(stem(path) + ENDING);
        return Files.isRegularFile(path) && Files.isRegularFile(replaced) ? Optional.of(replaced) : Optional.empty();
    }

    private static boolean isHeaderName(Path path) {
        return fileName(path).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** The file's name without its ending. */
    static String stem(Path path) {
        String name = fileName(path);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
