package org.fiducial.formats.wfdb;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Resolution;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal.Kind;
import org.fiducial.core.Span;
import org.fiducial.formats.ChannelNames;
import org.fiducial.formats.VoltageUnit;

/**
 * One signal of a segment.
 *
 * @param spec its line in the header
 * @param samples its samples
 * @param spans the stretches that hold data, in seconds from the segment's start
 */
record Channel(SignalSpec spec, Samples samples, List<Span> spans) {
    /** Unit in which the samples are read. */
    String unit() {
        return voltage(spec).isPresent() ? "mV" : VoltageUnit.ucum(spec.unit());
    }

    /** Steps per unit in which the samples are read. */
    static double gain(SignalSpec spec) {
        return spec.effectiveGain()
                * voltage(spec).map(VoltageUnit::perMillivolt).orElse(1.0);
    }

    /** What the channel carries. */
    Kind kind() {
        return ChannelNames.kind(spec.description(), voltage(spec).isPresent(), spec.unit());
    }

    /** The channel's name, not yet unique, for what it carries. */
    String name(Kind kind) {
        return ChannelNames.spelt(spec.description(), kind);
    }

    /** The digital resolution. */
    Optional<Resolution> resolution() {
        return spec.isNull()
                ? Optional.empty()
                : Optional.of(
                        new Resolution(spec.effectiveGain(), spec.baseline(), spec.bits(), spec.zero(), spec.unit()));
    }

    private static Optional<VoltageUnit> voltage(SignalSpec spec) {
        return VoltageUnit.of(spec.unit());
    }
}
