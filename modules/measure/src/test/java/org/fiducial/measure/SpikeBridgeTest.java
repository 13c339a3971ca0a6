package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fiducial.core.Pacing;
import org.junit.jupiter.api.Test;

class SpikeBridgeTest {
    private static final double RATE = 500;

    private static List<Pacing.Spike> spikes(double... at) {
        return java.util.Arrays.stream(at)
                .mapToObj(t -> new Pacing.Spike(t, List.of("II"), 3, 0.5))
                .toList();
    }

    @Test
    void aSpikeGivesWayToAStraightLineAndNothingElseChanges() {
        float[] clean = SyntheticBeats.lead(SyntheticBeats.regular(70, 5), 5, RATE, 1);
        float[] spiky = clean.clone();
        double at = 1.9;
        spiky[(int) (at * RATE)] += 3;
        List<Trace> out = SpikeBridge.over(spikes(at), List.of(new Trace("II", RATE, 0, spiky)));
        float[] x = out.getFirst().millivolts();
        for (int i = 0; i < x.length; i++) {
            boolean near = Math.abs(i / RATE - at) < 0.01;
            assertThat((double) x[i]).as("sample %s", i).isCloseTo(clean[i], within(near ? 0.02 : 0));
        }
        assertThat(spiky[(int) (at * RATE)]).as("what was recorded stays").isGreaterThan(2);
    }

    @Test
    void atTheEndsOfTheLeadThereIsNoLineToDraw() {
        float[] x = new float[100];
        List<Trace> out = SpikeBridge.over(spikes(-0.5, 0, 0.199, 7), List.of(new Trace("II", RATE, 0, x)));
        assertThat(out.getFirst().millivolts()).containsExactly(x);
    }

    @Test
    void withoutSpikesTheTracesAreTheSame() {
        List<Trace> traces = List.of(new Trace("II", RATE, 0, new float[10]));
        assertThat(SpikeBridge.over(List.of(), traces)).isSameAs(traces);
    }
}
