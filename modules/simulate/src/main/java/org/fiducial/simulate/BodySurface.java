package org.fiducial.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Lead;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/**
 * The eight independent leads of one patient while activations are added, wave by wave. Each wave is computed alone before it is
 * summed, which is how its marks are known.
 */
final class BodySurface {
    private static final double EDGE_MV = 0.010;
    private static final double LISTED_MV = 0.030;

    private final LeadField field;
    private final double samplingRate;
    private final double[][] leads;

    BodySurface(LeadField field, double samplingRate, int samples) {
        this.field = field;
        this.samplingRate = samplingRate;
        this.leads = new double[LeadField.INDEPENDENT][samples];
    }

    /** I, II, V1 to V6 in mV. */
    double[][] leads() {
        return leads;
    }

    /** Adds deflections, given in ms from {@code time} (seconds), and tells what they look like alone. */
    Alone add(double time, List<Deflection> deflections) {
        double startMs =
                deflections.stream().mapToDouble(Deflection::start).min().orElse(0);
        double endMs = deflections.stream().mapToDouble(Deflection::end).max().orElse(0);
        long from = (long) Math.floor((time + startMs / 1000) * samplingRate);
        int n = (int) ((long) Math.ceil((time + endMs / 1000) * samplingRate) - from) + 1;
        double[][] alone = new double[LeadField.INDEPENDENT][n];
        for (Deflection d : deflections) {
            for (int i = 0; i < n; i++) {
                double share = d.at(((from + i) / samplingRate - time) * 1000);
                if (share != 0) {
                    for (int lead = 0; lead < alone.length; lead++) {
                        alone[lead][i] += share * field.project(lead, d.peak());
                    }
                }
            }
        }
        for (int lead = 0; lead < leads.length; lead++) {
            double[] total = leads[lead];
            for (int i = 0; i < n; i++) {
                long at = from + i;
                if (at >= 0 && at < total.length) {
                    total[(int) at] += alone[lead][i];
                }
            }
        }
        return new Alone(from, alone);
    }

    /** One wave by itself. */
    final class Alone {
        private final long from;
        private final double[][] values;

        private Alone(long from, double[][] values) {
            this.from = from;
            this.values = values;
        }

        /** Seconds to the largest sum of squares over the independent leads. */
        double peak() {
            int best = 0;
            double bestPower = -1;
            for (int i = 0; i < values[0].length; i++) {
                double power = 0;
                for (double[] lead : values) {
                    power += lead[i] * lead[i];
                }
                if (power > bestPower) {
                    bestPower = power;
                    best = i;
                }
            }
            return (from + best) / samplingRate;
        }

        /** The global mark and those of the standard leads that show the wave; none unless all of it lies in the recording. */
        List<Wave> marks(WaveType type, int beat) {
            List<Wave> marks = new ArrayList<>();
            double onset = Double.POSITIVE_INFINITY;
            double offset = Double.NEGATIVE_INFINITY;
            for (Lead lead : Lead.STANDARD) {
                Optional<Wave> mark = mark(type, lead, beat);
                if (mark.isPresent()) {
                    marks.add(mark.get());
                    onset = Math.min(onset, mark.get().onset());
                    offset = Math.max(offset, mark.get().offset());
                }
            }
            if (marks.isEmpty() || onset < 0 || offset >= leads[0].length / samplingRate) {
                return List.of();
            }
            double peak = Math.max(onset, Math.min(offset, peak()));
            marks.addFirst(new Wave(type, Optional.empty(), beat, onset, peak, offset));
            return marks;
        }

        private Optional<Wave> mark(WaveType type, Lead lead, int beat) {
            int first = -1;
            int last = -1;
            int peak = 0;
            double largest = 0;
            double[] eight = new double[values.length];
            for (int i = 0; i < values[0].length; i++) {
                for (int k = 0; k < eight.length; k++) {
                    eight[k] = values[k][i];
                }
                double size = Math.abs(LeadField.standard(lead, eight));
                if (size >= EDGE_MV) {
                    first = first < 0 ? i : first;
                    last = i;
                }
                if (size > largest) {
                    largest = size;
                    peak = i;
                }
            }
            return largest < LISTED_MV
                    ? Optional.empty()
                    : Optional.of(new Wave(
                            type,
                            Optional.of(lead.label()),
                            beat,
                            (from + first) / samplingRate,
                            (from + peak) / samplingRate,
                            (from + last) / samplingRate));
        }
    }
}
