package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Annotation;
import org.fiducial.core.Origin;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Source;
import org.fiducial.formats.ChannelNames;
import org.fiducial.formats.ReadOptions;
import org.fiducial.formats.Remarks;

/** Makes a recording of a record's header and files. */
final class RecordReader {
    private final Path given;
    private final Path path;
    private final ReadOptions options;
    private final Companions companions;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param given the path as the user gave it
     * @param path the header
     */
    RecordReader(Path given, Path path, ReadOptions options) {
        this.given = given;
        this.path = path;
        this.options = options;
        this.companions = new Companions(path);
    }

    Recording read() throws IOException {
        WfdbHeader header = HeaderParser.parse(path.toString(), companions.header(path));
        notes.addAll(header.comments());
        header.oddities().forEach(o -> notes.add(Remarks.mark(o)));
        List<String> comments = header.comments();
        List<JoinedChannel> channels;
        Optional<WfdbHeader> first = Optional.empty();
        if (header.isMultiSegment()) {
            SegmentJoiner joiner = new SegmentJoiner(path, header, companions, options.verify());
            channels = joiner.join();
            notes.addAll(joiner.remarks());
            first = joiner.firstHeader();
            if (comments.isEmpty() && first.isPresent()) {
                comments = first.get().comments();
                notes.addAll(comments);
            }
        } else {
            Segment segment = SegmentLoader.load(path, header, companions, options.verify());
            notes.addAll(segment.remarks());
            channels = segment.channels().stream().map(JoinedChannel::of).toList();
        }
        Patient patient = HeaderComments.patient(comments, notes);
        noteClock(header);
        List<Annotation> annotations = annotations();
        return new Recording(
                header.name(),
                new Source(given.toString(), WfdbFormat.NAME, options.hash() ? hash() : ""),
                header.start().or(() -> firstStart(header)),
                patient,
                Acquisition.UNKNOWN,
                signals(header, channels),
                annotations,
                notes);
    }

    private static Optional<java.time.LocalDateTime> firstStart(WfdbHeader header) {
        // A date without a time means midnight.
        return header.time().isEmpty() ? header.date().map(java.time.LocalDate::atStartOfDay) : Optional.empty();
    }

    private void noteClock(WfdbHeader header) {
        if (header.time().isPresent() && header.date().isEmpty()) {
            notes.add(Remarks.mark("the recording begins at " + header.time().get() + " of a day that is not told"));
        }
        if (header.hasCounter()) {
            notes.add(Remarks.mark("the recorder's counter runs at " + header.counterFrequency() + " per second from "
                    + header.baseCounter()));
        }
    }

    private List<Signal> signals(WfdbHeader header, List<JoinedChannel> channels) {
        List<String> names =
                ChannelNames.unique(channels.stream().map(JoinedChannel::name).toList(), notes);
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            JoinedChannel channel = channels.get(i);
            double rate = header.frequency() * channel.samplesPerFrame();
            signals.add(new Signal(
                    names.get(i),
                    channel.kind(),
                    channel.unit(),
                    rate,
                    0,
                    channel.skew() / header.frequency(),
                    Origin.RECORDED,
                    channel.resolution(),
                    channel.spans(),
                    channel.samples()));
        }
        return signals;
    }

    private List<Annotation> annotations() throws IOException {
        List<Annotation> all = new ArrayList<>();
        for (String suffix : options.annotators()) {
            all.addAll(WfdbAnnotations.read(path.resolveSibling(WfdbFormat.stem(path) + "." + suffix))
                    .annotations());
        }
        all.sort(java.util.Comparator.comparingDouble(Annotation::time));
        return all;
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SignalBytes file : companions.all()) {
                file.digest(digest);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
