package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private static final int BEFORE = 200;
    private static final int AFTER = 250;

    @Test
    void allShiftsSideBySideGiveTheSameBitsAsOneAfterTheOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Contour contour = contour(random, 3);
        for (int round = 0; round < 2000; round++) {
            double[] weight = random.doubles(contour.leads()).toArray();
            int from = random.nextInt(300);
            int to = from - 2 + random.nextInt(round % 2 == 0 ? 5 : 100);
            int reach = random.nextInt(40);
            int centre = random.nextInt(11) - 5;
            // Also where the recording begins and ends, and in its gap.
            double time = random.nextInt(2500) / (double) LeadGrid.RATE;

            Following.Found found = new Following(contour, from, to, weight).find(time, centre, reach);

            assertThat(found)
                    .as("seed " + seed + ", round " + round)
                    .isEqualTo(slow(contour, from, to, weight, time, centre, reach));
        }
    }

    @Test
    void beatsLookedAtTogetherGiveTheSameBitsAsEachAlone() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Contour contour = contour(random, 3);
        for (int round = 0; round < 300; round++) {
            double[] weight = random.doubles(contour.leads()).toArray();
            int from = random.nextInt(300);
            int to = from - 2 + random.nextInt(round % 2 == 0 ? 5 : 100);
            int reach = random.nextInt(40);
            int centre = random.nextInt(11) - 5;
            double[] times = random.ints(random.nextInt(9), 0, 2500)
                    .mapToDouble(i -> i / (double) LeadGrid.RATE)
                    .toArray();
            Following following = new Following(contour, from, to, weight);

            Following.Found[] found = following.find(times, centre, reach);

            for (int b = 0; b < times.length; b++) {
                assertThat(found[b])
                        .as("seed " + seed + ", round " + round + ", beat " + b)
                        .isEqualTo(following.find(times[b], centre, reach));
            }
        }
    }

    private static Following.Found slow(
            Contour contour, int from, int to, double[] weight, double time, int centre, int reach) {
        List<Following.Found> all = new ArrayList<>();
        for (int shift = centre - reach / 2 * 2; shift <= centre + reach / 2 * 2; shift += 2) {
            all.add(at(contour, from, to, weight, time, shift));
        }
        int best = 0;
        for (int s = 1; s < all.size(); s++) {
            best = all.get(s).correlation() > all.get(best).correlation() ? s : best;
        }
        Following.Found top = all.get(best);
        if (best == 0 || best == all.size() - 1) {
            return top;
        }
        double left = all.get(best - 1).correlation();
        double right = all.get(best + 1).correlation();
        double curve = left - 2 * top.correlation() + right;
        double part = curve < 0 ? 0.5 * (left - right) / curve : 0;
        return new Following.Found(top.shift() + part * 2 / LeadGrid.RATE, top.correlation(), top.gain());
    }

    private static Following.Found at(Contour contour, int from, int to, double[] weight, double time, int shift) {
        double product = 0;
        double power = 0;
        double own = 0;
        for (int l = 0; l < contour.leads(); l++) {
            LeadGrid grid = contour.beats().get(l).grid();
            int start = grid.index(time) - BEFORE + shift;
            boolean inside = start + from >= 2 && start + to + 2 < grid.length();
            if (!inside || !grid.whole(start + from, start + to)) {
                continue;
            }
            double[] x = grid.smooth();
            double p = 0;
            double q = 0;
            double o = 0;
            for (int i = from; i <= to; i += 2) {
                double slope = (x[start + i + 2] - x[start + i - 2]) / 4;
                double d = contour.round()[l][i];
                p += slope * d;
                q += slope * slope;
                o += d * d;
            }
            product += weight[l] * p;
            power += weight[l] * q;
            own += weight[l] * o;
        }
        return power > 0 && own > 0
                ? new Following.Found(shift / (double) LeadGrid.RATE, product / Math.sqrt(power * own), product / own)
                : Following.Found.NOTHING;
    }

    private static Contour contour(Random random, int leads) {
        double[] times = {1, 2, 3, 4};
        List<Representative> beats = new ArrayList<>();
        for (int l = 0; l < leads; l++) {
            float[] x = new float[2500];
            float level = 0;
            for (int i = 0; i < x.length; i++) {
                level += (float) (0.02 * random.nextGaussian());
                x[i] = i > 1200 && i < 1210 && l == 0 ? Float.NaN : level;
            }
            LeadGrid grid = new LeadGrid(new Trace("V" + (l + 1), LeadGrid.RATE, 0, x));
            beats.add(Representative.of(l, grid, times, BEFORE, AFTER));
        }
        return Contour.of(beats);
    }
}
