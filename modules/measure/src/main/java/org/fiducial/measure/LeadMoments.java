package org.fiducial.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fiducial.core.Lead;
import org.fiducial.core.MedianBeat;
import org.jspecify.annotations.Nullable;

/**
 * Second moments of I, II and V1 to V6 over P, over QRS and over ST and T: how the leads go together in each of them.
 *
 * <p>Each is taken from the level at the wave's start and divided by its trace, so that a large wave says no more than a small one.
 */
final class LeadMoments {
    /** The leads, in the order of rows and columns. */
    static final List<Lead> LEADS = List.of(Lead.I, Lead.II, Lead.V1, Lead.V2, Lead.V3, Lead.V4, Lead.V5, Lead.V6);

    /** Parts of a beat. */
    enum Part {
        P,
        QRS,
        ST_T
    }

    private static final double RATE = 250;
    private static final int LEAST = 3;
    /** mV²; a smaller part shows no direction. */
    private static final double LEAST_POWER = 1e-6;
    /** T is taken to end so many ms after J where its end is not marked. */
    private static final double T_END = 280;

    private final Map<Part, double[][]> byPart;

    LeadMoments(Map<Part, double[][]> byPart) {
        this.byPart = byPart;
    }

    double @Nullable [][] get(Part part) {
        return byPart.get(part);
    }

    /** Those of median beats of one recording; of a part that is not there none. All eight leads must be there. */
    static LeadMoments of(Map<Lead, MedianBeat> beats) {
        MedianBeat two = Objects.requireNonNull(beats.get(Lead.II));
        Map<String, Double> at = two.fiducials();
        double rate = two.samplingRate();
        Map<Part, double[][]> out = new EnumMap<>(Part.class);
        Double onset = at.get("qrsOnset");
        Double j = at.get("qrsOffset");
        if (onset == null || j == null) {
            return new LeadMoments(out);
        }
        double[][] x = new double[LEADS.size()][];
        for (int l = 0; l < x.length; l++) {
            x[l] = samples(Objects.requireNonNull(beats.get(LEADS.get(l))));
        }
        Double p = at.get("pOnset");
        if (p != null) {
            add(out, Part.P, x, rate, p, onset - 1000 * 2 / RATE, p);
        }
        add(out, Part.QRS, x, rate, onset, j, onset);
        add(out, Part.ST_T, x, rate, j, at.getOrDefault("tOffset", j + T_END), onset);
        return new LeadMoments(out);
    }

    private static double[] samples(MedianBeat beat) {
        double[] x = new double[beat.millivolts().size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = beat.millivolts().get(i);
        }
        return x;
    }

    private static void add(
            Map<Part, double[][]> out,
            Part part,
            double[][] x,
            double rate,
            double fromMs,
            double toMs,
            double levelMs) {
        int step = (int) Math.max(1, Math.round(rate / RATE));
        int from = (int) (fromMs / 1000 * rate);
        int to = (int) (toMs / 1000 * rate);
        int level = (int) (levelMs / 1000 * rate);
        for (double[] row : x) {
            to = Math.min(to, row.length);
        }
        int n = x.length;
        double[][] sum = new double[n][n];
        double trace = 0;
        int count = 0;
        double[] now = new double[n];
        for (int i = Math.max(0, from); i < to; i += step) {
            for (int l = 0; l < n; l++) {
                now[l] = x[l][i] - x[l][level];
            }
            for (int l = 0; l < n; l++) {
                for (int k = 0; k <= l; k++) {
                    sum[l][k] += now[l] * now[k];
                }
                trace += now[l] * now[l];
            }
            count++;
        }
        if (count < LEAST || trace / count < LEAST_POWER) {
            return;
        }
        for (int l = 0; l < n; l++) {
            for (int k = 0; k <= l; k++) {
                sum[l][k] /= trace;
                sum[k][l] = sum[l][k];
            }
        }
        out.put(part, sum);
    }

    /** Those of a resource beside this class: the part, then the lower triangle row by row. */
    static LeadMoments resource(String name) {
        try (InputStream in = Objects.requireNonNull(LeadMoments.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            Map<Part, double[][]> out = new EnumMap<>(Part.class);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#") || line.isBlank()) {
                    continue;
                }
                String[] words = line.split(" ");
                double[][] m = new double[LEADS.size()][LEADS.size()];
                int at = 1;
                for (int l = 0; l < m.length; l++) {
                    for (int k = 0; k <= l; k++) {
                        m[l][k] = Double.parseDouble(words[at++]);
                        m[k][l] = m[l][k];
                    }
                }
                out.put(Part.valueOf(words[0]), m);
            }
            return new LeadMoments(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of {@link #resource}. */
    static String line(Part part, double[][] m) {
        StringBuilder out = new StringBuilder(part.name());
        for (int l = 0; l < m.length; l++) {
            for (int k = 0; k <= l; k++) {
                out.append(String.format(java.util.Locale.ROOT, " %.6f", m[l][k]));
            }
        }
        return out.toString();
    }

    /** The mean of some. */
    static LeadMoments mean(List<LeadMoments> some) {
        Map<Part, double[][]> out = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            double[][] sum = new double[LEADS.size()][LEADS.size()];
            List<double[][]> own = some.stream()
                    .filter(m -> m.byPart.containsKey(part))
                    .map(m -> m.byPart.get(part))
                    .toList();
            for (double[][] m : own) {
                for (int l = 0; l < sum.length; l++) {
                    for (int k = 0; k < sum.length; k++) {
                        sum[l][k] += m[l][k] / own.size();
                    }
                }
            }
            out.put(part, sum);
        }
        return new LeadMoments(out);
    }

    static double[][] product(double[][] a, double[][] b) {
        double[][] out = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[k].length; j++) {
                    out[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return out;
    }

    static double[][] transposed(double[][] a) {
        double[][] out = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                out[j][i] = a[i][j];
            }
        }
        return out;
    }

    /** Inverse of a part's moments, with {@code ridge} of the mean added to the diagonal. */
    double[][] inverse(Part part, double ridge) {
        double[][] m = Objects.requireNonNull(byPart.get(part));
        int n = m.length;
        double[][] a = new double[n][2 * n];
        double trace = 0;
        for (int i = 0; i < n; i++) {
            trace += m[i][i];
        }
        for (int i = 0; i < n; i++) {
            a[i] = Arrays.copyOf(m[i], 2 * n);
            a[i][i] += ridge * trace / n;
            a[i][n + i] = 1;
        }
        // Gauss and Jordan; of a positive definite matrix no pivot is 0.
        for (int i = 0; i < n; i++) {
            double pivot = a[i][i];
            for (int k = 0; k < 2 * n; k++) {
                a[i][k] /= pivot;
            }
            for (int r = 0; r < n; r++) {
                double f = r == i ? 0 : a[r][i];
                for (int k = 0; k < 2 * n && f != 0; k++) {
                    a[r][k] -= f * a[i][k];
                }
            }
        }
        double[][] out = new double[n][];
        for (int i = 0; i < n; i++) {
            out[i] = Arrays.copyOfRange(a[i], n, 2 * n);
        }
        return out;
    }
}
