package org.fiducial.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PolylineTest {
    @Test
    void noPointThatIsLeftOutLiesFartherThanTheTolerance() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Polyline line = new Polyline();
        double y = 0;
        for (int i = 0; i < 3000; i++) {
            y += random.nextGaussian() * 0.05;
            line.add(i * 0.05, y);
        }

        Polyline simplified = line.simplified(0.02);

        assertThat(simplified.size()).isLessThan(line.size());
        for (int i = 0; i < line.size(); i++) {
            assertThat(distance(simplified, line.x(i), line.y(i)))
                    .as("seed %d, point %d", seed, i)
                    .isLessThanOrEqualTo(0.02 + 1e-9);
        }
    }

    @Test
    void aStraightLineKeepsItsEnds() {
        Polyline line = Polyline.of(0, 0, 1, 1, 2, 2, 3, 3);

        assertThat(line.simplified(0.01).size()).isEqualTo(2);
        assertThat(line.simplified(0.01).x(1)).isEqualTo(3);
    }

    @Test
    void whatHasNoPointHasNoneAfterwards() {
        assertThat(new Polyline().simplified(1).size()).isZero();
        assertThat(Polyline.of(1, 2).simplified(1).size()).isEqualTo(1);
    }

    /** The slow way: the least distance from a point to any stretch of the line. */
    private static double distance(Polyline line, double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.size(); i++) {
            double dx = line.x(i) - line.x(i - 1);
            double dy = line.y(i) - line.y(i - 1);
            double t = Math.clamp(((x - line.x(i - 1)) * dx + (y - line.y(i - 1)) * dy) / (dx * dx + dy * dy), 0, 1);
            least = Math.min(least, Math.hypot(line.x(i - 1) + t * dx - x, line.y(i - 1) + t * dy - y));
        }
        return least;
    }
}
