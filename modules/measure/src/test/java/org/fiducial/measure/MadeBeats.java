package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fiducial.core.Lead;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/**
 * Noiseless beats of drawn shapes, whose waves end by the 10 µV rule at places that are known: QRS of one to three straight-sided
 * deflections, P and T of half sines, raised cosines or straight lines, with and without an ST shift. They keep nets of marks from
 * taking the smooth waves of virtual patients for the only ones there are.
 *
 * @param recording twelve leads
 * @param waves the marks of each lead, and over all leads
 */
record MadeBeats(Recording recording, List<Wave> waves) {
    private static final double SECONDS = 8;
    private static final double EDGE = 0.01;
    private static final double LISTED = 0.03;

    /** The beats that a seed stands for. */
    static MadeBeats of(long seed) {
        Random random = new Random(seed);
        double rate = seed % 3 == 0 ? 250 : seed % 3 == 1 ? 500 : 1000;
        Plan plan = Plan.drawn(random);
        int n = (int) (SECONDS * rate);
        List<Signal> signals = new ArrayList<>();
        List<Wave> waves = new ArrayList<>();
        for (Lead lead : Lead.STANDARD) {
            LeadPlan own = LeadPlan.drawn(plan, random);
            float[] x = new float[n];
            for (int beat = 0; beat < plan.beats.length; beat++) {
                for (WaveType type : WaveType.values()) {
                    wave(own, plan, lead, type, beat, rate, x).ifPresent(waves::add);
                }
            }
            for (int i = 0; i < n; i++) {
                x[i] = (float) (Math.rint(1000 * x[i]) / 1000);
            }
            signals.add(Signal.ecg(lead.label(), rate, x));
        }
        waves.addAll(global(waves, plan.beats.length));
        return new MadeBeats(Recording.of("made-" + seed, signals), waves);
    }

    // Adds the wave to the lead, and gives its marks.
    private static Optional<Wave> wave(
            LeadPlan own, Plan plan, Lead lead, WaveType type, int beat, double rate, float[] x) {
        double from = plan.beats[beat] + plan.start(type);
        double to = from + plan.length(type);
        int first = -1;
        int last = -1;
        int peak = -1;
        double largest = 0;
        for (int i = (int) Math.ceil(from * rate); i <= to * rate && i < x.length; i++) {
            double t = i / rate - plan.beats[beat];
            x[i] += (float) own.at(plan, type, t);
            double size = Math.abs(own.alone(plan, type, t));
            if (size >= EDGE) {
                first = first < 0 ? i : first;
                last = i;
            }
            if (size > largest) {
                largest = size;
                peak = i;
            }
        }
        return largest < LISTED || to * rate >= x.length
                ? Optional.empty()
                : Optional.of(new Wave(type, Optional.of(lead.label()), beat, first / rate, peak / rate, last / rate));
    }

    private static List<Wave> global(List<Wave> waves, int beats) {
        List<Wave> out = new ArrayList<>();
        for (int beat = 0; beat < beats; beat++) {
            for (WaveType type : WaveType.values()) {
                int b = beat;
                List<Wave> all = waves.stream()
                        .filter(w -> w.beat() == b && w.type() == type)
                        .toList();
                if (!all.isEmpty()) {
                    double on = all.stream().mapToDouble(Wave::onset).min().orElseThrow();
                    double off = all.stream().mapToDouble(Wave::offset).max().orElseThrow();
                    out.add(new Wave(
                            type, Optional.empty(), beat, on, all.getFirst().peak(), off));
                }
            }
        }
        return out;
    }

    /** Times of one heart, s; those of waves from the beginning of P. */
    private record Plan(
            double[] beats, double p, double pr, double[] parts, double st, double t, int pShape, int tShape) {
        static Plan drawn(Random random) {
            double p = between(random, 0.06, 0.13);
            double[] parts = new double[1 + random.nextInt(3)];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = between(random, 0.016, 0.06);
            }
            double pr = Math.max(p + 0.02, between(random, 0.11, 0.22));
            double st = between(random, 0.03, 0.12);
            double t = between(random, 0.12, 0.24);
            double used = pr + 0.18 + st + t;
            double cycle = Math.max(used + 0.05, between(random, 0.5, 1.1));
            double[] beats = new double[(int) ((SECONDS - 0.2) / cycle)];
            for (int i = 0; i < beats.length; i++) {
                beats[i] = 0.1 + cycle * i;
            }
            return new Plan(beats, p, pr, parts, st, t, random.nextInt(3), random.nextInt(3));
        }

        double qrs() {
            double sum = 0;
            for (double part : parts) {
                sum += part;
            }
            return sum;
        }

        double start(WaveType type) {
            return switch (type) {
                case P -> 0;
                case QRS -> pr;
                case T -> pr + qrs();
            };
        }

        double length(WaveType type) {
            return switch (type) {
                case P -> p;
                case QRS -> qrs();
                case T -> st + t;
            };
        }
    }

    /** Heights of one lead, mV. */
    private record LeadPlan(double p, double[] parts, double level, double t) {
        static LeadPlan drawn(Plan plan, Random random) {
            double[] parts = new double[plan.parts.length];
            int up = random.nextInt(2);
            for (int i = 0; i < parts.length; i++) {
                double size = random.nextInt(5) == 0 ? 0 : between(random, 0.05, 1.6);
                parts[i] = (i + up) % 2 == 0 ? size : -size;
            }
            return new LeadPlan(
                    between(random, -0.05, 0.2),
                    parts,
                    random.nextInt(3) == 0 ? between(random, -0.2, 0.2) : 0,
                    between(random, -0.2, 0.5));
        }

        /** What the lead shows of a wave; T brings the segment before it along. */
        double at(Plan plan, WaveType type, double time) {
            if (type == WaveType.T) {
                double s = time - plan.start(type);
                double fading = s < plan.st ? 1 : Math.max(0, 1 - (s - plan.st) / plan.t);
                return level * fading + alone(plan, type, time);
            }
            if (type == WaveType.QRS && inLast(plan, time)) {
                double x = (time - plan.start(type) - plan.qrs()) / plan.parts[plan.parts.length - 1] + 1;
                return alone(plan, type, time) + (x > 0.5 ? level * (2 * x - 1) : 0);
            }
            return alone(plan, type, time);
        }

        private static boolean inLast(Plan plan, double time) {
            return time - plan.start(WaveType.QRS) > plan.qrs() - plan.parts[plan.parts.length - 1];
        }

        /** The wave without the ST segment's level. */
        double alone(Plan plan, WaveType type, double time) {
            double s = time - plan.start(type);
            return switch (type) {
                case P -> p * bump(plan.pShape, s / plan.p);
                case T -> t * bump(plan.tShape, (s - plan.st) / plan.t);
                case QRS -> {
                    for (int i = 0; i < parts.length; i++) {
                        if (s < plan.parts[i]) {
                            yield parts[i] * bump(2, s / plan.parts[i]);
                        }
                        s -= plan.parts[i];
                    }
                    yield 0;
                }
            };
        }
    }

    private static double bump(int shape, double x) {
        if (x <= 0 || x >= 1) {
            return 0;
        }
        return switch (shape) {
            case 0 -> StrictMath.sin(Math.PI * x);
            case 1 -> 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * x);
            default -> x < 0.5 ? 2 * x : 2 - 2 * x;
        };
    }

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
