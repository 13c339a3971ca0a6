package org.fiducial.dsp;

import java.util.List;

/** The magnitude of a cascade, straight from its definition: the transfer function at a point of the unit circle. */
final class Response {
    private Response() {}

    static double gain(List<Biquad> sections, double frequency, double rate) {
        double w = 2 * Math.PI * frequency / rate;
        double gain = 1;
        for (Biquad f : sections) {
            double above = Math.hypot(
                    f.b0() + f.b1() * Math.cos(w) + f.b2() * Math.cos(2 * w),
                    f.b1() * Math.sin(w) + f.b2() * Math.sin(2 * w));
            double below = Math.hypot(
                    1 + f.a1() * Math.cos(w) + f.a2() * Math.cos(2 * w),
                    f.a1() * Math.sin(w) + f.a2() * Math.sin(2 * w));
            gain *= above / below;
        }
        return gain;
    }
}
