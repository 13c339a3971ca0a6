package org.fiducial.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains a {@link TreeModel}: gradient boosting of small trees on the multinomial likelihood with second-order steps (Friedman 2001,
 * Chen and Guestrin 2016), on quantile bins. Nothing in it is drawn by chance.
 */
final class TreeBoosting {
    private static final int BINS = 48;

    /**
     * What can be chosen.
     *
     * @param rounds trees of each class
     * @param leaves of each tree
     * @param rate share of each step that is taken
     * @param ridge added to the second derivatives of a leaf
     * @param least sum of weights in a leaf
     */
    record Settings(int rounds, int leaves, double rate, double ridge, double least) {}

    private final Settings settings;
    private final double[][] thresholds;
    private final byte[][] bins;
    private final double[] weights;
    private final int n;
    private double[] g = new double[0];
    private double[] h = new double[0];

    private TreeBoosting(double[][] x, double[] weights, Settings settings) {
        this.settings = settings;
        this.weights = weights;
        n = x.length;
        int features = x[0].length;
        thresholds = new double[features][];
        bins = new byte[features][n];
        for (int f = 0; f < features; f++) {
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                v[i] = x[i][f];
            }
            double[] sorted = v.clone();
            Arrays.sort(sorted);
            double[] cut = new double[BINS - 1];
            for (int b = 1; b < BINS; b++) {
                // Rare values lie at the ends: more cuts there.
                double q = 0.5 - 0.5 * Math.cos(Math.PI * b / BINS);
                cut[b - 1] = (float) sorted[(int) (q * (n - 1))];
            }
            thresholds[f] = Arrays.stream(cut).distinct().toArray();
            for (int i = 0; i < n; i++) {
                int b = 0;
                while (b < thresholds[f].length && v[i] > thresholds[f][b]) {
                    b++;
                }
                bins[f][i] = (byte) b;
            }
        }
    }

    /** @param y class of each row */
    static TreeModel train(double[][] x, int[] y, double[] weights, int classes, Settings settings) {
        TreeBoosting boosting = new TreeBoosting(x, weights, settings);
        double[][] score = new double[x.length][classes];
        List<TreeModel.Tree> trees = new ArrayList<>();
        double[] prior = new double[classes];
        for (int i = 0; i < y.length; i++) {
            prior[y[i]] += weights[i];
        }
        double total = Arrays.stream(prior).sum();
        for (int k = 0; k < classes; k++) {
            double start = Math.log(Math.max(1e-6, prior[k] / total));
            trees.add(new TreeModel.Tree(k, List.of(TreeModel.Node.leaf(start))));
            for (double[] s : score) {
                s[k] = start;
            }
        }
        for (int round = 0; round < settings.rounds; round++) {
            double[][] p = new double[x.length][];
            for (int i = 0; i < p.length; i++) {
                p[i] = TreeModel.softmax(score[i]);
            }
            for (int k = 0; k < classes; k++) {
                TreeModel.Tree tree = new TreeModel.Tree(k, boosting.grow(p, y, k));
                trees.add(tree);
                for (int i = 0; i < x.length; i++) {
                    score[i][k] += tree.score(x[i]);
                }
            }
        }
        return new TreeModel(classes, trees);
    }

    private record Split(int feature, int bin, double gain) {}

    private static final class Leaf {
        private final int[] rows;
        private final int node;
        private Split best = new Split(-1, 0, 0);

        Leaf(int[] rows, int node) {
            this.rows = rows;
            this.node = node;
        }
    }

    private List<TreeModel.Node> grow(double[][] p, int[] y, int k) {
        g = new double[n];
        h = new double[n];
        int[] all = new int[n];
        for (int i = 0; i < n; i++) {
            g[i] = weights[i] * ((y[i] == k ? 1 : 0) - p[i][k]);
            h[i] = weights[i] * p[i][k] * (1 - p[i][k]);
            all[i] = i;
        }
        List<TreeModel.Node> nodes = new ArrayList<>();
        List<Leaf> leaves = new ArrayList<>();
        nodes.add(leafNode(all));
        leaves.add(best(new Leaf(all, 0)));
        while (leaves.size() < settings.leaves) {
            Leaf widest = leaves.stream()
                    .max((a, b) -> Double.compare(a.best.gain, b.best.gain))
                    .orElseThrow();
            if (widest.best.feature < 0) {
                break;
            }
            Split s = widest.best;
            int[] left = Arrays.stream(widest.rows)
                    .filter(i -> bins[s.feature][i] <= s.bin)
                    .toArray();
            int[] right = Arrays.stream(widest.rows)
                    .filter(i -> bins[s.feature][i] > s.bin)
                    .toArray();
            nodes.set(
                    widest.node,
                    TreeModel.Node.split(s.feature, thresholds[s.feature][s.bin], nodes.size(), nodes.size() + 1));
            leaves.remove(widest);
            leaves.add(best(new Leaf(left, nodes.size())));
            nodes.add(leafNode(left));
            leaves.add(best(new Leaf(right, nodes.size())));
            nodes.add(leafNode(right));
        }
        return nodes;
    }

    private TreeModel.Node leafNode(int[] rows) {
        double sumG = 0;
        double sumH = 0;
        for (int i : rows) {
            sumG += g[i];
            sumH += h[i];
        }
        return TreeModel.Node.leaf((float) (settings.rate * sumG / (sumH + settings.ridge)));
    }

    private Leaf best(Leaf leaf) {
        for (int f = 0; f < bins.length; f++) {
            int m = thresholds[f].length + 1;
            double[] bg = new double[m];
            double[] bh = new double[m];
            double[] bw = new double[m];
            for (int i : leaf.rows) {
                int b = bins[f][i];
                bg[b] += g[i];
                bh[b] += h[i];
                bw[b] += weights[i];
            }
            double allG = Arrays.stream(bg).sum();
            double allH = Arrays.stream(bh).sum();
            double allW = Arrays.stream(bw).sum();
            double lg = 0;
            double lh = 0;
            double lw = 0;
            for (int b = 0; b < m - 1; b++) {
                lg += bg[b];
                lh += bh[b];
                lw += bw[b];
                if (lw < settings.least || allW - lw < settings.least) {
                    continue;
                }
                double gain = lg * lg / (lh + settings.ridge)
                        + (allG - lg) * (allG - lg) / (allH - lh + settings.ridge)
                        - allG * allG / (allH + settings.ridge);
                if (gain > leaf.best.gain + 1e-9) {
                    leaf.best = new Split(f, b, gain);
                }
            }
        }
        return leaf;
    }
}
