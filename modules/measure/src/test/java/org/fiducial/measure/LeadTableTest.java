package org.fiducial.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.junit.jupiter.api.Test;

/** Drawn beats whose every value follows from their corners. */
class LeadTableTest {
    private static final double MV = 0.002;
    private static final double STEP = LeadGrid.STEP_MS;

    private static double[] corner(double ms, double mv) {
        return new double[] {ms, mv};
    }

    private static Measurement of(Map<Quantity, Measurement> table, Quantity quantity) {
        return Objects.requireNonNull(table.get(quantity), quantity.id());
    }

    private static double value(Map<Quantity, Measurement> table, Quantity quantity) {
        return of(table, quantity).value().orElseThrow();
    }

    private static boolean absent(Map<Quantity, Measurement> table, Quantity quantity) {
        return of(table, quantity).status() == Measurement.Status.ABSENT;
    }

    private static DrawnLead qrs() {
        return new DrawnLead(
                        800,
                        corner(-40, 0),
                        corner(-30, -0.1),
                        corner(-20, 0),
                        corner(0, 1.2),
                        corner(20, 0),
                        corner(30, -0.4),
                        corner(44, 0))
                .qrs(-40, 44);
    }

    @Test
    void qRAndSHaveTheirHeightsAndDurations() {
        var table = qrs().measured();
        assertThat(value(table, Quantity.Q_AMPLITUDE)).isCloseTo(0.1, within(MV));
        assertThat(value(table, Quantity.R_AMPLITUDE)).isCloseTo(1.2, within(MV));
        assertThat(value(table, Quantity.S_AMPLITUDE)).isCloseTo(0.4, within(MV));
        assertThat(value(table, Quantity.Q_DURATION)).isCloseTo(20, within(STEP));
        assertThat(value(table, Quantity.R_DURATION)).isCloseTo(40, within(STEP));
        assertThat(value(table, Quantity.S_DURATION)).isCloseTo(24, within(STEP));
        assertThat(value(table, Quantity.R_PEAK_TIME)).isCloseTo(40, within(1e-6));
        assertThat(value(table, Quantity.QRS_PEAK_TO_PEAK)).isCloseTo(1.6, within(MV));
        // Triangles: −0.1·20/2 + 1.2·40/2 − 0.4·24/2.
        assertThat(value(table, Quantity.QRS_AREA)).isCloseTo(-1 + 24 - 4.8, within(0.1));
        assertThat(absent(table, Quantity.R_PRIME_AMPLITUDE)).isTrue();
        assertThat(absent(table, Quantity.S_PRIME_AMPLITUDE)).isTrue();
    }

    @Test
    void aQsComplexIsQAndItsDepthStandsAsSToo() {
        var table = new DrawnLead(800, corner(-40, 0.2), corner(0, -0.9), corner(40, 0.2))
                .qrs(-40, 40)
                .measured();
        assertThat(value(table, Quantity.Q_AMPLITUDE)).isCloseTo(1.1, within(MV));
        assertThat(value(table, Quantity.S_AMPLITUDE)).isCloseTo(1.1, within(MV));
        assertThat(absent(table, Quantity.R_AMPLITUDE)).isTrue();
        assertThat(absent(table, Quantity.R_PEAK_TIME)).isTrue();
    }

    @Test
    void aLateSecondRIsRPrimeAndEndsTheRPeakTime() {
        var table = new DrawnLead(
                        800,
                        corner(-50, 0),
                        corner(-36, 0.3),
                        corner(-20, 0),
                        corner(0, -0.7),
                        corner(20, 0),
                        corner(50, 0.9),
                        corner(80, 0))
                .qrs(-50, 80)
                .measured();
        assertThat(value(table, Quantity.R_AMPLITUDE)).isCloseTo(0.3, within(MV));
        assertThat(value(table, Quantity.S_AMPLITUDE)).isCloseTo(0.7, within(MV));
        assertThat(value(table, Quantity.R_PRIME_AMPLITUDE)).isCloseTo(0.9, within(MV));
        assertThat(value(table, Quantity.R_PRIME_DURATION)).isCloseTo(60, within(STEP));
        assertThat(value(table, Quantity.R_PEAK_TIME)).isCloseTo(100, within(1e-6));
        assertThat(absent(table, Quantity.Q_AMPLITUDE)).isTrue();
    }

