package org.fiducial.measure;

import java.util.Optional;

/**
 * Whether the likeliest hump before the QRS complexes of a shape is a P wave: small boosted trees on {@link PEvidence}, whose
 * probability is compared with a limit. Trained on experts' marks and on rhythms that have a P or none
 * ({@code docs/p-wave-model.md}).
 */
final class PPresence {
    /** The limit; chosen where, on persons left out of the training, P waves lost and P waves invented cost the same. */
    static final double LIMIT = 0.35;

    private static final TreeModel MODEL = TreeModel.resource("p-waves.trees", 2);

    // What is steep for less than this is no P but a spike, or what filters leave beside QRS; samples.
    private static final int NARROWEST = LeadGrid.RATE * 20 / 1000;

    private PPresence() {}

    /**
     * The probability that the shape has a P.
     *
     * @param times aligned R peaks of the beats, seconds
     */
    static double probability(Contour contour, double[] times, Delineator.Candidates waves, ShapeRhythm rhythm) {
        return evidence(contour, times, waves, rhythm)
                .map(features -> MODEL.probabilities(features)[1])
                .orElse(0.0);
    }

    /** What speaks for and against; empty without anything that may be a P. */
    static Optional<double[]> evidence(
            Contour contour, double[] times, Delineator.Candidates waves, ShapeRhythm rhythm) {
        if (waves.p().isEmpty()) {
            return Optional.empty();
        }
        WaveEdges p = waves.p().get();
        int from = (int) p.allOnset()[1];
        int to = (int) Math.ceil(p.allOffset()[1]);
        if (to - from < NARROWEST) {
            return Optional.empty();
        }
        return Optional.of(new PEvidence(contour, times, from, to)
                .features(p.peak(), waves.lastT(), waves.on(), waves.off(), rhythm));
    }
}
