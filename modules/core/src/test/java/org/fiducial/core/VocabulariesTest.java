package org.fiducial.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The closed vocabularies and the small values that rest on them. */
class VocabulariesTest {
    @Test
    void theCatalogueHoldsTheStatementsOfPtbXlFirst() {
        List<StatementCode> all = List.copyOf(Catalogue.all());
        long scp = all.stream()
                .takeWhile(c -> c.scheme() == StatementCode.Scheme.SCP)
                .count();
        assertThat(scp).isEqualTo(71);
        assertThat(all.stream().skip(scp)).noneMatch(c -> c.scheme() == StatementCode.Scheme.SCP);
        assertThat(all).extracting(StatementCode::code).doesNotHaveDuplicates();
        assertThat(all).allMatch(c -> !c.meaning().isBlank());
        assertThat(all.stream().flatMap(c -> c.superclass().stream()).distinct())
                .containsExactlyInAnyOrder("NORM", "MI", "STTC", "CD", "HYP");
        assertThat(Catalogue.find("LAO/LAE").orElseThrow().aha().primary()).hasValue(140);
        assertThat(Catalogue.find("AHA161+330").orElseThrow().aha().modifiers()).containsExactly(330);
        assertThat(Catalogue.find("afib")).isEmpty();
        assertThatThrownBy(() -> Catalogue.all().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatSuggestsOrConsidersFollowsAPrimaryStatement() {
        assertThat(Catalogue.find("DIG").orElseThrow().aha()).hasToString("145+362;205");
        assertThat(Catalogue.find("AMI").orElseThrow().subclass()).contains("AMI");
        assertThat(Catalogue.all().stream().filter(c -> c.scheme() == StatementCode.Scheme.AHA))
                .allMatch(c -> c.code().startsWith("AHA" + c.aha().primary().orElseThrow()));
        assertThatThrownBy(() -> new AhaCode(OptionalInt.empty(), List.of(), List.of(205)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("primary");
        assertThatThrownBy(() -> AhaCode.of("145+;2")).hasMessageContaining("145+362;226");
        assertThat(AhaCode.of("")).isEqualTo(AhaCode.NONE);
    }

    @Test
    void aQuantityHasAnIdOfItsOwnAUnitAndADefinition() {
        assertThat(Quantity.values()).extracting(Quantity::id).doesNotHaveDuplicates();
        for (Quantity quantity : Quantity.values()) {
            assertThat(Quantity.of(quantity.id())).contains(quantity);
            assertThat(quantity.unit()).isIn("1", "s", "ms", "mV", "mV.ms", "mV/s", "/min", "deg", "%", "ms2");
            assertThat(quantity.definition()).isNotBlank().doesNotEndWith(".");
        }
        assertThat(Quantity.of("QT")).isEmpty();
    }

    @Test
    void theQuantitiesThatEveryReportPromisesExist() {
        for (String id : List.of(
                "heartRate",
                "rr",
                "pDuration",
                "pr",
                "qrs",
                "qt",
                "qtcBazett",
                "qtcFridericia",
                "qtcFramingham",
                "qtcHodges",
                "jt",
                "pAxis",
                "qrsAxis",
                "tAxis")) {
            assertThat(Quantity.of(id).orElseThrow().scope()).as(id).isNotEqualTo(Quantity.Scope.LEAD);
        }
        for (String id : List.of(
                "pAmplitude",
                "pDuration",
                "pTerminalForce",
                "qAmplitude",
                "qDuration",
                "rAmplitude",
                "rDuration",
                "sAmplitude",
                "sDuration",
                "rPrimeAmplitude",
                "rPrimeDuration",
                "sPrimeAmplitude",
                "sPrimeDuration",
                "rPeakTime",
                "jAmplitude",
                "st60",
                "st80",
                "stSlope",
                "tAmplitude")) {
            assertThat(Quantity.of(id).orElseThrow().scope()).as(id).isNotEqualTo(Quantity.Scope.RECORD);
        }
    }

    @Test
    void aBeatTypeIsWrittenAndReadBackAndAnEscapeBeatIsNormal() {
        for (BeatType type : BeatType.values()) {
            assertThat(BeatType.ofSymbol(type.symbol())).contains(type);
        }
        assertThat(BeatType.ofSymbol("j")).contains(BeatType.N);
        assertThat(BeatType.ofSymbol("E")).contains(BeatType.V);
        for (String none : List.of("+", "~", "|", "(", "[", "x", "")) {
            assertThat(BeatType.ofSymbol(none)).isEmpty();
        }
    }

    @Test
    void aRelationHoldsExactlyWhereItsMarginIsNotOnTheFalseSide() {
        for (double value : new double[] {199, 200, 201}) {
            assertThat(Relation.GREATER.holds(value, 200)).isEqualTo(value == 201);
            assertThat(Relation.AT_LEAST.holds(value, 200)).isEqualTo(value >= 200);
            assertThat(Relation.LESS.holds(value, 200)).isEqualTo(value == 199);
            assertThat(Relation.AT_MOST.holds(value, 200)).isEqualTo(value <= 200);
            assertThat(Relation.EQUAL.holds(value, 200)).isEqualTo(value == 200);
            for (Relation relation : Relation.values()) {
                double margin = relation.margin(value, 200);
                assertThat(margin).as("%s %s", value, relation.sign()).isIn(-1.0, -0.0, 0.0, 1.0);
                if (margin != 0) {
                    assertThat(relation.holds(value, 200)).isEqualTo(margin > 0);
                }
            }
        }
        for (Relation relation : Relation.values()) {
            assertThat(relation.holds(Double.NaN, 200)).isFalse();
        }
    }

    @Test
    void aGainOfNothingIsRefused() {
        for (double gain : new double[] {0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> new Resolution(gain, 0, 16, 0, "mV"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a gain must be a finite number other than 0");
        }
        assertThat(new Resolution(-200, 5, 12, 0, "mV").gain()).isEqualTo(-200);
    }

    @Test
    void aMeasurementHasAValueExactlyIfItIsMeasured() {
        assertThatThrownBy(() -> new Measurement(
                        Quantity.PR,
                        OptionalDouble.of(0),
                        OptionalDouble.empty(),
                        Measurement.Status.ABSENT,
                        "no P wave",
                        List.of(),
                        List.of(),
                        Measurement.Basis.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pr has a value exactly if it is measured");
        Measurement absent = Measurement.absent(Quantity.PR, "no P wave", List.of(), List.of(1));
        assertThat(absent.isMeasured()).isFalse();
        assertThat(absent.value()).isEmpty();
        assertThat(absent.reason()).isEqualTo("no P wave");
    }

    @Test
    void whatWasNeverTriedIsUnmeasurableAndNotNought() {
        Measurement qt = Measurement.of(
                Quantity.QT, 400, OptionalDouble.empty(), List.of("II"), List.of(0), Measurement.Basis.NONE);
        Measurements some = new Measurements(List.of(qt));

        assertThat(some.get(Quantity.QT)).isSameAs(qt);
        assertThat(some.get(Quantity.PR).status()).isEqualTo(Measurement.Status.UNMEASURABLE);
        assertThat(some.value(Quantity.PR)).isEmpty();
        assertThat(some).isEqualTo(new Measurements(List.of(qt))).isNotEqualTo(Measurements.NONE);
        assertThatThrownBy(() -> new Measurements(List.of(qt, qt)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("qt stands twice");
    }

    @Test
    void measurementsStandInTheOrderOfTheVocabulary() {
        Measurement qt = Measurement.absent(Quantity.QT, "", List.of(), List.of());
        Measurement rate = Measurement.absent(Quantity.HEART_RATE, "", List.of(), List.of());
        assertThat(new Measurements(List.of(qt, rate)).all()).containsExactly(rate, qt);
    }

    @Test
    void aWavesMarksComeInOrder() {
        Wave wave = new Wave(WaveType.QRS, Optional.empty(), 0, 1.0, 1.05, 1.1);
        assertThat(wave.durationMs()).isCloseTo(100, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(wave.isGlobal()).isTrue();
        assertThatThrownBy(() -> new Wave(WaveType.P, Optional.of("II"), 0, 1.0, 0.9, 1.1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wave(WaveType.P, Optional.of("II"), 0, 1.0, Double.NaN, 1.1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalNamesFilePlaceAndProblemInOneSentence() {
        assertThat(new UnreadableException("a.hea", "line 3", "the gain is 0"))
                .hasMessage("a.hea, line 3: the gain is 0");
        assertThat(new UnreadableException("a.hea", "", "is empty")).hasMessage("a.hea: is empty");
        Throwable cause = new IllegalStateException();
        assertThat(new UnreadableException("a", "", "b", cause)).hasCause(cause);
    }
}