    @Test
    void isoelectricPartsBelongToNoWave() {
        var table = qrs().global(-52, 60).measured();
        assertThat(value(table, Quantity.I_DURATION)).isCloseTo(12, within(1e-6));
        assertThat(value(table, Quantity.K_DURATION)).isCloseTo(16, within(1e-6));
        assertThat(value(table, Quantity.Q_DURATION)).isCloseTo(20, within(STEP));
    }

    @Test
    void stLevelsLieAfterTheGlobalJ() {
        var table = new DrawnLead(
                        800, corner(-40, 0.1), corner(0, 1.1), corner(40, 0.2), corner(60, 0.22), corner(160, 0.42))
                .qrs(-40, 40)
                .global(-40, 60)
                .measured();
        assertThat(value(table, Quantity.J_OWN)).isCloseTo(0.1, within(MV));
        assertThat(value(table, Quantity.J_AMPLITUDE)).isCloseTo(0.12, within(MV));
        assertThat(value(table, Quantity.ST60)).isCloseTo(0.24, within(MV));
        assertThat(value(table, Quantity.ST80)).isCloseTo(0.28, within(MV));
        assertThat(value(table, Quantity.ST_SLOPE)).isCloseTo(2, within(0.05));
    }

    @Test
    void st80IsAbsentWhereTHasBegunOrTheRateIsAbove120() {
        assertThat(absent(qrs().t(110, 180, 260).measured(), Quantity.ST80)).isTrue();
        assertThat(absent(qrs().t(130, 180, 260).measured(), Quantity.ST80)).isFalse();
        DrawnLead fast = new DrawnLead(490, corner(-40, 0), corner(0, 1), corner(40, 0)).qrs(-40, 40);
        assertThat(absent(fast.measured(), Quantity.ST80)).isTrue();
        assertThat(absent(fast.measured(), Quantity.ST60)).isFalse();
    }

    @Test
    void theLargerHalfOfABiphasicTGivesItsAmplitude() {
        DrawnLead lead = new DrawnLead(
                        800,
                        corner(-40, 0),
                        corner(0, 1),
                        corner(40, 0),
                        corner(150, 0),
                        corner(200, 0.2),
                        corner(240, 0),
                        corner(280, -0.35),
                        corner(330, 0))
                .qrs(-40, 40)
                .t(150, 280, 330);
        assertThat(value(lead.measured(), Quantity.T_AMPLITUDE)).isCloseTo(-0.35, within(MV));
        assertThat(value(lead.measured(), Quantity.T_DURATION)).isCloseTo(180, within(1e-6));
        assertThat(value(lead.measured(), Quantity.QT_THRESHOLD)).isCloseTo(370, within(1e-6));
    }

    @Test
    void aTThatEndsNegativeHasItsPositiveBeginningAndItsEnd() {
        DrawnLead wellens = new DrawnLead(
                        800,
                        corner(-40, 0),
                        corner(0, 1),
                        corner(40, 0),
                        corner(150, 0),
                        corner(200, 0.2),
                        corner(240, 0),
                        corner(280, -0.35),
                        corner(330, 0))
                .qrs(-40, 40)
                .t(150, 280, 330);
        assertThat(value(wellens.measured(), Quantity.T_INITIAL_AMPLITUDE)).isCloseTo(0.2, within(0.02));
        assertThat(value(wellens.measured(), Quantity.T_TERMINAL_AMPLITUDE)).isCloseTo(-0.35, within(0.02));
        DrawnLead mirrored = new DrawnLead(
                        800,
                        corner(-40, 0),
                        corner(0, 1),
                        corner(40, 0),
                        corner(150, 0),
                        corner(200, -0.2),
                        corner(240, 0),
                        corner(280, 0.35),
                        corner(330, 0))
                .qrs(-40, 40)
                .t(150, 280, 330);
        assertThat(value(mirrored.measured(), Quantity.T_INITIAL_AMPLITUDE)).isCloseTo(0.35, within(0.02));
        assertThat(value(mirrored.measured(), Quantity.T_TERMINAL_AMPLITUDE)).isCloseTo(0, within(0.02));
        assertThat(of(qrs().measured(), Quantity.T_TERMINAL_AMPLITUDE).isMeasured())
                .isFalse();
    }

    private static Map<Quantity, Measurement> broad(double[]... summit) {
        double[][] all = new double[summit.length + 2][];
        all[0] = corner(-50, 0);
        System.arraycopy(summit, 0, all, 1, summit.length);
        all[summit.length + 1] = corner(90, 0);
        return new DrawnLead(800, all).qrs(-50, 90).measured();
    }

