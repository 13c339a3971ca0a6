package org.fiducial.simulate;

/**
 * f waves: two regions of the atria, each with its own direction and rate between 5 and 7 Hz that wanders, a saw-tooth of three
 * harmonics whose size swells and fades (the model of Stridh and Sörnmo, "Spatiotemporal QRST cancellation techniques for analysis of
 * atrial fibrillation", IEEE TBME 2001). Largest in V1 and II.
 */
final class FibrillatoryWaves {
    private static final HeartVector RIGHT = new HeartVector(-0.008, 0.034, -0.050);
    private static final HeartVector LEFT = new HeartVector(0.016, 0.016, 0.012);

    private FibrillatoryWaves() {}

    /** Adds the waves to the rows of {@code leads} (mV; I, II, V1 to V6). */
    static void addTo(double[][] leads, LeadField field, double samplingRate, SplitMix random) {
        add(leads, field, samplingRate, RIGHT, random.uniform(5.6, 6.6), random);
        add(leads, field, samplingRate, LEFT, random.uniform(6.2, 7.2), random);
    }

    private static void add(
            double[][] leads, LeadField field, double rate, HeartVector direction, double frequency, SplitMix random) {
        double phase = random.uniform(0, 2 * Math.PI);
        double swell = random.uniform(0, 2 * Math.PI);
        double wander = 0;
        int n = leads[0].length;
        // The rate wanders by about 0.4 Hz with a memory of half a second.
        double memory = StrictMath.exp(-1 / (0.5 * rate));
        double kick = 0.4 * Math.sqrt(1 - memory * memory);
        for (int i = 0; i < n; i++) {
            wander = memory * wander + kick * random.normal();
            phase += 2 * Math.PI * (frequency + wander) / rate;
            double size = 1 + 0.35 * StrictMath.sin(2 * Math.PI * 0.23 * i / rate + swell);
            double saw = StrictMath.sin(phase) + StrictMath.sin(2 * phase) / 3 + StrictMath.sin(3 * phase) / 8;
            HeartVector v = direction.times(size * saw);
            for (int lead = 0; lead < leads.length; lead++) {
                leads[lead][i] += field.project(lead, v);
            }
        }
    }
}
