package org.fiducial.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FalseAlarmsTest {
    private static final Case NORMAL = Labels.of("a", "NORM:100", "SR:0");
    private static final Case NORMAL_TWICE = Labels.of("b", "NORM:80", "SR:0");
    private static final Case ARRHYTHMIA = Labels.of("c", "NORM:100", "SARRH:0");

    @Test
    void onlyRecordsLabelledNormalAndNothingElseAreCounted() {
        FalseAlarms alarms = FalseAlarms.of(List.of(
                said(NORMAL, "IMI"), said(NORMAL_TWICE), said(ARRHYTHMIA, "IMI"), said(Labels.of("d", "IMI:100"))));

        assertThat(alarms.abnormal()).containsEntry("IMI", new Proportion(1, 2));
        assertThat(alarms.worst()).isEqualTo(Map.entry("IMI", new Proportion(1, 2)));
    }

    @Test
    void whatANormalEcgMayHaveStandsApart() {
        FalseAlarms alarms = FalseAlarms.of(List.of(said(NORMAL, "SBRAD", "PAC", "VCLVH", "SR", "NORM")));

        assertThat(alarms.apart()).containsKeys("SBRAD", "PAC", "VCLVH", "SARRH", "STE_");
        assertThat(alarms.abnormal()).doesNotContainKeys("SBRAD", "PAC", "VCLVH", "SR", "NORM");
        assertThat(alarms.worst().getValue().hits()).isZero();
    }

    @Test
    void anAcuteInfarctionOfAnyWallIsOne() {
        FalseAlarms alarms =
                FalseAlarms.of(List.of(said(NORMAL, "AHA161+330", "AHA160+330"), said(NORMAL_TWICE, "AHA160")));

        assertThat(alarms.acute()).isEqualTo(new Proportion(1, 2));
    }

    private static Answer said(Case c, String... stated) {
        return new Answer(c, Map.of(), Set.of(stated));
    }
}