    @Test
    void theRPeakTimeOfANotchedOrSlurredREndsAtItsSecondPeak() {
        var notched = broad(corner(0, 1), corner(20, 0.7), corner(50, 0.9));
        assertThat(value(notched, Quantity.R_PEAK_TIME)).isCloseTo(100, within(2 * STEP));
        assertThat(value(notched, Quantity.R_NOTCHES)).isEqualTo(1);
        var slurred = broad(corner(0, 1), corner(45, 0.8));
        // The working grid rounds the shoulder.
        assertThat(value(slurred, Quantity.R_PEAK_TIME)).isCloseTo(95, within(8.0));
        assertThat(value(slurred, Quantity.R_NOTCHES)).isEqualTo(1);
        var plain = broad(corner(0, 1));
        assertThat(value(plain, Quantity.R_PEAK_TIME)).isCloseTo(50, within(1e-6));
        assertThat(value(plain, Quantity.R_NOTCHES)).isZero();
    }

    @Test
    void aSlurOnTheLowerHalfOfRDoesNotMoveItsPeak() {
        assertThat(value(broad(corner(0, 1), corner(30, 0.3), corner(60, 0.25)), Quantity.R_PEAK_TIME))
                .isCloseTo(50, within(1e-6));
    }

    @Test
    void aSlowSReachesToTheGlobalOffset() {
        var table = new DrawnLead(
                        800,
                        corner(-40, 0),
                        corner(0, 1),
                        corner(20, 0),
                        corner(30, -0.25),
                        corner(60, -0.2),
                        corner(100, 0))
                .qrs(-40, 60)
                .global(-40, 100)
                .measured();
        assertThat(value(table, Quantity.S_AMPLITUDE)).isCloseTo(0.25, within(0.01));
        assertThat(value(table, Quantity.S_DURATION)).isCloseTo(80, within(2 * STEP));
    }

    private static Map<Quantity, Measurement> endOfR(double[]... corners) {
        double[][] all = new double[corners.length + 2][];
        all[0] = corner(-40, 0);
        all[1] = corner(0, 1.2);
        System.arraycopy(corners, 0, all, 2, corners.length);
        return new DrawnLead(800, all).qrs(-40, 60).measured();
    }

    @Test
    void aNotchAtTheEndOfQrsHasItsPeak() {
        var notched = endOfR(corner(30, 0.1), corner(40, 0.25), corner(56, 0.02), corner(100, 0.02));
        assertThat(value(notched, Quantity.J_PEAK)).isCloseTo(0.25, within(0.02));
        // The notch lies past J, because QRS was measured in leads without one.
        var late = new DrawnLead(
                        800,
                        corner(-40, 0),
                        corner(0, 1.2),
                        corner(30, 0.08),
                        corner(44, 0.2),
                        corner(60, 0),
                        corner(90, 0))
                .qrs(-40, 34)
                .measured();
        assertThat(value(late, Quantity.J_PEAK)).isCloseTo(0.2, within(0.02));
    }

    @Test
    void aSlurAtTheEndOfQrsHasItsBeginning() {
        var slurred = endOfR(corner(27, 0.25), corner(55, 0.05), corner(100, 0.05));
        assertThat(value(slurred, Quantity.J_PEAK)).isCloseTo(0.25, within(0.05));
    }

    @Test
    void withoutNotchOrSlurOrAboveSOrHighUpOnRThereIsNoJWave() {
        assertThat(absent(endOfR(corner(40, 0)), Quantity.J_PEAK)).isTrue();
        assertThat(absent(endOfR(corner(35, 0.15), corner(150, 0.3)), Quantity.J_PEAK))
                .as("ST elevation")
                .isTrue();
        assertThat(absent(endOfR(corner(10, 0.8), corner(16, 0.95), corner(45, 0)), Quantity.J_PEAK))
                .as("upper half")
                .isTrue();
        assertThat(absent(endOfR(corner(25, -0.3), corner(40, 0.2), corner(55, 0)), Quantity.J_PEAK))
                .as("S before it")
                .isTrue();
    }

    private static DrawnLead p(double[]... corners) {
        double[][] all = new double[corners.length + 3][];
        System.arraycopy(corners, 0, all, 0, corners.length);
        all[corners.length] = corner(-40, corners[corners.length - 1][1]);
        all[corners.length + 1] = corner(0, 1);
        all[corners.length + 2] = corner(40, 0);
        return new DrawnLead(800, all).qrs(-40, 40);
    }

