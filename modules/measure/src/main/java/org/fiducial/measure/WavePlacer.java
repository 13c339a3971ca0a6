package org.fiducial.measure;

import java.util.Arrays;
import java.util.Optional;

/**
 * Brings the waves of representative beats back to each single beat: QRS where its R peak was aligned, P and T where {@link
 * Following} finds them again.
 */
final class WavePlacer {
    private static final int MS = LeadGrid.RATE / 100; // samples in 10 ms
    private static final int P_REACH = 6 * MS;
    private static final int T_REACH = 5 * MS;
    private static final double P_FOUND = 0.5;
    private static final double P_SMALLEST = 0.35;
    private static final double T_FOUND = 0.5;

    // Of a wave at least so much must be left when its neighbour cuts into it, seconds.
    private static final double LEFT_OVER = 0.02;

    private final ShapeWaves shape;
    private final WaveSettings settings;
    private final Optional<Following.Found[]> p;
    private final Optional<Following.Found[]> t;

    WavePlacer(ShapeWaves shape, WaveSettings settings) {
        this.shape = shape;
        this.settings = settings;
        double[] even = new double[shape.contour().leads()];
        Arrays.fill(even, 1);
        p = shape.p()
                .map(e -> new Following(shape.contour(), index(e.onset()), index(e.offset()), even)
                        .find(shape.times(), 0, P_REACH));
        t = shape.t()
                .map(e -> new Following(
                                shape.contour(),
                                Math.max(0, index(e.peak()) - 3 * MS),
                                Math.min(shape.contour().length() - 1, index(e.offset()) + MS),
                                even)
                        .find(shape.times(), 0, T_REACH));
    }

    /**
     * Where P of the shape's {@code beat}-th beat lies, in seconds after its place on the representative beat; empty if there is none.
     */
    Optional<Double> pShift(int beat) {
        if (p.isEmpty()) {
            return Optional.empty();
        }
        Following.Found found = p.get()[beat];
        return found.correlation() >= P_FOUND && found.gain() >= P_SMALLEST
                ? Optional.of(found.shift())
                : Optional.empty();
    }

    /** Where T lies, in seconds after its place on the representative beat; 0 where it cannot be found again. */
    double tShift(int beat) {
        Following.Found found = t.map(f -> f[beat]).orElse(Following.Found.NOTHING);
        return found.correlation() >= T_FOUND ? found.shift() : 0;
    }

    /**
     * The waves of one beat in one lead.
     *
     * @param earliest end of the T before; a P that begins earlier begins here
     * @param latest beginning of the next QRS; a T that ends later ends here
     */
    PlacedWaves place(
            int beat, LeadWaves lead, Optional<Double> pShift, double tShift, double earliest, double latest) {
        PlacedWaves waves = new PlacedWaves(lead.p(), lead.qrs(), lead.t(), lead.tTangent(), lead.tThreshold());
        return place(beat, waves, pShift, tShift, earliest, latest);
    }

    /** The waves of one beat over all leads of the shape; the rest as above. */
    PlacedWaves placeAll(int beat, Optional<Double> pShift, double tShift, double earliest, double latest) {
        double end = shape.t().map(Extent::offset).orElse(Double.NaN);
        PlacedWaves waves = new PlacedWaves(shape.p(), shape.qrs(), shape.t(), shape.tTangent(), end);
        return place(beat, waves, pShift, tShift, earliest, latest);
    }

    private PlacedWaves place(
            int beat, PlacedWaves waves, Optional<Double> pShift, double tShift, double earliest, double latest) {
        double r = shape.times()[beat];
        Extent qrs = waves.qrs().moved(r);
        Optional<Extent> pWave = pShift.flatMap(s -> waves.p().map(e -> e.moved(r + s)))
                .map(e -> new Extent(Math.max(e.onset(), earliest), e.peak(), Math.min(e.offset(), qrs.onset())))
                .filter(e -> e.offset() - e.onset() >= LEFT_OVER && e.peak() > earliest);
        double tangent = r + tShift + waves.tTangent();
        double threshold = r + tShift + waves.tThreshold();
        double end = settings.tEnd() == WaveSettings.TEnd.TANGENT ? tangent : threshold;
        Optional<Extent> tWave = waves.t()
                .map(e -> e.moved(r + tShift))
                .map(e -> new Extent(Math.max(e.onset(), qrs.offset()), e.peak(), Math.min(end, latest)))
                .filter(e -> e.offset() - e.onset() >= LEFT_OVER && e.peak() < latest);
        return new PlacedWaves(pWave, qrs, tWave, tangent, threshold);
    }

    private int index(double seconds) {
        int at = shape.contour().before() + (int) Math.round(seconds * LeadGrid.RATE);
        return Math.max(0, Math.min(shape.contour().length() - 1, at));
    }
}
