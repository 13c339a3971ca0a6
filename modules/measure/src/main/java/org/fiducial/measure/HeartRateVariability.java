package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fiducial.core.Quantity;

/**
 * Variability of the NN intervals in time and frequency, by the definitions of the Task Force of ESC and NASPE (<i>Heart rate
 * variability: standards of measurement, physiological interpretation, and clinical use</i>, Circulation 1996;93:1043).
 *
 * <p>What must be there, by the same source: 5 minutes for SDNN and for LF and HF, which are means over 5-minute segments; 20 minutes for
 * the triangular index; 50 minutes, ten of its longest waves, for VLF; for SDANN and the SDNN index, which are made for a day, at least
 * {@value #SEVERAL} segments. RMSSD and pNN50 are given from a minute on (Munoz et al., PLoS One 2015, find RMSSD of shorter stretches
 * still true). In the record, and in each segment, NN intervals must make four fifths of the time. Limits: SDNN, SDANN and the triangular
 * index grow with the length of the recording and compare only with recordings as long. Cost: a second for a week.
 */
final class HeartRateVariability {
    private static final double COVERED = 0.8;
    private static final double SEGMENT = 300;
    private static final int SEVERAL = 5;
    private static final double LEAST = 60;
    private static final double TRIANGULAR_LEAST = 1200;
    private static final double BIN = 1000.0 / 128;
    private static final double LARGE_STEP = 50;
    /** ms²; R peaks are not known better. */
    private static final double STILL = 0.01;

    private static final double VLF_SEGMENT = 3000;
    private static final double VLF = 1 / 300.0;
    private static final double LF = 0.04;
    private static final double HF = 0.15;
    private static final double HF_END = 0.4000001;
    private static final List<Quantity> ALL = List.of(
            Quantity.RMSSD,
            Quantity.PNN50,
            Quantity.SDNN,
            Quantity.SDANN,
            Quantity.SDNN_INDEX,
            Quantity.TRIANGULAR_INDEX,
            Quantity.VLF_POWER,
            Quantity.LF_POWER,
            Quantity.HF_POWER,
            Quantity.LF_HF);

    private final BeatFacts facts;
    private final NormalIntervals nn;
    private final double length;

    private HeartRateVariability(BeatFacts facts, NormalIntervals nn) {
        this.facts = facts;
        this.nn = nn;
        length = facts.span().length();
    }

    /** Adds all measures. */
    static void add(BeatFacts facts, NormalIntervals nn) {
        new HeartRateVariability(facts, nn).add();
    }

    private void add() {
        double covered = nn.seconds(0, nn.size()) / length;
        if (covered < COVERED) {
            facts.unmeasurable(
                    ALL,
                    "intervals between normal beats make " + Math.round(100 * covered) + " % of the time, "
                            + Math.round(100 * COVERED) + " % are needed");
            return;
        }
        steps();
        if (length < SEGMENT) {
            facts.unmeasurable(
                    List.of(
                            Quantity.SDNN,
                            Quantity.SDANN,
                            Quantity.SDNN_INDEX,
                            Quantity.LF_POWER,
                            Quantity.HF_POWER,
                            Quantity.LF_HF),
                    "needs 5 minutes");
        } else {
            double sd = sd(nn.ms(), 0, nn.size());
            facts.rests(Quantity.SDNN, sd, sdError(sd, nn.size()), nn.beat());
            List<int[]> segments = segments(SEGMENT);
            segmentsInTime(segments);
            bands(segments);
        }
        triangular();
        slow();
    }

    private void steps() {
        double squares = 0;
        int large = 0;
        int n = 0;
        for (int i = 1; i < nn.size(); i++) {
            if (nn.follows(i)) {
                double step = nn.ms()[i] - nn.ms()[i - 1];
                squares += step * step;
                large += Math.abs(step) > LARGE_STEP ? 1 : 0;
                n++;
            }
        }
        if (n < 2 || nn.seconds(0, nn.size()) < COVERED * LEAST) {
            facts.unmeasurable(List.of(Quantity.RMSSD, Quantity.PNN50), "needs a minute of normal beats in a row");
            return;
        }
        double rmssd = Math.sqrt(squares / n);
        double share = (double) large / n;
        facts.rests(Quantity.RMSSD, rmssd, sdError(rmssd, n), nn.beat());
        facts.rests(Quantity.PNN50, 100 * share, 100 * Math.sqrt(share * (1 - share) / n), nn.beat());
    }

