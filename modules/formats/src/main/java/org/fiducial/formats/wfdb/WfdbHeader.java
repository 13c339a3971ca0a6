package org.fiducial.formats.wfdb;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A header file after header(5).
 *
 * @param name record name as the header gives it
 * @param segments the segments of a multi-segment record; empty otherwise
 * @param signalCount number of signals that the record line promises
 * @param frequency frames per second
 * @param counterFrequency ticks per second of the record's counter; equal to {@code frequency} if not given
 * @param baseCounter counter value at the first sample
 * @param frames length in frames; 0 if not given
 * @param time wall-clock time of the first sample
 * @param date its date
 * @param signals the signals' lines; empty in a multi-segment record
 * @param comments comment lines without {@code #}
 * @param oddities what was written in a way that the specification does not know, one sentence each
 */
public record WfdbHeader(
        String name,
        List<SegmentSpec> segments,
        int signalCount,
        double frequency,
        double counterFrequency,
        double baseCounter,
        long frames,
        Optional<LocalTime> time,
        Optional<LocalDate> date,
        List<SignalSpec> signals,
        List<String> comments,
        List<String> oddities) {
    public WfdbHeader {
        segments = List.copyOf(segments);
        signals = List.copyOf(signals);
        comments = List.copyOf(comments);
        oddities = List.copyOf(oddities);
    }

    /** Whether the record consists of other records. */
    boolean isMultiSegment() {
        return !segments.isEmpty();
    }

    /** Whether the first segment only tells which signals there are. */
    boolean hasLayout() {
        return isMultiSegment()
                && segments.getFirst().frames() == 0
                && !segments.getFirst().isGap();
    }

    /** Wall-clock start, if both date and time are given. */
    Optional<LocalDateTime> start() {
        return date.flatMap(d -> time.map(d::atTime));
    }

    /** Whether the counter's settings differ from their defaults. */
    boolean hasCounter() {
        return counterFrequency != frequency || baseCounter != 0;
    }
}
