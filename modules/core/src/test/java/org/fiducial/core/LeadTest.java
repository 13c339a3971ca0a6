package org.fiducial.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeadTest {
    @ParameterizedTest
    @CsvSource({
        "I, I",
        "avf, AVF",
        "aVL, AVL",
        "v6, V6",
        "Lead II, II",
        "ECG III, III",
        "ECG_V1, V1",
        "MDC_ECG_LEAD_AVR, AVR",
        "V 3, V3",
        "v4r, V4R",
        "Z, Z",
        "EKG-V2, V2"
    })
    void namesAsFilesWriteThemAreKnown(String written, Lead lead) {
        assertThat(Lead.of(written)).contains(lead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MLII", "MV1", "V10", "V0", "", "ECG", "Resp", "II+", "1", "CM5", "VI", "aVRx"})
    void aNameThatIsNoStandardLeadGivesNone(String written) {
        assertThat(Lead.of(written)).isEmpty();
    }

    @Test
    void everyLeadIsFoundByItsLabelInTurkeyAsElsewhere() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            for (Lead lead : Lead.values()) {
                assertThat(Lead.of(lead.label().toLowerCase(Locale.ROOT))).contains(lead);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theTwelveAreSixOfTheLimbsAndSixOfTheChest() {
        assertThat(Lead.STANDARD).hasSize(12).startsWith(Lead.I).endsWith(Lead.V6);
        assertThat(Lead.LIMB).hasSize(6).allMatch(Lead::isLimb);
        assertThat(Lead.PRECORDIAL).hasSize(6).noneMatch(Lead::isLimb);
    }
}
