package org.fiducial.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.fiducial.core.BeatType;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/** Medians of the intervals between global marks. */
final class TrueIntervals {
    private TrueIntervals() {}

    static Truth.Intervals of(List<Truth.Heartbeat> beats, List<Wave> waves) {
        Map<WaveType, Map<Integer, Wave>> global = new TreeMap<>();
        for (Wave wave : waves) {
            if (wave.isGlobal()) {
                global.computeIfAbsent(wave.type(), type -> new TreeMap<>()).put(wave.beat(), wave);
            }
        }
        List<Double> rr = new ArrayList<>();
        List<Double> pr = new ArrayList<>();
        List<Double> qrs = new ArrayList<>();
        List<Double> qt = new ArrayList<>();
        for (int i = 0; i < beats.size(); i++) {
            if (beats.get(i).type() != BeatType.N) {
                continue;
            }
            if (i > 0 && beats.get(i - 1).type() == BeatType.N) {
                rr.add(1000 * (beats.get(i).time() - beats.get(i - 1).time()));
            }
            Wave p = global.getOrDefault(WaveType.P, Map.of()).get(i);
            Wave complex = global.getOrDefault(WaveType.QRS, Map.of()).get(i);
            Wave t = global.getOrDefault(WaveType.T, Map.of()).get(i);
            if (complex == null) {
                continue;
            }
            qrs.add(1000 * (complex.offset() - complex.onset()));
            if (p != null) {
                pr.add(1000 * (complex.onset() - p.onset()));
            }
            if (t != null) {
                qt.add(1000 * (t.offset() - complex.onset()));
            }
        }
        return new Truth.Intervals(median(rr), median(pr), median(qrs), median(qt));
    }

    private static OptionalDouble median(List<Double> values) {
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return OptionalDouble.of(
                sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
    }
}
