package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Resolution;
import org.fiducial.core.Samples;
import org.fiducial.core.Span;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Remarks;

/**
 * Joins the segments of a record. In a fixed layout every segment has the same signals in the same order; in a variable one the
 * layout segment names all signals, and a segment's signals are found by their names. What a segment lacks is missing.
 */
final class SegmentJoiner {
    private static final double LONGEST_GAP_S = 366.0 * 86_400;

    private final Path path;
    private final WfdbHeader master;
    private final Companions companions;
    private final boolean verify;
    private final List<String> remarks = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();

    SegmentJoiner(Path path, WfdbHeader master, Companions companions, boolean verify) {
        this.path = path;
        this.master = master;
        this.companions = companions;
        this.verify = verify;
    }

    /** What was noticed while joining. */
    List<String> remarks() {
        return remarks;
    }

    /** The header of the first segment that holds samples. */
    Optional<WfdbHeader> firstHeader() {
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(segments.getFirst().header());
    }

    /**
     * Opens all segments.
     *
     * @throws UnreadableException if one is missing, damaged or of another length than the record says
     */
    List<JoinedChannel> join() throws IOException {
        List<SignalSpec> layout = List.of();
        long frames = 0;
        for (int i = 0; i < master.segments().size(); i++) {
            SegmentSpec spec = master.segments().get(i);
            if (i == 0 && master.hasLayout()) {
                layout = header(spec).signals();
            } else if (!spec.isGap()) {
                segments.add(load(spec));
                starts.add(frames);
            } else if (spec.frames() / master.frequency() > LONGEST_GAP_S) {
                throw new UnreadableException(
                        path.toString(), "", "has a gap of more than a year; its length is " + spec.frames());
            }
            frames = Math.addExact(frames, spec.frames());
        }
        if (!master.hasLayout()) {
            if (segments.isEmpty()) {
                throw new UnreadableException(path.toString(), "", "consists of gaps alone");
            }
            layout = segments.getFirst().header().signals();
            checkFixed(layout);
        }
        if (layout.isEmpty()) {
            throw new UnreadableException(path.toString(), "", "describes no signal");
        }
        if (master.frames() > 0 && master.frames() != frames) {
            remark("the record line promises " + master.frames() + " frames, its segments together have " + frames);
        }
        List<JoinedChannel> channels = new ArrayList<>();
        for (int i = 0; i < layout.size(); i++) {
            channels.add(channel(i, layout.get(i), frames));
        }
        segments.forEach(s -> s.remarks()
                .forEach(r -> remarks.add(r + " [segment " + s.header().name() + "]")));
        return channels;
    }

    private WfdbHeader header(SegmentSpec spec) throws IOException {
        Path file = companions.locate(path, spec.name() + ".hea");
        if (!Files.isRegularFile(file)) {
            throw new UnreadableException(
                    file.toString(), "", "does not exist, but " + path + " names it as a segment");
        }
        WfdbHeader header = HeaderParser.parse(file.toString(), companions.header(file));
        if (header.isMultiSegment()) {
            throw new UnreadableException(
                    file.toString(), "", "is a segment that consists of segments, which the format forbids");
        }
        if (header.frequency() != master.frequency()) {
            remark("segment " + spec.name() + " tells " + header.frequency() + " frames per second, the record "
                    + master.frequency() + "; the record's is taken");
        }
        return header;
    }

    private Segment load(SegmentSpec spec) throws IOException {
        WfdbHeader header = header(spec);
        Path file = companions.locate(path, spec.name() + ".hea");
        Segment segment = SegmentLoader.load(file, header, companions, verify);
        if (segment.frames() != spec.frames()) {
            throw new UnreadableException(
                    file.toString(),
                    "",
                    "has " + segment.frames() + " frames, but " + path + " promises " + spec.frames());
        }
        return segment;
    }

    private void checkFixed(List<SignalSpec> layout) {
        for (Segment segment : segments) {
            if (segment.channels().size() != layout.size()) {
                throw new UnreadableException(
                        path.toString(),
                        "",
                        "has no layout segment, so that its segments must have the same signals, but "
                                + segment.header().name() + " has "
                                + segment.channels().size() + " and the first "
                                + layout.size());
            }
        }
    }

    private JoinedChannel channel(int index, SignalSpec spec, long frames) {
        int run = spec.samplesPerFrame();
        List<Samples> parts = new ArrayList<>();
        List<Long> begins = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        List<Channel> present = new ArrayList<>();
        long reached = 0;
        for (int s = 0; s < segments.size(); s++) {
            Optional<Channel> found = find(index, spec, segments.get(s));
            if (found.isEmpty()) {
                continue;
            }
            Channel channel = found.get();
            long start = starts.get(s);
            if (start > reached) {
                parts.add(new AbsentSamples((start - reached) * run));
                begins.add(reached * run);
            }
            parts.add(channel.samples());
            begins.add(start * run);
            reached = start + segments.get(s).frames();
            double offset = start / master.frequency();
            channel.spans().forEach(span -> join(spans, span.from() + offset, span.to() + offset));
            present.add(channel);
        }
        if (frames > reached || parts.isEmpty()) {
            parts.add(new AbsentSamples((frames - reached) * run));
            begins.add(reached * run);
        }
        begins.add(frames * run);
        Channel shown = present.isEmpty() ? new Channel(spec, new AbsentSamples(0), List.of()) : present.getFirst();
        return new JoinedChannel(
                shown.name(shown.kind()),
                shown.kind(),
                shown.unit(),
                run,
                shown.spec().skew(),
                resolution(spec, present),
                spans,
                new SegmentedSamples(
                        begins.stream().mapToLong(Long::longValue).toArray(), parts.toArray(Samples[]::new)));
    }

    private Optional<Channel> find(int index, SignalSpec wanted, Segment segment) {
        Optional<Channel> found = master.hasLayout()
                ? segment.channels().stream()
                        .filter(c -> c.spec().description().equals(wanted.description()))
                        .findFirst()
                : Optional.of(segment.channels().get(index));
        if (found.isPresent() && found.get().spec().samplesPerFrame() != wanted.samplesPerFrame()) {
            throw new UnreadableException(
                    path.toString(),
                    "",
                    "signal " + wanted.description() + " changes its number of samples a frame in segment "
                            + segment.header().name());
        }
        return found;
    }

    /** The resolution that all segments share; segments of different gain have no common digital values. */
    private Optional<Resolution> resolution(SignalSpec spec, List<Channel> present) {
        List<Optional<Resolution>> different =
                present.stream().map(Channel::resolution).distinct().toList();
        if (different.size() > 1) {
            remark("the gain of " + spec.description()
                    + " changes between segments; its digital values are not offered");
        }
        return different.size() == 1 ? different.getFirst() : Optional.empty();
    }

    /** Adds a span, lengthening the one before where they touch. */
    private static void join(List<Span> spans, double from, double to) {
        if (!spans.isEmpty() && from - spans.getLast().to() < 1e-9) {
            spans.set(spans.size() - 1, new Span(spans.getLast().from(), to));
        } else {
            spans.add(new Span(from, to));
        }
    }

    private void remark(String sentence) {
        remarks.add(Remarks.mark(sentence));
    }
}
