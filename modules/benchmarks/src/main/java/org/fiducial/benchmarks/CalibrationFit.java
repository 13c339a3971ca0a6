package org.fiducial.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.fiducial.core.StatementCode;
import org.fiducial.core.StatementCode.Kind;
import org.fiducial.evaluate.Answer;
import org.fiducial.evaluate.PtbxlLabels;
import org.fiducial.evaluate.PtbxlLabels.Truth;
import org.fiducial.evaluate.StatementGroup;
import org.fiducial.interpret.Calibration;
import org.fiducial.interpret.Calibration.Curve;
import org.fiducial.interpret.Calibration.Scale;

/**
 * Fits the curves of {@link Calibration} on labels: logistic regression with a normal prior on intercept and logarithm of the slope.
 * All codes together give a curve, from which that of each kind of statement may differ, from which that of each code may differ; a
 * code that is seldom labelled stays near its kind's. Solved by Fisher scoring, about ten passes over the cases.
 */
final class CalibrationFit {
    /** How far a kind may lie from all, and a code from its kind, as standard deviations. */
    private static final Spread OF_ALL = new Spread(10, 3);

    private static final Spread OF_KIND = new Spread(1, 0.5);
    private static final Spread OF_CODE = new Spread(2, 0.5);

    private static final double HIGH = 0.9;
    /** Scores of facts without numbers have few values. */
    private static final double LEAST_WIDTH = 1;

    private static final int PASSES = 200;
    private static final int HALVINGS = 30;
    private static final double ENOUGH = 1e-10;

    private CalibrationFit() {}

    private record Spread(double intercept, double logSlope) {}

    /** A curve with the logarithm of its slope. */
    private record Line(double intercept, double logSlope) {}

    /** Places on a scale and what the labels say. */
    private record Points(Scale scale, List<Double> at, List<Boolean> stated) {
        static Points none() {
            return new Points(new Scale(0, 1), new ArrayList<>(), new ArrayList<>());
        }

        void add(Points other) {
            at.addAll(other.at);
            stated.addAll(other.stated);
        }

        int positives() {
            return (int) stated.stream().filter(s -> s).count();
        }
    }

    /**
     * Curves for the vocabulary's codes that were scored at all.
     *
     * @param raw answers with the scores of the rules
     */
    static Map<String, Curve> curves(List<Answer> raw) {
        Map<StatementCode, Points> byCode = new LinkedHashMap<>();
        Map<Kind, Points> byKind = new EnumMap<>(Kind.class);
        Points all = Points.none();
        for (StatementCode code : PtbxlLabels.vocabulary()) {
            Points points = points(code.code(), raw);
            if (!points.at.isEmpty()) {
                byCode.put(code, points);
                byKind.computeIfAbsent(code.kind(), k -> Points.none()).add(points);
                all.add(points);
            }
        }
        Line common = fit(all, new Line(0, -1), OF_ALL);
        Map<Kind, Line> kinds = new EnumMap<>(Kind.class);
        byKind.forEach((kind, points) -> kinds.put(kind, fit(points, common, OF_KIND)));
        Map<String, Curve> curves = new LinkedHashMap<>();
        byCode.forEach((code, points) -> {
            Line line = fit(points, Objects.requireNonNull(kinds.get(code.kind())), OF_CODE);
            curves.put(
                    code.code(),
                    new Curve(
                            points.scale,
                            rounded(line.intercept),
                            rounded(Math.exp(line.logSlope)),
                            points.at.size(),
                            points.positives()));
        });
        return curves;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e5) / 1e5;
    }

    private static Points points(String code, List<Answer> raw) {
        StatementGroup group = StatementGroup.of(code);
        List<Double> scores = new ArrayList<>();
        List<Boolean> stated = new ArrayList<>();
        for (Answer answer : raw) {
            OptionalDouble score = group.score(answer);
            Truth truth = PtbxlLabels.ANY.truth(answer.of(), group);
            if (score.isPresent() && truth != Truth.LEFT_OUT) {
                scores.add(score.getAsDouble());
                stated.add(truth == Truth.STATED);
            }
        }
        Scale scale = scale(scores);
        return new Points(scale, scores.stream().map(scale::of).toList(), stated);
    }

    /** Without a look at the labels: few statements are made of more than a tenth of all recordings. */
    private static Scale scale(List<Double> scores) {
        double[] sorted =
                scores.stream().mapToDouble(Calibration::logit).sorted().toArray();
        if (sorted.length == 0) {
            return new Scale(0, 1);
        }
        double high = sorted[(int) (HIGH * (sorted.length - 1))];
        double middle = sorted[sorted.length / 2];
        return new Scale(rounded(high), Math.max(LEAST_WIDTH, rounded(high - middle)));
    }

    private static Line fit(Points points, Line prior, Spread spread) {
        double[] x = points.at.stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] y = new boolean[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = points.stated.get(i);
        }
        Line line = prior;
        double loss = loss(x, y, line, prior, spread);
        for (int pass = 0; pass < PASSES; pass++) {
            Line step = step(x, y, line, prior, spread);
            double before = loss;
            double share = 1;
            for (int h = 0; h < HALVINGS; h++) {
                Line next = new Line(line.intercept - share * step.intercept, line.logSlope - share * step.logSlope);
                double there = loss(x, y, next, prior, spread);
                if (there < loss) {
                    line = next;
                    loss = there;
                    break;
                }
                share /= 2;
            }
            if (before - loss < ENOUGH * before) {
                break;
            }
        }
        return line;
    }

    /** What Fisher scoring would take off the line. */
    private static Line step(double[] x, boolean[] y, Line line, Line prior, Spread spread) {
        double slope = Math.exp(line.logSlope);
        double precisionA = 1 / (spread.intercept * spread.intercept);
        double precisionB = 1 / (spread.logSlope * spread.logSlope);
        double a = (line.intercept - prior.intercept) * precisionA;
        double b = (line.logSlope - prior.logSlope) * precisionB;
        double aa = precisionA;
        double ab = 0;
        double bb = precisionB;
        for (int i = 0; i < x.length; i++) {
            double h = slope * x[i];
            double p = 1 / (1 + Math.exp(-(line.intercept + h)));
            double off = p - (y[i] ? 1 : 0);
            double weight = p * (1 - p);
            a += off;
            b += off * h;
            aa += weight;
            ab += weight * h;
            bb += weight * h * h;
        }
        double determinant = aa * bb - ab * ab;
        return new Line((bb * a - ab * b) / determinant, (aa * b - ab * a) / determinant);
    }

    private static double loss(double[] x, boolean[] y, Line line, Line prior, Spread spread) {
        double slope = Math.exp(line.logSlope);
        double da = (line.intercept - prior.intercept) / spread.intercept;
        double db = (line.logSlope - prior.logSlope) / spread.logSlope;
        double loss = (da * da + db * db) / 2;
        for (int i = 0; i < x.length; i++) {
            double z = line.intercept + slope * x[i];
            loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - (y[i] ? z : 0);
        }
        return loss;
    }
}
