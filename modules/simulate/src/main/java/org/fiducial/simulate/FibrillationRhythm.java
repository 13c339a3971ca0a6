package org.fiducial.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * The ventricles under fibrillating atria: impulses reach the atrioventricular node at random, and after a refractory time the second
 * that arrives passes (a reduced form of Cohen, Berger and Dushane, "A quantitative model for the ventricular response during atrial
 * fibrillation", IEEE TBME 1983; the first is taken to be concealed in the node). Successive RR intervals are independent, skewed to
 * the long side and never below the refractory time. QT follows the mean rate, not the single interval.
 */
record FibrillationRhythm() implements Rhythm {
    private static final double REFRACTORY_SHARE = 0.58;

    @Override
    public List<Activation> activations(Heart heart, Breath breath, double from, double to, SplitMix random) {
        double refractory = REFRACTORY_SHARE * heart.cycle();
        double meanWait = (heart.cycle() - refractory) / 2;
        List<Activation> all = new ArrayList<>();
        double time = from - 2 * heart.cycle();
        while (time < to + heart.cycle()) {
            all.add(heart.conducted(time, heart.cycle()));
            double waits = random.exponential() + random.exponential();
            time += refractory + meanWait * Math.min(waits, 6);
        }
        return all;
    }
}
