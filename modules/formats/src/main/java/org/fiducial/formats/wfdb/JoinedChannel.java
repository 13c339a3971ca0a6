package org.fiducial.formats.wfdb;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Resolution;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal.Kind;
import org.fiducial.core.Span;

/**
 * One signal of a whole record, be it in one piece or in segments.
 *
 * @param name its name, not yet unique
 * @param samplesPerFrame samples a frame
 * @param skew frames by which the file has it later than its companions
 * @param spans stretches that hold data, in seconds
 */
record JoinedChannel(
        String name,
        Kind kind,
        String unit,
        int samplesPerFrame,
        int skew,
        Optional<Resolution> resolution,
        List<Span> spans,
        Samples samples) {
    /** The signal of a record in one piece. */
    static JoinedChannel of(Channel channel) {
        SignalSpec spec = channel.spec();
        Kind kind = channel.kind();
        return new JoinedChannel(
                channel.name(kind),
                kind,
                channel.unit(),
                spec.samplesPerFrame(),
                spec.skew(),
                channel.resolution(),
                channel.spans(),
                channel.samples());
    }
}
