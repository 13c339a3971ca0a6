package org.fiducial.simulate;

import org.fiducial.core.BeatType;
import org.fiducial.core.Lead;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/** A beat of a noise-free recording as a reader with callipers sees it. */
record Complex(VirtualPatient patient, int beat) {
    /** The third beat of that type, noise-free. */
    static Complex of(Condition condition, long seed, BeatType type) {
        VirtualPatient patient = new Simulator(Simulator.Settings.DEFAULT.clean()).simulate(condition, seed);
        int found = 0;
        for (int i = 0; i < patient.truth().beats().size(); i++) {
            if (patient.truth().beats().get(i).type() == type && ++found == 3) {
                return new Complex(patient, i);
            }
        }
        throw new AssertionError("fewer than three beats " + type + " in seed " + seed);
    }

    static Complex of(Condition condition, long seed) {
        return of(condition, seed, BeatType.N);
    }

    Wave global(WaveType type) {
        return patient.truth().waves().stream()
                .filter(w -> w.isGlobal() && w.type() == type && w.beat() == beat)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " in beat " + beat));
    }

    /** mV above the level before QRS, at a time in seconds. */
    double level(Lead lead, double time) {
        return at(lead, time) - at(lead, global(WaveType.QRS).onset() - 0.01);
    }

    double highest(Lead lead, WaveType type) {
        return extreme(lead, type, 1);
    }

    /** As a positive number. */
    double deepest(Lead lead, WaveType type) {
        return extreme(lead, type, -1);
    }

    /** Depth of what comes before R, as a positive number. */
    double q(Lead lead) {
        double q = 0;
        for (double t = global(WaveType.QRS).onset(); t < peakTime(lead); t += 0.002) {
            q = Math.max(q, -level(lead, t));
        }
        return q;
    }

    /** ms that the trace stays 20 µV or more below the baseline before R. */
    double qDuration(Lead lead) {
        int samples = 0;
        for (double t = global(WaveType.QRS).onset(); t < peakTime(lead); t += 0.002) {
            samples += level(lead, t) < -0.02 ? 1 : 0;
        }
        return samples * 2.0;
    }

    double qrsAxis() {
        double first = highest(Lead.I, WaveType.QRS) - deepest(Lead.I, WaveType.QRS);
        double foot = highest(Lead.AVF, WaveType.QRS) - deepest(Lead.AVF, WaveType.QRS);
        return Math.toDegrees(Math.atan2(foot * 2 / Math.sqrt(3), first));
    }

    private double peakTime(Lead lead) {
        Wave qrs = global(WaveType.QRS);
        double best = qrs.onset();
        for (double t = qrs.onset(); t <= qrs.offset(); t += 0.002) {
            best = level(lead, t) > level(lead, best) ? t : best;
        }
        return best;
    }

    private double extreme(Lead lead, WaveType type, int sign) {
        Wave wave = global(type);
        double best = 0;
        for (double t = wave.onset(); t <= wave.offset(); t += 0.002) {
            best = Math.max(best, sign * level(lead, t));
        }
        return best;
    }

    private double at(Lead lead, double time) {
        float[] one = new float[1];
        var signal = patient.recording().signal(lead).orElseThrow();
        signal.read(signal.index(time), 1, one);
        return one[0];
    }
}
