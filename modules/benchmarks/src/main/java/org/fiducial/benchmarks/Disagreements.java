package org.fiducial.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.fiducial.core.Recording;
import org.fiducial.core.Span;
import org.fiducial.core.StatementCode;
import org.fiducial.draw.EcgPage;
import org.fiducial.draw.Layout;
import org.fiducial.draw.Png;
import org.fiducial.evaluate.Answer;
import org.fiducial.evaluate.Case;
import org.fiducial.evaluate.Label;
import org.fiducial.evaluate.PtbxlLabels;
import org.fiducial.evaluate.PtbxlLabels.Truth;
import org.fiducial.evaluate.StatementGroup;

/**
 * Where labels and statements disagree most, as pictures to look at: made though the readers did not, at the highest probabilities,
 * or not made though they did, at the lowest. One a recording and at most three of a code and kind, so that no code fills the list;
 * codes that nothing defines are left out.
 */
final class Disagreements {
    private static final int COUNT = 50;
    private static final int OF_A_CODE = 3;
    private static final double DPI = 90;

    private Disagreements() {}

    /**
     * One of them.
     *
     * @param probability that readers state it, by the interpretation
     * @param labelled whether they do
     */
    record Disagreement(Case of, String code, double probability, boolean labelled) {
        double strength() {
            return labelled ? 1 - probability : probability;
        }
    }

    static List<Disagreement> strongest(List<Answer> answers) {
        List<Disagreement> all = new ArrayList<>();
        for (StatementCode entry : PtbxlLabels.vocabulary()) {
            String code = entry.code();
            StatementGroup group = StatementGroup.of(code);
            for (Answer answer : answers) {
                Truth truth = PtbxlLabels.LIKELY.truth(answer.of(), group);
                OptionalDouble score = group.score(answer);
                boolean labelled = truth == Truth.STATED;
                if (!PtbxlLabels.UNDEFINED.contains(code)
                        && truth != Truth.LEFT_OUT
                        && score.isPresent()
                        && labelled != answer.stated().contains(code)) {
                    all.add(new Disagreement(answer.of(), code, score.getAsDouble(), labelled));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Disagreement::strength).reversed());
        List<Disagreement> strongest = new ArrayList<>();
        Map<String, Integer> ofKind = new HashMap<>();
        Map<Boolean, Integer> ofSide = new HashMap<>();
        Set<String> records = new HashSet<>();
        for (Disagreement d : all) {
            String kind = d.code + d.labelled;
            if (ofKind.getOrDefault(kind, 0) < OF_A_CODE
                    && ofSide.getOrDefault(d.labelled, 0) < COUNT / 2
                    && records.add(d.of.id())) {
                ofKind.merge(kind, 1, Integer::sum);
                ofSide.merge(d.labelled, 1, Integer::sum);
                strongest.add(d);
            }
        }
        return strongest;
    }

    /** Writes the list and a page of each recording. */
    static void write(Path folder, List<Answer> answers) {
        Road road = new Road();
        StringBuilder list = new StringBuilder("record\tcode\tprobability\tlabelled\tlabels\tstated\n");
        try {
            Files.createDirectories(folder);
            for (Disagreement d : strongest(answers)) {
                Recording recording = road.open(d.of.file()).withDerivedLimbLeads();
                Span whole = new Span(0, Math.min(10, recording.duration()));
                Path picture = folder.resolve(d.of.id() + "-" + d.code.replaceAll("[^A-Z0-9]", "_") + ".png");
                try (OutputStream out = Files.newOutputStream(picture)) {
                    new Png(DPI)
                            .write(
                                    EcgPage.of(
                                            recording, Layout.of(Layout.suiting(recording, whole), recording, whole)),
                                    out);
                }
                Set<String> stated = answers.stream()
                        .filter(a -> a.of().equals(d.of))
                        .findFirst()
                        .orElseThrow()
                        .stated();
                list.append(String.format(
                        Locale.ROOT,
                        "%s\t%s\t%.4f\t%b\t%s\t%s\n",
                        d.of.id(),
                        d.code,
                        d.probability,
                        d.labelled,
                        String.join(" ", d.of.labels().stream().map(Label::code).toList()),
                        String.join(" ", stated)));
            }
            Files.writeString(folder.resolve("disagreements.tsv"), list, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
