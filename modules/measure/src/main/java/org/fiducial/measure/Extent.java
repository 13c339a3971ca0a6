package org.fiducial.measure;

/**
 * One wave of a representative beat, in seconds from the aligned R peak.
 *
 * @param onset where it begins
 * @param peak its largest deflection
 * @param offset where it ends
 */
record Extent(double onset, double peak, double offset) {
    Extent {
        peak = Math.max(onset, Math.min(peak, offset));
    }

    Extent moved(double seconds) {
        return new Extent(onset + seconds, peak + seconds, offset + seconds);
    }
}