    @Test
    void pIsMeasuredFromItsOwnBeginning() {
        var table = p(corner(-200, 0.05), corner(-150, 0.17), corner(-100, 0.02))
                .p(-200, -150, -100)
                .measured();
        assertThat(value(table, Quantity.P_AMPLITUDE)).isCloseTo(0.12, within(0.006));
        assertThat(value(table, Quantity.P_DURATION)).isCloseTo(100, within(1e-6));
    }

    @Test
    void theNegativeEndOfPHasForceDepthAndDuration() {
        var table = p(corner(-200, 0), corner(-170, 0.1), corner(-145, 0), corner(-120, -0.12), corner(-95, 0))
                .p(-200, -120, -95)
                .measured();
        assertThat(value(table, Quantity.P_TERMINAL_FORCE)).isCloseTo(-0.12 * 50 / 2, within(0.35));
        assertThat(value(table, Quantity.P_TERMINAL_AMPLITUDE)).isCloseTo(-0.12, within(0.01));
        assertThat(value(table, Quantity.P_TERMINAL_DURATION)).isCloseTo(50, within(8.0));
    }

    @Test
    void aPThatEndsPositiveHasNoTerminalForce() {
        var table = p(corner(-200, 0), corner(-175, -0.08), corner(-150, 0), corner(-125, 0.12), corner(-95, 0))
                .p(-200, -125, -95)
                .measured();
        assertThat(value(table, Quantity.P_TERMINAL_FORCE)).isZero();
        assertThat(value(table, Quantity.P_TERMINAL_DURATION)).isZero();
    }

    @Test
    void aPrSegmentBelowTheLevelAtPOnsetIsNoEndOfP() {
        var table = p(corner(-200, 0), corner(-160, 0.12), corner(-110, -0.05), corner(-60, -0.05))
                .p(-200, -160, -110)
                .measured();
        assertThat(value(table, Quantity.P_TERMINAL_FORCE)).isZero();
        assertThat(value(table, Quantity.P_TERMINAL_AMPLITUDE)).isZero();
    }

    @Test
    void ofANegativePTheWholeCounts() {
        var table = p(corner(-200, 0), corner(-150, -0.1), corner(-100, 0))
                .p(-200, -150, -100)
                .measured();
        assertThat(value(table, Quantity.P_TERMINAL_FORCE)).isCloseTo(-5, within(0.6));
        assertThat(value(table, Quantity.P_TERMINAL_DURATION)).isCloseTo(100, within(12.0));
    }

    @Test
    void aSlurredBeginningIsADeltaWave() {
        DrawnLead slurred =
                new DrawnLead(800, corner(-70, 0), corner(-25, 0.3), corner(0, 1.4), corner(40, 0)).qrs(-70, 40);
        assertThat(value(slurred.measured(), Quantity.DELTA_DURATION)).isCloseTo(45, within(3 * STEP));
        assertThat(absent(qrs().measured(), Quantity.DELTA_DURATION)).isTrue();
        DrawnLead straight = new DrawnLead(800, corner(-60, 0), corner(0, 1.4), corner(40, 0)).qrs(-60, 40);
        assertThat(absent(straight.measured(), Quantity.DELTA_DURATION)).isTrue();
    }

    @Test
    void notchesOfTheRWaveAreCounted() {
        assertThat(value(qrs().measured(), Quantity.R_NOTCHES)).isZero();
        DrawnLead notched = new DrawnLead(
                        800, corner(-60, 0), corner(-30, 0.9), corner(-15, 0.7), corner(10, 1.1), corner(50, 0))
                .qrs(-60, 50);
        assertThat(value(notched.measured(), Quantity.R_NOTCHES)).isEqualTo(1);
    }

    @Test
    void aValueIsWorthItsMarks() {
        var table = qrs().p(-200, -150, -100).t(150, 200, 300).measured();
        // Identical beats: all that is left is what the marks are worth.
        assertThat(of(table, Quantity.P_DURATION).sd().orElseThrow())
                .isCloseTo(new MarkErrors(4, 4, 3, 4, 10, 8).leadP(), within(0.01));
        assertThat(of(table, Quantity.T_DURATION).sd().orElseThrow())
                .isGreaterThan(of(table, Quantity.P_DURATION).sd().orElseThrow());
        // J lies on a slope, R does not.
        assertThat(of(table, Quantity.J_AMPLITUDE).sd().orElseThrow())
                .isGreaterThan(of(table, Quantity.R_AMPLITUDE).sd().orElseThrow());
    }
}
