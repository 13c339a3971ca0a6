package org.fiducial.measure;

import java.util.Random;

/** Waves of ventricular flutter and fibrillation, drawn as sines whose rate and height wander. */
final class Flutter {
    private Flutter() {}

    /**
     * Puts waves in place of what was there.
     *
     * @param hertz mean rate
     * @param wander how far rate and height go from their means, as a share
     */
    static float[] into(float[] x, double rate, double from, double to, double hertz, double wander, long seed) {
        Random random = new Random(seed);
        float[] y = x.clone();
        double phase = 0;
        double speed = 0;
        double height = 0;
        for (int i = (int) (from * rate); i < Math.min(y.length, (int) (to * rate)); i++) {
            speed += 0.02 * (random.nextGaussian() - speed / 20) * Math.sqrt(250 / rate);
            height += 0.02 * (random.nextGaussian() - height / 20) * Math.sqrt(250 / rate);
            phase += 2 * Math.PI * hertz * (1 + wander * Math.tanh(3 * speed)) / rate;
            y[i] = (float) (0.7 * (1 + wander * Math.tanh(3 * height)) * (Math.sin(phase) + 0.2 * Math.sin(2 * phase)));
        }
        return y;
    }
}
