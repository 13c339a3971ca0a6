package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TemplateBankTest {
    @Test
    void aBeatJoinsTheTemplateThatItResemblesMostOverAllShifts() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        TemplateBank bank = new TemplateBank();
        List<Template> twins = new ArrayList<>();
        for (int beat = 0; beat < 120; beat++) {
            BeatShape shape = shape(random);

            TemplateBank.Fit fit = bank.add(shape);

            assertThat(fit).as("seed " + seed + ", beat " + beat).isEqualTo(slow(twins, shape));
        }
        assertThat(bank.templates()).hasSameSizeAs(twins).hasSizeBetween(2, 32);
    }

    private static TemplateBank.Fit slow(List<Template> twins, BeatShape shape) {
        double size = Template.size(shape.centred(0));
        int best = -1;
        double top = -2;
        double[] aligned = shape.centred(0);
        for (int t = 0; t < twins.size(); t++) {
            double ratio = size / twins.get(t).size();
            for (int shift = -4; shift <= 4 && ratio >= 0.5 && ratio <= 2; shift++) {
                double c =
                        Template.correlation(shape.centred(shift), twins.get(t).mean());
                if (c > top) {
                    top = c;
                    best = t;
                    aligned = shape.centred(shift);
                }
            }
        }
        if (top >= 0.88) {
            twins.get(best).add(aligned);
            return new TemplateBank.Fit(best, top, size);
        }
        if (twins.size() == 32) {
            return best < 0 ? new TemplateBank.Fit(31, 0, size) : new TemplateBank.Fit(best, top, size);
        }
        twins.add(new Template(shape.centred(0), shape.leads()));
        return new TemplateBank.Fit(twins.size() - 1, 1, size);
    }

    /** Humps of two leads that differ in width, place, height and noise. */
    private static BeatShape shape(Random random) {
        List<Trace> traces = new ArrayList<>();
        double width = 2 + random.nextInt(4) * 4;
        double noise = random.nextInt(3) * 0.1;
        double height = random.nextBoolean() ? 1 : 0.3;
        int late = random.nextInt(5) - 2;
        for (int lead = 0; lead < 2; lead++) {
            float[] x = new float[250];
            for (int i = 0; i < x.length; i++) {
                double t = (i - 125 - late - 3 * lead) / width;
                x[i] = (float) (height / (1 + t * t) + noise * random.nextGaussian());
            }
            traces.add(new Trace("V" + (lead + 1), 250, 0, x));
        }
        return BeatShape.at(traces, 0.5);
    }
}
