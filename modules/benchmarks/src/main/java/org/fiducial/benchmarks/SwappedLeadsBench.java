package org.fiducial.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fiducial.core.Lead;
import org.fiducial.core.Quality;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Datasets;
import org.fiducial.evaluate.ScoreTable;

/**
 * Real twelve-lead records as they are and with electrodes exchanged: how often an exchange is named, and how often the one that was made.
 *
 * <p>An exchange of limb electrodes changes the leads of Einthoven's triangle by short sums; with the right leg it also moves the
 * reference of the precordial leads, and the lead between the two legs keeps a fiftieth of what it had.
 */
final class SwappedLeadsBench implements Bench {
    private static final List<String> SETS = List.of("ludb", "ptbxl");
    /** Of the large set one record in so many is given every exchange. */
    private static final int ONE_IN = 4;

    private static final double BETWEEN_LEGS = 0.02;

    private final Road road = new Road();

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public String summary() {
        return "Electrodes exchanged in real records: what is noticed, also where none is.";
    }

    /** What the electrodes' new places make of I, II and the precordial leads. */
    private interface Placing {
        float[][] place(float[] one, float[] two, float[][] v);
    }

    private static Map<String, Placing> exchanges() {
        Map<String, Placing> all = new LinkedHashMap<>();
        all.put("right and left arm", limb(-1, 0, -1, 1));
        all.put("right arm and left leg", limb(1, -1, 0, -1));
        all.put("left arm and left leg", limb(0, 1, 1, 0));
        all.put("one place on", limb(0, -1, 1, -1));
        all.put("one place back", limb(-1, 1, -1, 0));
        all.put(
                "right arm and right leg",
                (one, two, v) -> with(sum(1, one, -1, two), sum(0, one, BETWEEN_LEGS, two), moved(v, 0, one, -1, two)));
        all.put(
                "left arm and right leg",
                (one, two, v) -> with(sum(BETWEEN_LEGS, one, 1 - BETWEEN_LEGS, two), two, moved(v, 1, one, -1, two)));
        for (int i = 0; i < 5; i++) {
            int at = i;
            all.put("V" + (i + 1) + " and V" + (i + 2), (one, two, v) -> with(one, two, swapped(v, at, at + 1)));
        }
        all.put("V1 and V3", (one, two, v) -> with(one, two, swapped(v, 0, 2)));
        all.put("V1 to V6 in reverse", (one, two, v) -> with(one, two, swapped(swapped(swapped(v, 0, 5), 1, 4), 2, 3)));
        return all;
    }

    private static Placing limb(double a, double b, double c, double d) {
        return (one, two, v) -> with(sum(a, one, b, two), sum(c, one, d, two), v);
    }

    private static float[][] with(float[] one, float[] two, float[][] v) {
        return new float[][] {one, two, v[0], v[1], v[2], v[3], v[4], v[5]};
    }

    private static float[][] swapped(float[][] v, int i, int j) {
        float[][] out = v.clone();
        out[i] = v[j];
        out[j] = v[i];
        return out;
    }

    /** The central terminal moves by a third of what an arm and the leg differ in. */
    private static float[][] moved(float[][] v, double a, float[] one, double b, float[] two) {
        float[][] out = new float[v.length][];
        for (int i = 0; i < v.length; i++) {
            out[i] = sum(1, v[i], 1.0 / 3, sum(a, one, b, two));
        }
        return out;
    }

    private static float[] sum(double a, float[] x, double b, float[] y) {
        float[] out = new float[Math.min(x.length, y.length)];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (a * x[i] + b * y[i]);
        }
        return out;
    }

    @Override
    public Outcome run(Path data, Consumer<String> progress) {
        List<List<ScoreTable.Cell>> rows = new ArrayList<>();
        for (String set : SETS) {
            List<Case> cases = Datasets.open(data, set).cases();
            int every = cases.size() > 400 ? ONE_IN : 1;
            Map<String, int[]> counts = new LinkedHashMap<>();
            for (int i = 0; i < cases.size(); i++) {
                if (i % 50 == 0) {
                    progress.accept(set + " " + cases.get(i).id());
                }
                Recording recording = road.open(cases.get(i).file());
                if (leads(recording).isEmpty()) {
                    continue;
                }
                count(counts, "as recorded", recording, "");
                for (Map.Entry<String, Placing> e : exchanges().entrySet()) {
                    if (i % every == 0) {
                        count(counts, e.getKey(), exchanged(recording, e.getValue()), e.getKey());
                    }
                }
            }
            counts.forEach((name, n) -> rows.add(List.of(
                    ScoreTable.word(set + ": " + name),
                    ScoreTable.count(n[0]),
                    ScoreTable.percent((double) n[1] / n[0]),
                    ScoreTable.percent(name.equals("as recorded") ? Double.NaN : (double) n[2] / n[0]))));
        }
        return new Outcome(
                List.of(new ScoreTable(
                        "Exchanged electrodes",
                        ScoreTable.conditions(
                                "rule",
                                "an exchange is noticed if any is named, named if it is the one that was made",
                                "data",
                                "ludb and ptbxl, exchanges made in the samples; of ptbxl one record in " + ONE_IN
                                        + " is given them",
                                "training",
                                "the usual moments come from these very records; docs/measurement.md has the figures of"
                                        + " persons left out",
                                "null",
                                "naming nothing: 0 everywhere",
                                "command",
                                "fiducial bench leads DATA"),
                        List.of("", "records", "noticed %", "named %"),
                        rows)),
                List.of());
    }

    private void count(Map<String, int[]> counts, String name, Recording recording, String made) {
        int[] n = counts.computeIfAbsent(name, k -> new int[3]);
        Optional<String> evidence = road.analyse(recording).quality().stream()
                .filter(q -> q.kind() == Quality.Kind.SWAPPED)
                .map(Quality::evidence)
                .findFirst();
        n[0]++;
        n[1] += evidence.isPresent() ? 1 : 0;
        n[2] += evidence.filter(e -> e.contains(made)).isPresent() ? 1 : 0;
    }

    private static Optional<List<Signal>> leads(Recording recording) {
        List<Signal> out = new ArrayList<>();
        for (Lead lead : List.of(Lead.I, Lead.II, Lead.V1, Lead.V2, Lead.V3, Lead.V4, Lead.V5, Lead.V6)) {
            Optional<Signal> signal = recording.signal(lead);
            if (signal.isEmpty()) {
                return Optional.empty();
            }
            out.add(signal.get());
        }
        return Optional.of(out);
    }

    private static Recording exchanged(Recording recording, Placing placing) {
        List<Signal> leads = leads(recording).orElseThrow();
        float[][] v = new float[6][];
        for (int i = 0; i < v.length; i++) {
            v[i] = leads.get(2 + i).readAll();
        }
        float[][] placed = placing.place(leads.get(0).readAll(), leads.get(1).readAll(), v);
        List<Signal> out = new ArrayList<>();
        for (int i = 0; i < placed.length; i++) {
            out.add(Signal.ecg(leads.get(i).name(), leads.get(i).samplingRate(), placed[i]));
        }
        return Recording.of(recording.id(), out);
    }
}
