package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the nets see must not depend on what says nothing about where a wave ends. */
class MarkSightTest {
    private static final double[] BEATS = SyntheticBeats.regular(70, 10);

    @Test
    void aLeadUpsideDownLooksTheSame() {
        assertAlike(seen(-1, 0, 0), seen(1, 0, 0));
    }

    @Test
    void aLevelAddedToALeadIsNotSeen() {
        assertAlike(seen(1, 0.7, 0), seen(1, 0, 0));
    }

    @Test
    void anotherCandidateLooksDifferent() {
        double[][] here = seen(1, 0, 0);
        double[][] there = seen(1, 0, 5);
        for (MarkKind kind : MarkKind.values()) {
            assertThat(there[kind.ordinal()]).as(kind.label()).isNotEqualTo(here[kind.ordinal()]);
        }
    }

    @Test
    void everyNumberIsOfTheOrderOfOne() {
        for (double gain : new double[] {0.02, 1, 30}) {
            for (double[] numbers : seen(gain, 0, 0)) {
                for (double x : numbers) {
                    assertThat(x).isBetween(-10.0, 10.0);
                }
            }
        }
    }

    private static void assertAlike(double[][] a, double[][] b) {
        for (MarkKind kind : MarkKind.values()) {
            assertThat(a[kind.ordinal()]).as(kind.label()).containsExactly(b[kind.ordinal()], within(1e-4));
        }
    }

    private static double[][] seen(double gain, double level, double moved) {
        List<LeadGrid> grids = new ArrayList<>();
        for (int l = 0; l < 2; l++) {
            float[] x = SyntheticBeats.lead(BEATS, 10, 500, gain * (1 - 0.4 * l));
            for (int i = 0; i < x.length; i++) {
                x[i] += (float) level;
            }
            grids.add(new LeadGrid(new Trace("lead " + l, 500, 0, x)));
        }
        List<Representative> leads = new ArrayList<>();
        for (int l = 0; l < 2; l++) {
            leads.add(Representative.of(l, grids.get(l), BEATS, 200, 250));
        }
        Contour contour = Contour.of(leads);
        WaveSearch search = new WaveSearch(contour, 60.0 / 70);
        WaveEdges qrs = search.qrs();
        Delineator.Candidates found = Delineator.candidates(search, contour, 60.0 / 70, 60.0 / 70, 170, 230);
        double[][] out = new double[MarkKind.values().length][];
        for (MarkKind kind : MarkKind.values()) {
            WaveEdges edges = switch (kind) {
                case P_ONSET, P_OFFSET -> found.p().orElseThrow();
                case QRS_ONSET, QRS_OFFSET -> qrs;
                case T_ONSET, T_OFFSET -> found.t().orElseThrow();
            };
            MarkSight sight = ShapeMarks.sight(kind, contour, edges, qrs, ShapeMarks.noise(contour), 60.0 / 70, 1);
            out[kind.ordinal()] = new double[MarkSight.size(kind)];
            sight.see(kind, 1, sight.first(kind) + moved, out[kind.ordinal()]);
        }
        return out;
    }
}
