package org.fiducial.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * The sinus node: a cycle length that breathing (0.2 to 0.3 Hz) and the slow waves of blood pressure (0.1 Hz) modulate, after McSharry
 * et al., "A dynamical model for generating synthetic electrocardiogram signals", IEEE TBME 2003. In bigeminy each conducted beat is
 * followed, at a nearly fixed coupling, by an extrasystole that does not reach the sinus node: the next sinus P wave comes in time,
 * finds the ventricles refractory, and the pause is fully compensatory.
 *
 * @param bigeminy whether every second beat is a ventricular extrasystole
 */
record SinusRhythm(boolean bigeminy) implements Rhythm {
    private static final double BREATHING_SHARE = 0.022;
    private static final double SLOW_WAVE_SHARE = 0.012;
    private static final double JITTER_SHARE = 0.006;
    private static final double COUPLING_SHARE = 0.58;
    private static final double COUPLING_JITTER = 0.008;

    @Override
    public List<Activation> activations(Heart heart, Breath breath, double from, double to, SplitMix random) {
        double slowPhase = random.uniform(0, 2 * Math.PI);
        List<Activation> all = new ArrayList<>();
        double time = from - 2 * heart.cycle() * random.uniform(1, 2);
        boolean refractory = false;
        while (time < to + heart.cycle()) {
            double modulation = -BREATHING_SHARE * breath.at(time)
                    + SLOW_WAVE_SHARE * StrictMath.sin(2 * Math.PI * 0.1 * time + slowPhase)
                    + JITTER_SHARE * random.normalWithin(3);
            double cycle = heart.cycle() * (1 + modulation);
            if (refractory) {
                all.add(heart.blocked(time - heart.pr() / 1000));
                refractory = false;
            } else {
                all.add(heart.conducted(time, heart.cycle()));
                if (bigeminy) {
                    double coupling = COUPLING_SHARE * heart.cycle() + COUPLING_JITTER * random.normalWithin(2);
                    all.add(heart.extrasystole(time + coupling, heart.cycle()));
                    refractory = true;
                }
            }
            time += cycle;
        }
        return all;
    }
}
