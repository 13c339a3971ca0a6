package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Samples;
import org.fiducial.core.Span;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.Gaps;
import org.fiducial.formats.Remarks;

/**
 * Opens the signal files of a record without segments: finds how many frames there truly are, holds that against the header
 * before anything is allocated, and verifies checksums.
 */
final class SegmentLoader {
    private final Path path;
    private final WfdbHeader header;
    private final Companions companions;
    private final boolean verify;
    private final List<String> remarks = new ArrayList<>();

    private SegmentLoader(Path path, WfdbHeader header, Companions companions, boolean verify) {
        this.path = path;
        this.header = header;
        this.companions = companions;
        this.verify = verify;
    }

    /**
     * Opens a segment.
     *
     * @param path the header's path
     * @throws UnreadableException if a signal file is missing, too short or damaged
     */
    static Segment load(Path path, WfdbHeader header, Companions companions, boolean verify) throws IOException {
        return new SegmentLoader(path, header, companions, verify).load();
    }

    /** Signals that share a file. */
    private record Group(int first, List<SignalSpec> specs, SignalBytes bytes, SignalFile file) {}

    private Segment load() throws IOException {
        List<SignalSpec> specs = header.signals();
        if (specs.isEmpty()) {
            throw new UnreadableException(path.toString(), "", "describes no signal");
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < specs.size(); ) {
            int end = i + 1;
            while (end < specs.size() && specs.get(i).sharesFile(specs.get(end))) {
                end++;
            }
            if (!specs.get(i).isNull()) {
                groups.add(open(i, specs.subList(i, end)));
            }
            i = end;
        }
        if (groups.isEmpty()) {
            throw new UnreadableException(
                    path.toString(), "", "describes signals without samples; it is the layout of a record in segments");
        }
        long frames = frames(groups);
        Channel[] channels = new Channel[specs.size()];
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i).isNull()) {
                channels[i] = new Channel(
                        specs.get(i), new AbsentSamples(frames * specs.get(i).samplesPerFrame()), List.of());
            }
        }
        for (Group group : groups) {
            take(group, frames, channels);
        }
        return new Segment(header, frames, List.of(channels), remarks);
    }

    private Group open(int first, List<SignalSpec> specs) throws IOException {
        SignalSpec head = specs.getFirst();
        for (SignalSpec spec : specs) {
            if (spec.format() != head.format() || spec.byteOffset() != head.byteOffset()) {
                throw new UnreadableException(
                        path.toString(), "", "gives the signals of " + head.file() + " different formats or offsets");
            }
        }
        SignalBytes bytes = companions.signalFile(path, head.file());
        FrameLayout layout = FrameLayout.of(specs);
        long offset = head.byteOffset();
        if (offset == 0) {
            offset = MatlabPreamble.length(bytes, head.format(), layout.length());
            if (offset > 0) {
                remark(head.file()
                        + " begins with the header of a MATLAB matrix, which the record's header does not say;"
                        + " its " + offset + " bytes are passed over");
            }
        }
        if (bytes.size() <= offset) {
            throw new UnreadableException(
                    bytes.path().toString(),
                    "byte " + bytes.size(),
                    bytes.size() == 0
                            ? "is empty; samples were expected"
                            : "ends before its first sample at byte " + offset);
        }
        SignalFile file = head.format().isFlat()
                ? new FlatFile(bytes, head.format(), offset, layout)
                : head.format().isFlac()
                        ? FlacFile.open(bytes, head.format(), offset, specs)
                        : new DifferenceFile(bytes, offset, layout, specs);
        long needed = header.frames();
        if (needed > file.frames()) {
            throw tooShort(bytes, head, offset, layout, file);
        }
        return new Group(first, specs, bytes, file);
    }

    private UnreadableException tooShort(
            SignalBytes bytes, SignalSpec head, long offset, FrameLayout layout, SignalFile file) {
        String expected = "the header promises " + header.frames() + " frames of " + layout.length() + " samples";
        if (!head.format().isFlac() && header.frames() <= Long.MAX_VALUE / 8 / layout.length()) {
            expected += ", which end at byte " + (offset + head.format().bytes(header.frames() * layout.length()));
        }
        String other = AnnotationSniffer.isAnnotationFile(bytes) ? " (it is an annotation file)" : "";
        return new UnreadableException(
                bytes.path().toString(),
                "byte " + bytes.size(),
                "the file ends here" + other + " after " + file.frames() + " frames, but " + expected);
    }

    private long frames(List<Group> groups) {
        if (header.frames() > 0) {
            return header.frames();
        }
        long least = groups.stream().mapToLong(g -> g.file.frames()).min().orElse(0);
        long most = groups.stream().mapToLong(g -> g.file.frames()).max().orElse(0);
        if (least == 0) {
            throw new UnreadableException(path.toString(), "", "names a signal file that holds not one whole frame");
        }
        if (least != most) {
            remark("the header tells no length and the signal files differ; " + least + " of up to " + most
                    + " frames are read");
        }
        return least;
    }

    private void take(Group group, long frames, Channel[] channels) {
        Optional<SignalFile.Survey> survey = verify ? Optional.of(group.file.survey(frames)) : Optional.empty();
        survey.ifPresent(s -> checkSums(group, s));
        for (int c = 0; c < group.specs.size(); c++) {
            SignalSpec spec = group.specs.get(c);
            int run = spec.samplesPerFrame();
            long skew = Math.min(spec.skew(), frames) * run;
            boolean looked = survey.isPresent();
            boolean gaps = !looked || survey.get().gaps()[c];
            Samples samples = new StoredSamples(
                    group.file,
                    c,
                    spec.format().missing(),
                    gaps,
                    frames * run,
                    skew,
                    Channel.gain(spec),
                    spec.baseline());
            double rate = header.frequency() * run;
            List<Span> spans = looked && gaps
                    ? Gaps.spans(samples, rate)
                    : skew < frames * run ? List.of(new Span(0, (frames * run - skew) / rate)) : List.of();
            channels[group.first + c] = new Channel(spec, samples, spans);
            if (spec.gain() == 0) {
                remark("signal " + (group.first + c) + " (" + spec.description() + ") is not calibrated; "
                        + SignalSpec.DEFAULT_GAIN + " steps per " + spec.unit()
                        + " are taken, as the specification says");
            }
        }
    }

    /** A checksum of 0 is what programs write that compute none; it is not held against the samples. */
    private void checkSums(Group group, SignalFile.Survey survey) {
        int wrong = 0;
        int checked = 0;
        for (int c = 0; c < group.specs.size(); c++) {
            SignalSpec spec = group.specs.get(c);
            short sum = (short) survey.sums()[c];
            if (spec.checksum().orElse(0) == 0) {
                continue;
            }
            checked++;
            if (sum != spec.checksum().getAsInt()) {
                wrong++;
                remark("the checksum of signal " + (group.first + c) + " (" + spec.description() + ") is " + sum
                        + ", but the header says " + spec.checksum().getAsInt() + "; samples may be damaged");
            }
        }
        if (wrong > 0 && wrong == checked && AnnotationSniffer.isAnnotationFile(group.bytes)) {
            throw new UnreadableException(
                    group.bytes.path().toString(), "", "holds annotations, but the header names it as a signal file");
        }
    }

    private void remark(String sentence) {
        remarks.add(Remarks.mark(sentence));
    }
}
