package org.fiducial.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.fiducial.core.Lead;
import org.fiducial.core.Signal;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;
import org.fiducial.simulate.VirtualPatient;

/** What a noise-free virtual patient measures by short arithmetic on its true global marks; shares nothing with measuring. */
final class CleanTrace {
    private static final double BASE = 0.02;

    private final VirtualPatient patient;

    CleanTrace(VirtualPatient patient) {
        this.patient = patient;
    }

    /** Level at J above that before QRS, mV. */
    double j(Lead lead) {
        return median(WaveType.QRS, lead, (x, wave) -> x.at(wave.offset()) - x.mean(wave.onset() - BASE, wave.onset()));
    }

    /** Highest point of QRS above the level before it, mV. */
    double r(Lead lead) {
        return median(WaveType.QRS, lead, (x, wave) -> x.high(wave) - x.mean(wave.onset() - BASE, wave.onset()));
    }

    /** Lowest point of QRS below the level before it, mV, as a positive number. */
    double s(Lead lead) {
        return median(WaveType.QRS, lead, (x, wave) -> x.mean(wave.onset() - BASE, wave.onset()) - x.low(wave));
    }

    /** Height of P above the level at its onset, mV. */
    double p(Lead lead) {
        return median(WaveType.P, lead, (x, wave) -> x.high(wave) - x.at(wave.onset()));
    }

    /** Frontal axis by areas in I and aVF, degrees. */
    double axis() {
        double first = area(Lead.I);
        double foot = area(Lead.AVF) * 2 / Math.sqrt(3);
        return Math.toDegrees(Math.atan2(foot, first));
    }

    private double area(Lead lead) {
        return median(WaveType.QRS, lead, (x, wave) -> x.area(wave, x.mean(wave.onset() - BASE, wave.onset())));
    }

    private double median(WaveType type, Lead lead, ToDoubleBiFunction<Samples, Wave> value) {
        Signal signal = patient.recording().signals().stream()
                .filter(s -> s.name().equals(lead.label()))
                .findFirst()
                .orElseThrow();
        Samples samples = new Samples(signal.readAll(), signal.samplingRate());
        List<Double> values = new ArrayList<>();
        for (Wave wave : patient.truth().waves()) {
            if (wave.type() == type && wave.isGlobal() && wave.onset() > 2 * BASE) {
                values.add(value.applyAsDouble(samples, wave));
            }
        }
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private record Samples(float[] values, double rate) {
        int index(double time) {
            return (int) Math.max(0, Math.min(values.length - 1, Math.round(time * rate)));
        }

        double at(double time) {
            return values[index(time)];
        }

        double mean(double from, double to) {
            double sum = 0;
            int a = index(from);
            int b = index(to);
            for (int i = a; i <= b; i++) {
                sum += values[i];
            }
            return sum / (b - a + 1);
        }

        double high(Wave wave) {
            float[] part = Arrays.copyOfRange(values, index(wave.onset()), index(wave.offset()) + 1);
            float high = part[0];
            for (float v : part) {
                high = Math.max(high, v);
            }
            return high;
        }

        double low(Wave wave) {
            return -new Samples(negative(), rate).high(wave);
        }

        private float[] negative() {
            float[] negative = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                negative[i] = -values[i];
            }
            return negative;
        }

        double area(Wave wave, double level) {
            double sum = 0;
            for (int i = index(wave.onset()); i <= index(wave.offset()); i++) {
                sum += values[i] - level;
            }
            return sum * 1000 / rate;
        }
    }
}
