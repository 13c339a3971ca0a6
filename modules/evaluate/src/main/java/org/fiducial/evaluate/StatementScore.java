package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.evaluate.PtbxlLabels.Truth;

/**
 * How well one statement, or a group of them, was made over many cases.
 *
 * @param group the statements
 * @param counts of yes and no; a statement that could not be looked at was not made
 * @param area by the scores, over the cases that have one
 * @param unseen cases without a score, left out of the area
 * @param leftOut cases whose labels do not tell
 */
public record StatementScore(StatementGroup group, BinaryScore counts, RocArea area, int unseen, int leftOut) {
    /** Judges answers by labels; items of the area are numbered as the answers. */
    public static StatementScore of(StatementGroup group, PtbxlLabels labels, List<Answer> answers) {
        BinaryScore counts = BinaryScore.NONE;
        List<RocArea.Scored> scored = new ArrayList<>();
        int unseen = 0;
        int leftOut = 0;
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Truth truth = labels.truth(answer.of(), group);
            if (truth == Truth.LEFT_OUT) {
                leftOut++;
                continue;
            }
            counts = counts.plus(truth == Truth.STATED, group.stated(answer));
            OptionalDouble score = group.score(answer);
            if (score.isEmpty()) {
                unseen++;
            } else {
                scored.add(new RocArea.Scored(i, score.getAsDouble(), truth == Truth.STATED));
            }
        }
        return new StatementScore(group, counts, RocArea.of(scored), unseen, leftOut);
    }
}
