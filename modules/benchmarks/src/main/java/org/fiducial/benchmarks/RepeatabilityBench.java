package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fiducial.core.Analysis;
import org.fiducial.core.Lead;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.dsp.Resampling;
import org.fiducial.evaluate.Bootstrap;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.MarkScore;
import org.fiducial.evaluate.ScoreTable;

/** The same heart measured again: at another rate, gain, second of the recording, and with noise. */
final class RepeatabilityBench implements Bench {
    private static final List<Quantity> INTERVALS = List.of(Quantity.PR, Quantity.QRS, Quantity.QT);
    /** Waves lower than this are told apart: at another gain they cross the limit of what counts as a wave. */
    private static final double LOW_P_MV = 0.06;

    private static final double DECIBEL = 30;
    private static final double SHIFT = 1;

    private final Road road = new Road();

    @Override
    public String name() {
        return "repeat";
    }

    @Override
    public String summary() {
        return "PR, QRS and QT of ludb measured again: other rate, gain, window, noise.";
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<String> failures = new ArrayList<>();
        IntervalScores scores = new IntervalScores();
        float[][] muscle = road.open(data.resolve("nstdb/ma.hea")).signals().stream()
                .map(Signal::readAll)
                .map(x -> Resampling.bandLimited(x, 360.0 / 500, (int) (x.length / 360.0 * 500)))
                .toArray(float[][]::new);
        List<Analysis> previous = new ArrayList<>();
        for (Case c : Datasets.open(data, "ludb").cases()) {
            progress.accept("ludb " + c.id());
            try {
                Recording recording = road.inMemory(road.open(c.file()));
                Analysis first = road.analyse(recording);
                boolean low = lowP(first);
                for (Map.Entry<String, Recording> again :
                        again(recording, muscle).entrySet()) {
                    compare(again.getKey(), c, first, road.analyse(again.getValue()), low, scores);
                }
                // A window moved by a second shares nine of ten seconds with the first one; both lack one end.
                compare(
                        "window moved by 1 s",
                        c,
                        road.analyse(window(recording, 0, recording.duration() - SHIFT)),
                        road.analyse(window(recording, SHIFT, recording.duration())),
                        low,
                        scores);
                if (!previous.isEmpty()) {
                    compare("null: the record before", c, previous.getLast(), first, false, scores);
                }
                previous.add(first);
            } catch (RuntimeException e) {
                failures.add("ludb/" + c.id() + ": " + e);
            }
        }
        return new Outcome(List.of(table(scores)), failures);
    }

    private static Map<String, Recording> again(Recording recording, float[][] muscle) {
        Map<String, Recording> again = new LinkedHashMap<>();
        again.put("250 Hz", resampled(recording, 250));
        again.put("1,000 Hz", resampled(recording, 1000));
        again.put("gain + 20 %", changed(recording, s -> scaled(s, 1.2f)));
        again.put("gain - 20 %", changed(recording, s -> scaled(s, 0.8f)));
        again.put("muscle noise at 30 dB", noisy(recording, muscle));
        return again;
    }

    private static boolean lowP(Analysis analysis) {
        return analysis.leadMeasurements().values().stream()
                .map(m -> m.value(Quantity.P_AMPLITUDE))
                .noneMatch(a -> a.isPresent() && Math.abs(a.getAsDouble()) >= LOW_P_MV);
    }

    private static void compare(
            String what, Case c, Analysis first, Analysis second, boolean low, IntervalScores scores) {
        for (Quantity q : INTERVALS) {
            String row = q.id() + ", " + what + (low && q == Quantity.PR ? ", P under 60 µV" : "");
            scores.add(
                    row, c.id(), c.person(), first.get(q).value(), second.get(q).value());
        }
    }

    private static Recording changed(Recording recording, UnaryOperator<Signal> change) {
        return recording.withSignals(recording.ecg().stream().map(change).toList());
    }

    private static Signal scaled(Signal s, float gain) {
        float[] x = s.readAll();
        for (int i = 0; i < x.length; i++) {
            x[i] *= gain;
        }
        return Signal.ecg(s.name(), s.samplingRate(), x);
    }

    private static Recording resampled(Recording recording, double rate) {
        return changed(recording, s -> {
            float[] x = s.readAll();
            int n = (int) (x.length * rate / s.samplingRate());
            return Signal.ecg(s.name(), rate, Resampling.bandLimited(x, s.samplingRate() / rate, n));
        });
    }

