package org.fiducial.formats.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Origin;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Source;
import org.fiducial.core.Span;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.ChannelNames;
import org.fiducial.formats.Gaps;
import org.fiducial.formats.ReadOptions;
import org.fiducial.formats.RecordingFormat;
import org.fiducial.formats.Remarks;

/** Tables of comma-separated values. They have no signature and count only where they are named. */
public final class CsvFormat implements RecordingFormat {
    /** The format's short name. */
    public static final String NAME = "csv";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Path file, byte[] head) {
        return false;
    }

    @Override
    public boolean means(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    @Override
    public List<Path> files(Path file) {
        return List.of(file);
    }

    @Override
    public Recording read(Path file, ReadOptions options) throws IOException {
        MessageDigest digest = sha256();
        Table table = new Table(file, !options.leads().isEmpty(), options.hash() ? digest : null);
        List<Column> columns = columns(table, options, file);
        List<String> notes = new ArrayList<>();
        List<String> names =
                ChannelNames.unique(columns.stream().map(Column::name).toList(), notes);
        Column first = columns.getFirst();
        double rate = first.role() == Column.Role.TIME
                ? new TimeColumn(table, first.perUnit(), file.toString()).rate()
                : options.samplingRate()
                        .orElseThrow(
                                () -> new UnreadableException(
                                        file.toString(),
                                        "line 1",
                                        "tells no sampling rate; a first column called time, or the rate by option, was expected"));
        if (first.role() == Column.Role.TIME && options.samplingRate().isPresent()) {
            notes.add(Remarks.mark("the sampling rate follows from the column of time; the option was not used"));
        }
        List<Signal> signals = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (column.role() == Column.Role.SIGNAL) {
                Samples samples = new ColumnSamples(table, c, column.perUnit());
                List<Span> spans =
                        options.verify() ? Gaps.spans(samples, rate) : List.of(new Span(0, table.rows() / rate));
                signals.add(new Signal(
                        names.get(c),
                        column.kind(),
                        column.unit(),
                        rate,
                        0,
                        0,
                        Origin.RECORDED,
                        Optional.empty(),
                        spans,
                        samples));
            }
        }
        if (signals.isEmpty()) {
            throw new UnreadableException(file.toString(), "line 1", "names no channel beside the time");
        }
        String hash = options.hash() ? HexFormat.of().formatHex(digest.digest()) : "";
        return new Recording(
                stem(file),
                new Source(file.toString(), NAME, hash),
                Optional.empty(),
                Patient.UNKNOWN,
                Acquisition.UNKNOWN,
                signals,
                List.of(),
                notes);
    }

    @Override
    public List<String> write(Recording recording, Path target) throws IOException {
        return new CsvWriter(recording).write(target);
    }

    private static List<Column> columns(Table table, ReadOptions options, Path file) {
        List<String> heads = options.leads().isEmpty() ? table.head() : options.leads();
        if (heads.size() != table.head().size()) {
            throw new UnreadableException(
                    file.toString(),
                    "line 1",
                    "has " + table.head().size() + " columns, and " + heads.size() + " names are given");
        }
        List<Column> columns = new ArrayList<>();
        for (String head : heads) {
            columns.add(Column.of(head, columns.isEmpty(), options.unit()));
        }
        return columns;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
