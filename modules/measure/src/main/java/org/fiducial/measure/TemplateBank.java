package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Shapes of the beats of a recording, learnt beat by beat: a beat joins the template that it resembles most, or founds one. The
 * number of templates is bounded, so that noise cannot make the bank grow with the recording; once it is full the beat joins the
 * nearest.
 */
final class TemplateBank {
    private static final int LARGEST = 32;
    /** A beat belongs to a template from this correlation on, at a size between half and double. */
    private static final double ALIKE = 0.88;

    /** The template that a beat joined, and how well it fits. */
    record Fit(int template, double correlation, double size) {}

    private final List<Template> templates = new ArrayList<>();

    List<Template> templates() {
        return List.copyOf(templates);
    }

    Fit add(BeatShape shape) {
        int best = -1;
        double top = -2;
        double[][] moved = new double[2 * BeatShape.SLACK + 1][];
        double[] power = new double[moved.length];
        double[] products = new double[moved.length];
        double[] aligned = shape.centred(0);
        double size = Template.size(aligned);
        for (int t = 0; t < templates.size(); t++) {
            Template template = templates.get(t);
            double[] mean = template.mean();
            double own = Template.dot(mean, mean);
            double ratio = size / Math.sqrt(own / mean.length);
            if (ratio < 0.5 || ratio > 2) {
                continue;
            }
            if (moved[0] == null) {
                for (int s = 0; s < moved.length; s++) {
                    moved[s] = s == BeatShape.SLACK ? aligned : shape.centred(s - BeatShape.SLACK);
                }
                Template.squares(moved, power);
            }
            Template.dots(moved, mean, products);
            for (int s = 0; s < moved.length; s++) {
                double c = Template.correlation(products[s], power[s], own);
                if (c > top) {
                    top = c;
                    best = t;
                    aligned = moved[s];
                }
            }
        }
        if (best >= 0 && (top >= ALIKE || templates.size() == LARGEST)) {
            if (top >= ALIKE) {
                templates.get(best).add(aligned);
            }
            return new Fit(best, top, size);
        }
        if (templates.size() == LARGEST) {
            return new Fit(LARGEST - 1, 0, size);
        }
        templates.add(new Template(shape.centred(0), shape.leads()));
        return new Fit(templates.size() - 1, 1, size);
    }
}