    /** Whole segments from the start on in which NN intervals make enough of the time, as ranges of intervals. */
    private List<int[]> segments(double seconds) {
        List<int[]> out = new ArrayList<>();
        for (int k = 0; (k + 1) * seconds <= length + 1e-6; k++) {
            int from = nn.from(facts.span().from() + k * seconds);
            int to = nn.from(facts.span().from() + (k + 1) * seconds);
            if (nn.seconds(from, to) >= COVERED * seconds) {
                out.add(new int[] {from, to});
            }
        }
        return out;
    }

    private void segmentsInTime(List<int[]> segments) {
        int n = segments.size();
        if (n < SEVERAL) {
            facts.unmeasurable(
                    List.of(Quantity.SDANN, Quantity.SDNN_INDEX),
                    "needs " + SEVERAL + " 5-minute segments of normal beats, has " + n);
            return;
        }
        double[] means = new double[n];
        double[] sds = new double[n];
        for (int i = 0; i < n; i++) {
            int[] s = segments.get(i);
            means[i] = mean(nn.ms(), s[0], s[1]);
            sds[i] = sd(nn.ms(), s[0], s[1]);
        }
        double sdann = sd(means, 0, n);
        facts.rests(Quantity.SDANN, sdann, sdError(sdann, n), nn.beat());
        facts.rests(Quantity.SDNN_INDEX, mean(sds, 0, n), sd(sds, 0, n) / Math.sqrt(n), nn.beat());
    }

    private void bands(List<int[]> segments) {
        if (segments.isEmpty()) {
            facts.unmeasurable(
                    List.of(Quantity.LF_POWER, Quantity.HF_POWER, Quantity.LF_HF),
                    "no 5 minutes in which normal beats make four fifths of the time");
            return;
        }
        double[] lf = band(segments, LF, HF);
        double[] hf = band(segments, HF, HF_END);
        facts.rests(Quantity.LF_POWER, lf[0], lf[1], nn.beat());
        facts.rests(Quantity.HF_POWER, hf[0], hf[1], nn.beat());
        if (!(hf[0] > STILL && lf[0] > STILL)) {
            facts.unmeasurable(Quantity.LF_HF, "the intervals do not vary");
            return;
        }
        double ratio = lf[0] / hf[0];
        double error = lf[1] / lf[0] * lf[1] / lf[0] + hf[1] / hf[0] * hf[1] / hf[0];
        facts.rests(Quantity.LF_HF, ratio, ratio * Math.sqrt(error), nn.beat());
    }

    private void slow() {
        List<int[]> segments = segments(VLF_SEGMENT);
        if (segments.isEmpty()) {
            facts.unmeasurable(Quantity.VLF_POWER, "needs 50 minutes of normal beats");
            return;
        }
        double[] vlf = band(segments, VLF, LF);
        facts.rests(Quantity.VLF_POWER, vlf[0], vlf[1], nn.beat());
    }

    /** Mean power over the segments and its error. */
    private double[] band(List<int[]> segments, double low, double high) {
        double[] power = new double[segments.size()];
        double single = 0;
        for (int i = 0; i < power.length; i++) {
            VariabilitySpectrum spectrum = new VariabilitySpectrum(nn, segments.get(i)[0], segments.get(i)[1]);
            power[i] = spectrum.power(low, high);
            single = spectrum.relativeError(low, high);
        }
        double mean = mean(power, 0, power.length);
        double error = power.length == 1 ? single * mean : sd(power, 0, power.length) / Math.sqrt(power.length);
        return new double[] {mean, error};
    }

    private void triangular() {
        if (nn.seconds(0, nn.size()) < COVERED * TRIANGULAR_LEAST || length < TRIANGULAR_LEAST) {
            facts.unmeasurable(Quantity.TRIANGULAR_INDEX, "needs 20 minutes");
            return;
        }
        int[] bins = new int[1 + (int) (Arrays.stream(nn.ms()).max().orElse(0) / BIN)];
        int most = 0;
        for (double v : nn.ms()) {
            most = Math.max(most, ++bins[(int) (v / BIN)]);
        }
        facts.rests(Quantity.TRIANGULAR_INDEX, (double) nn.size() / most, 0, nn.beat());
    }

    private static double mean(double[] x, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += x[i];
        }
        return sum / (to - from);
    }

    private static double sd(double[] x, int from, int to) {
        double mean = mean(x, from, to);
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (x[i] - mean) * (x[i] - mean);
        }
        return Math.sqrt(squares / (to - from - 1));
    }

    /** Sampling error of a standard deviation of n values. */
    private static double sdError(double sd, int n) {
        return sd / Math.sqrt(2.0 * (n - 1));
    }
}
