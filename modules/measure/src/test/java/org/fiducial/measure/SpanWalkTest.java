package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fiducial.core.Span;
import org.junit.jupiter.api.Test;

class SpanWalkTest {
    @Test
    void itSaysOfEveryInstantWhatLookingAtAllSpansSays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Span> spans = new ArrayList<>();
        double t = 0;
        for (int i = 0; i < 50; i++) {
            double from = t + 1 + random.nextInt(5);
            t = from + random.nextInt(4);
            spans.add(new Span(from, t));
        }
        SpanWalk walk = new SpanWalk(spans);
        for (double at = 0; at < t + 5; at += 0.5) {
            double now = at;
            boolean any = spans.stream().anyMatch(s -> s.from() <= now && now <= s.to());
            assertThat(walk.reaches(at)).as("seed " + seed + " at " + at).isEqualTo(any);
        }
    }
}
