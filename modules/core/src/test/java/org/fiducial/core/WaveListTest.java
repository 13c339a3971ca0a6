package org.fiducial.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaveListTest {
    @Test
    void itEqualsTheListItWasMadeOf() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Wave> waves = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            double onset = 600_000 * random.nextDouble();
            waves.add(new Wave(
                    WaveType.values()[random.nextInt(3)],
                    random.nextInt(4) == 0 ? Optional.empty() : Optional.of("V" + random.nextInt(9)),
                    random.nextInt(800_000) - 1,
                    onset,
                    onset + 0.04,
                    onset + 0.1));
        }
        WaveList list = new WaveList.Builder().addAll(waves).build();
        assertThat(list).as("seed " + seed).isEqualTo(waves);
        assertThat(waves).as("seed " + seed).isEqualTo(list);
        assertThat(list).hasSameHashCodeAs(waves);
    }

    @Test
    void whatWasBuiltDoesNotChangeAndCannotBeChanged() {
        Wave wave = new Wave(WaveType.P, Optional.of("II"), 0, 1, 1.05, 1.1);
        WaveList.Builder builder = new WaveList.Builder().add(wave);
        WaveList one = builder.build();
        builder.add(wave);
        assertThat(one).containsExactly(wave);
        assertThat(builder.build()).hasSize(2);
        assertThatThrownBy(() -> one.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> one.add(wave)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anAnalysisKeepsItAsItIs() {
        WaveList waves = new WaveList.Builder().build();
        Analysis analysis = new Analysis(
                new Span(0, 1),
                List.of(),
                List.of(),
                waves,
                List.of(),
                new Pacing(false, "", List.of()),
                new Rhythm(Rhythm.PqrsRelation.UNKNOWN, List.of(), List.of()),
                Measurements.NONE,
                java.util.Map.of());
        assertThat(analysis.waves()).isSameAs(waves);
    }
}
