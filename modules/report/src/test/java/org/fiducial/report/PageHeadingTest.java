package org.fiducial.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.fiducial.core.Report;
import org.fiducial.draw.Heading;
import org.junit.jupiter.api.Test;

class PageHeadingTest {
    @Test
    void aPageSaysWhoWhatWasMeasuredAndTheVerdict() {
        Report report = Cases.normal();
        Heading heading = PageHeading.of(report);

        assertThat(heading.left().getFirst()).isEqualTo(report.recording().id());
        assertThat(heading.middle()).hasSize(5);
        assertThat(heading.middle().getFirst()).startsWith("Vent. rate  64");
        assertThat(heading.right().getLast()).endsWith("ECG · unconfirmed");
        assertThat(heading.right())
                .contains(report.interpretation().asserted().getFirst().text());
    }

    @Test
    void everyPageCarriesTheSafetySentence() {
        for (Report report : new Report[] {Cases.normal(), Cases.fibrillationWithBlock(), Cases.unusable()}) {
            assertThat(PageHeading.of(report).foot().getLast()).contains(Report.INTENDED_USE);
        }
    }

    @Test
    void whatCouldNotBeMeasuredIsADash() {
        assertThat(PageHeading.of(Cases.unusable()).middle()).anyMatch(line -> line.contains(Figures.NONE));
    }
}
