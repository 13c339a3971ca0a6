package org.fiducial.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Boosted regression trees of several classes (Friedman 2001): each class has a score, the sum of one leaf of each of its trees, and
 * the scores' softmax are the probabilities.
 *
 * <p>Read from text, a tree a line: the class, then its nodes, each {@code feature:threshold:left:right} or {@code =leaf}. A value goes
 * left if it is at most the threshold.
 */
final class TreeModel {
    /** A node: a leaf if {@code feature} is negative. */
    record Node(int feature, double threshold, int left, int right, double leaf) {
        static Node split(int feature, double threshold, int left, int right) {
            return new Node(feature, threshold, left, right, 0);
        }

        static Node leaf(double value) {
            return new Node(-1, 0, 0, 0, value);
        }
    }

    /** A tree of one class; its first node is the root. */
    record Tree(int of, List<Node> nodes) {
        double score(double[] features) {
            Node node = nodes.getFirst();
            while (node.feature >= 0) {
                node = nodes.get(features[node.feature] <= node.threshold ? node.left : node.right);
            }
            return node.leaf;
        }
    }

    private final int classes;
    private final List<Tree> trees;

    TreeModel(int classes, List<Tree> trees) {
        this.classes = classes;
        this.trees = List.copyOf(trees);
    }

    /** The model of a resource beside this class. */
    static TreeModel resource(String name, int classes) {
        try (InputStream in = Objects.requireNonNull(TreeModel.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            List<Tree> trees = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    trees.add(tree(line));
                }
            }
            return new TreeModel(classes, trees);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tree tree(String line) {
        String[] words = line.split(" ", -1);
        List<Node> nodes = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("=")) {
                nodes.add(Node.leaf(Double.parseDouble(words[i].substring(1))));
            } else {
                String[] parts = words[i].split(":", -1);
                nodes.add(Node.split(
                        Integer.parseInt(parts[0]),
                        Double.parseDouble(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3])));
            }
        }
        return new Tree(Integer.parseInt(words[0]), nodes);
    }

    /** The text that {@link #resource} reads. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Tree tree : trees) {
            StringBuilder line = new StringBuilder().append(tree.of);
            for (Node n : tree.nodes) {
                if (n.feature < 0) {
                    line.append(" =").append((float) n.leaf);
                } else {
                    line.append(' ').append(n.feature).append(':').append((float) n.threshold);
                    line.append(':').append(n.left).append(':').append(n.right);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Probability of each class. */
    double[] probabilities(double[] features) {
        double[] score = new double[classes];
        for (Tree tree : trees) {
            score[tree.of] += tree.score(features);
        }
        return softmax(score);
    }

    static double[] softmax(double[] score) {
        double top = score[0];
        for (double s : score) {
            top = Math.max(top, s);
        }
        double[] p = new double[score.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = StrictMath.exp(score[k] - top);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
