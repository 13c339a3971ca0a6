package org.fiducial.measure;

/**
 * Alternans of {@value #BEATS} beats in a row by their spectrum (Smith et al., Circulation 1988; Rosenbaum et al., N Engl J Med 1994).
 *
 * <p>At each point between J and T end the values of the beats make a series; its power at half a cycle a beat is that of the alternans.
 * Powers are averaged over the points; the noise is the mean of the powers between 0.44 and 0.49 cycles a beat, the K score how many of
 * its standard deviations the alternans lies above it. Cost: seven terms of a Fourier transform a point.
 *
 * @param power of half a cycle a beat, mV²
 * @param noise mean power of the band of noise, mV²
 * @param scatter standard deviation over that band, mV²
 */
record AlternansSpectrum(double power, double noise, double scatter) {
    static final int BEATS = 128;
    private static final int NOISE_FROM = 57;
    private static final int NOISE_TO = 62;
    private static final double[][] COS = new double[NOISE_TO - NOISE_FROM + 1][BEATS];
    private static final double[][] SIN = new double[NOISE_TO - NOISE_FROM + 1][BEATS];

    static {
        for (int k = NOISE_FROM; k <= NOISE_TO; k++) {
            for (int i = 0; i < BEATS; i++) {
                COS[k - NOISE_FROM][i] = StrictMath.cos(2 * Math.PI * k * i / BEATS);
                SIN[k - NOISE_FROM][i] = StrictMath.sin(2 * Math.PI * k * i / BEATS);
            }
        }
    }

    /**
     * The spectrum.
     *
     * @param series values of the beats, mV, one array a point
     */
    static AlternansSpectrum of(double[][] series) {
        double half = 0;
        double[] band = new double[COS.length];
        for (double[] x : series) {
            double mean = 0;
            for (double v : x) {
                mean += v / BEATS;
            }
            double alternating = 0;
            for (int i = 0; i < BEATS; i++) {
                alternating += i % 2 == 0 ? x[i] - mean : mean - x[i];
            }
            half += alternating * alternating;
            for (int k = 0; k < band.length; k++) {
                double re = 0;
                double im = 0;
                for (int i = 0; i < BEATS; i++) {
                    re += (x[i] - mean) * COS[k][i];
                    im += (x[i] - mean) * SIN[k][i];
                }
                band[k] += re * re + im * im;
            }
        }
        double unit = (double) BEATS * BEATS * series.length;
        double noise = 0;
        for (double p : band) {
            noise += p / unit / band.length;
        }
        double squares = 0;
        for (double p : band) {
            squares += (p / unit - noise) * (p / unit - noise);
        }
        return new AlternansSpectrum(half / unit, noise, Math.sqrt(squares / (band.length - 1)));
    }

    /** How far the alternans lies above the noise, in the noise's standard deviations. */
    double k() {
        return scatter > 0 ? (power - noise) / scatter : power > noise ? Double.MAX_VALUE : 0;
    }

    /** RMS over the points of half the difference between every other beat, less the noise, mV. */
    double millivolts() {
        return Math.sqrt(Math.max(0, power - noise));
    }

    /** What the noise adds to an amplitude, mV. */
    double noiseMillivolts() {
        return Math.sqrt(noise);
    }
}
