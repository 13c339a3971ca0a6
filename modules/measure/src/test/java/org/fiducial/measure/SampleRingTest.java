package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampleRingTest {
    @Test
    void theLastSamplesStayReachableHoweverTheyCame() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int kept = 1 + random.nextInt(40);
            SampleRing ring = new SampleRing(kept);
            List<Float> all = new ArrayList<>();
            for (int turn = 0; turn < 80; turn++) {
                float[] some = new float[random.nextInt(3 * kept)];
                for (int i = 0; i < some.length; i++) {
                    some[i] = random.nextFloat();
                }
                int from = some.length == 0 ? 0 : random.nextInt(some.length);
                if (random.nextBoolean()) {
                    ring.add(some, from, some.length);
                } else {
                    for (int i = from; i < some.length; i++) {
                        ring.add(some[i]);
                    }
                }
                for (int i = from; i < some.length; i++) {
                    all.add(some[i]);
                }

                String what = "seed " + seed + ", round " + round + ", turn " + turn;
                assertThat(ring.size()).as(what).isEqualTo(all.size());
                int reach = Math.min(kept, all.size());
                float[] read = new float[reach + 2];
                ring.read(all.size() - reach, reach + 2, read);
                for (int i = 0; i < reach; i++) {
                    float expected = all.get(all.size() - reach + i);
                    assertThat(read[i]).as(what).isEqualTo(expected);
                    assertThat(ring.get(all.size() - reach + i)).as(what).isEqualTo(expected);
                }
                assertThat(read[reach]).as(what).isNaN();
                assertThat(ring.get(all.size())).as(what).isNaN();
                assertThat(ring.get(-1)).as(what).isNaN();
            }
        }
    }
}