    private static Recording window(Recording recording, double from, double to) {
        return changed(recording, s -> {
            float[] x = s.readAll();
            return Signal.ecg(s.name(), s.samplingRate(), Arrays.copyOfRange(x, (int) s.index(from), (int)
                    Math.min(x.length, s.index(to))));
        });
    }

    // Each independent lead gets noise of its own; the others get what follows from it, as on a body.
    private static Recording noisy(Recording recording, float[][] muscle) {
        Map<String, float[]> noise = new LinkedHashMap<>();
        int next = 0;
        for (Lead lead : Lead.STANDARD) {
            Optional<Signal> signal = recording.signal(lead);
            if (signal.isPresent() && (!lead.isLimb() || lead == Lead.I || lead == Lead.II)) {
                int n = (int) signal.get().length();
                int from = (next / 2 + 1) * 20_000;
                noise.put(lead.label(), Arrays.copyOfRange(muscle[next % 2], from, from + n));
                next++;
            }
        }
        float[] one = noise.get("I");
        float[] two = noise.get("II");
        if (one != null && two != null) {
            noise.put("III", mixed(two, 1, one, -1));
            noise.put("aVR", mixed(one, -0.5f, two, -0.5f));
            noise.put("aVL", mixed(one, 1, two, -0.5f));
            noise.put("aVF", mixed(two, 1, one, -0.5f));
        }
        return changed(recording, s -> {
            float[] x = s.readAll();
            float[] n = noise.get(s.name());
            if (n == null) {
                return s;
            }
            float gain = (float) (Math.sqrt(meanQrsPower(recording) / power(noise)) * Math.pow(10, -DECIBEL / 20));
            for (int i = 0; i < x.length; i++) {
                x[i] += gain * n[i];
            }
            return Signal.ecg(s.name(), s.samplingRate(), x);
        });
    }

    private static float[] mixed(float[] a, float fa, float[] b, float fb) {
        float[] out = new float[a.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = fa * a[i] + fb * b[i];
        }
        return out;
    }

    // An eighth of the squared height of the signal, as the noise stress test defines a signal's power; mean over the
    // leads.
    private static double meanQrsPower(Recording recording) {
        return recording.ecg().stream()
                .mapToDouble(s -> {
                    float[] x = s.readAll();
                    float low = Float.POSITIVE_INFINITY;
                    float high = Float.NEGATIVE_INFINITY;
                    for (float v : x) {
                        low = Math.min(low, v);
                        high = Math.max(high, v);
                    }
                    return (double) (high - low) * (high - low) / 8;
                })
                .average()
                .orElse(Double.NaN);
    }

    private static double power(Map<String, float[]> noise) {
        double power = 0;
        for (float[] x : noise.values()) {
            double mean = 0;
            for (float v : x) {
                mean += v / (double) x.length;
            }
            for (float v : x) {
                power += (v - mean) * (v - mean) / x.length;
            }
        }
        return power / noise.size();
    }

    private static ScoreTable table(IntervalScores scores) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (Quantity q : INTERVALS) {
            for (String row : scores.names()) {
                if (row.startsWith(q.id() + ",")) {
                    MarkScore score = scores.of(row);
                    double[] sizes = scores.sizes(row);
                    rows.add(List.of(
                            ScoreTable.word(row),
                            ScoreTable.count(scores.records(row)),
                            ScoreTable.percent(score.sensitivity().value()),
                            ScoreTable.figure(score.biasMs(), 1),
                            new ScoreTable.Ranged(score.pooledSdMs(), score.pooledSdInterval(Bootstrap.DEFAULT), 1),
                            ScoreTable.figure(
                                    sizes.length == 0 ? Double.NaN : sizes[(int) (0.95 * (sizes.length - 1))], 1),
                            ScoreTable.word(scores.farthest(row))));
                }
            }
        }
        return new ScoreTable(
                "Repeatability, LUDB",
                ScoreTable.conditions(
                        "rule",
                        "value of the record measured again less the value measured first; measured %: again, where it was"
                                + " measured first",
                        "data",
                        "ludb, twelve leads; resampled without what would fold back; muscle noise of nstdb (ma),"
                                + " signal power an eighth of the squared height",
                        "intervals",
                        "95 %, 1000 draws of persons, seed 1",
                        "null",
                        "the value of the record before",
                        "command",
                        "fiducial bench repeat DATA"),
                List.of("", "records", "measured %", "bias, ms", "SD, ms", "95 % within", "farthest"),
                rows);
    }
}
