package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class LeadLevelsTest {
    private record Block(double height, double slope, double mean, double range) {}

    @Test
    void theUsualFiguresAreTheMiddleOnesOfTheBlocksThatAreHeard() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        LeadLevels levels = new LeadLevels();
        List<Block> held = new ArrayList<>();
        for (int round = 0; round < 300; round++) {
            boolean heard = random.nextInt(4) > 0;
            Block block = heard
                    ? new Block(random.nextDouble(), random.nextDouble(), random.nextDouble() / 3, random.nextDouble())
                    : new Block(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            held.add(block);
            levels.add(block.height, block.slope, block.mean, block.range);
            boolean drop = held.size() > random.nextInt(40);

            levels.judge(drop);

            String what = "seed " + seed + ", round " + round;
            double height = middle(held, Block::height);
            double mean = middle(held, Block::mean);
            assertThat(levels.height()).as(what).isEqualTo(height);
            assertThat(levels.slope()).as(what).isEqualTo(middle(held, Block::slope));
            assertThat(levels.swing()).as(what).isEqualTo(middle(held, Block::range));
            double clear = height / mean;
            double weight = clear * clear * clear * clear * clear * clear * clear * clear;
            assertThat(levels.weight()).as(what).isEqualTo(height > 0.01 && mean > 0 ? weight : 0);
            if (drop) {
                held.removeFirst();
            }
        }
    }

    private static double middle(List<Block> blocks, ToDoubleFunction<Block> figure) {
        double[] sorted = blocks.stream()
                .filter(b -> !Double.isNaN(b.height))
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
