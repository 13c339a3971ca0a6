package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.WaveType;
import org.fiducial.evaluate.WaveMarks.Point;
import org.fiducial.formats.wfdb.WfdbAnnotations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scorer against figures that others measured on the same files. */
class PublishedMarksTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "P,   ONSET,  97.9, 12.9, 21.9",
        "P,   OFFSET, 98.7, 12.6, 19.1",
        "QRS, ONSET,  99.9,  8.8, 12.8",
        "QRS, OFFSET, 99.9,  7.7,  9.6",
        "T,   OFFSET, 93.8, 20.3, 33.5"
    })
    void ecgpuwavesMarksScoreWhatIsKnownOfThem(WaveType type, Point point, double se, double recordSd, double pooledSd)
            throws IOException {
        List<MarkTally> tallies = new ArrayList<>();
        for (Case c : Datasets.open(DatasetsTest.data(), "qtdb").cases()) {
            tallies.add(WaveRule.STANDARD.bestLead(
                    c.id(),
                    c.person(),
                    marks(c, "q1c").times(type, point),
                    List.of(marks(c, "pu0").times(type, point), marks(c, "pu1").times(type, point))));
        }
        MarkScore score = new MarkScore(tallies);
        assertThat(score.sensitivity().value() * 100).isCloseTo(se, within(0.06));
        assertThat(score.meanRecordSdMs()).isCloseTo(recordSd, within(0.06));
        assertThat(score.pooledSdMs()).isCloseTo(pooledSd, within(0.06));
    }

    @Test
    void theExpertsOfMitdbAgreeWithThemselves() throws IOException {
        Path data = DatasetsTest.data();
        List<BeatTally> tallies = new ArrayList<>();
        for (Case c : Datasets.open(data, "mitdb").cases()) {
            BeatMarks marks =
                    BeatMarks.of(WfdbAnnotations.read(c.annotation("atr")).annotations(), 1805.556);
            tallies.add(BeatTally.of(c.id(), c.person(), marks, marks, 1805.556, BeatRule.EC57));
        }
        BeatScore score = new BeatScore(tallies);
        assertThat(score.qrs().f1()).isEqualTo(1);
        assertThat(score.sensitivity("V").value()).isEqualTo(1);
        assertThat(score.fibrillation().durationSensitivity()).isEqualTo(1);
        assertThat(score.runs().longFound().value()).isEqualTo(1);
    }

    private static WaveMarks marks(Case c, String annotator) throws IOException {
        return WaveMarks.of(WfdbAnnotations.read(c.annotation(annotator)).annotations());
    }
}
