package org.fiducial.core;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The closed vocabulary of what is measured. Definitions hold for every measurement of that name, in text, JSON and criteria alike;
 * {@code docs/measurement.md} gives sources and accuracy.
 */
public enum Quantity {
    // --- of the record: time
    DURATION("duration", "s", Scope.RECORD, "length of the stretch looked at"),
    USABLE_LEADS("usableLeads", "1", Scope.RECORD, "ECG leads of sufficient quality to be measured"),
    BEATS("beats", "1", Scope.RECORD, "beats found"),

    // --- of the record: rate and rhythm
    HEART_RATE("heartRate", "/min", Scope.RECORD, "60 s over the mean RR of the beats used"),
    RR("rr", "ms", Scope.RECORD, "mean RR interval"),
    RR_SD("rrSd", "ms", Scope.RECORD, "standard deviation of the RR intervals between beats that are not premature"),
    RR_CV("rrCv", "1", Scope.RECORD, "rrSd over the mean RR of the same intervals"),
    RR_RANGE("rrRange", "ms", Scope.RECORD, "longest less shortest RR between beats that are not premature"),
    RR_IRREGULARITY(
            "rrIrregularity",
            "1",
            Scope.RECORD,
            "median absolute difference of successive RR intervals over the median RR, all beats but ventricular ones"),
    LONGEST_RR("longestRr", "ms", Scope.RECORD, "longest RR interval"),
    SHORTEST_RR("shortestRr", "ms", Scope.RECORD, "shortest RR interval between two beats of any class"),
    P_SHARE("pShare", "1", Scope.RECORD, "share of beats that are not ventricular or paced and follow a P wave"),
    P_CONSISTENCY(
            "pConsistency",
            "1",
            Scope.RECORD,
            "mean correlation of single P waves with their average, over the beats looked at"),
    PR_SD("prSd", "ms", Scope.RECORD, "standard deviation of PR over beats"),
    ATRIAL_RATE("atrialRate", "/min", Scope.RECORD, "rate of P waves, conducted or not, or of flutter waves"),
    FLUTTER_RATE("flutterRate", "/min", Scope.RECORD, "rate of regular atrial waves between 200 and 350 per minute"),
    FIBRILLATION_SHARE(
            "fibrillationShare",
            "1",
            Scope.RECORD,
            "share of the beats in stretches without order among RR intervals and without P waves"),
    F_WAVE_AMPLITUDE(
            "fWaveAmplitude",
            "mV",
            Scope.RECORD,
            "size of fibrillatory waves from peak to peak, as if they were a sine, in V1 or else where it is largest"),
    F_WAVE_RATE("fWaveRate", "/min", Scope.RECORD, "dominant frequency of fibrillatory waves"),
    BLOCKED_P("blockedP", "1", Scope.RECORD, "P waves that no QRS follows"),
    VENTRICULAR_BEATS("ventricularBeats", "1", Scope.RECORD, "ventricular ectopic beats"),
    SUPRAVENTRICULAR_BEATS("supraventricularBeats", "1", Scope.RECORD, "supraventricular premature beats"),
    UNCLASSIFIABLE_BEATS("unclassifiableBeats", "1", Scope.RECORD, "beats that resemble no other"),
    VENTRICULAR_RUN("ventricularRun", "1", Scope.RECORD, "most ventricular ectopic beats in a row"),
    VENTRICULAR_RUN_RATE(
            "ventricularRunRate", "/min", Scope.RECORD, "rate of the longest ventricular run of three or more"),
    BIGEMINY_CYCLES(
            "bigeminyCycles", "1", Scope.RECORD, "most cycles in a row in which every second beat is premature"),
    TRIGEMINY_CYCLES(
            "trigeminyCycles", "1", Scope.RECORD, "most cycles in a row in which every third beat is premature"),
    PACED_SHARE(
            "pacedShare",
            "1",
            Scope.RECORD,
            "share of beats that a pacing spike starts, or that have the shape of such beats"),
    PACING_SPIKES("pacingSpikes", "1", Scope.RECORD, "pacing spikes found"),
    ATRIAL_PACED_SHARE(
            "atrialPacedShare",
            "1",
            Scope.RECORD,
            "share of beats whose P wave a pacing spike starts, apart from one at QRS"),
    UNCAPTURED_SPIKES(
            "uncapturedSpikes",
            "1",
            Scope.RECORD,
            "pacing spikes outside the refractory period that neither QRS nor P follows in time"),

    // --- of the record: what only a recording above a minute shows
    SDNN(
            "sdnn",
            "ms",
            Scope.RECORD,
            "standard deviation of the NN intervals; NN is RR between two normal beats in a row"),
    SDANN("sdann", "ms", Scope.RECORD, "standard deviation of the mean NN intervals of the 5-minute segments"),
    SDNN_INDEX("sdnnIndex", "ms", Scope.RECORD, "mean of the standard deviations of NN within 5-minute segments"),
    RMSSD("rmssd", "ms", Scope.RECORD, "root mean square of the differences between successive NN intervals"),
    PNN50("pnn50", "%", Scope.RECORD, "successive NN intervals that differ by more than 50 ms, of all pairs"),
    TRIANGULAR_INDEX(
            "triangularIndex",
            "1",
            Scope.RECORD,
            "NN intervals over those in the highest bin of their histogram, bins of 1/128 s"),
    VLF_POWER("vlfPower", "ms2", Scope.RECORD, "power of the NN intervals from 1/300 to below 0.04 Hz"),
    LF_POWER("lfPower", "ms2", Scope.RECORD, "power of the NN intervals from 0.04 to below 0.15 Hz"),
    HF_POWER("hfPower", "ms2", Scope.RECORD, "power of the NN intervals from 0.15 to 0.4 Hz"),
    LF_HF("lfHf", "1", Scope.RECORD, "lfPower over hfPower"),
    TURBULENCE_ONSET(
            "turbulenceOnset",
            "%",
            Scope.RECORD,
            "change from the two RR intervals before ventricular premature beats to the two after their pause"),
    TURBULENCE_SLOPE(
            "turbulenceSlope",
            "ms",
            Scope.RECORD,
            "steepest rise per beat of five RR intervals in a row among the 15 after ventricular premature beats"),
    VENTRICULAR_FIBRILLATION(
            "ventricularFibrillation", "s", Scope.RECORD, "time in ventricular fibrillation or flutter"),

    // --- of the record: intervals and axes, over all leads that share their time
    P_DURATION("pDuration", "ms", Scope.BOTH, "P onset to P offset; of the record: global marks"),
    PR("pr", "ms", Scope.RECORD, "global P onset to global QRS onset"),
    QRS("qrs", "ms", Scope.RECORD, "global QRS onset to global QRS offset (J)"),
    QT("qt", "ms", Scope.RECORD, "global QRS onset to global T end, U wave left out"),
    QTC_BAZETT("qtcBazett", "ms", Scope.RECORD, "QT / √(RR in s)"),
    QTC_FRIDERICIA("qtcFridericia", "ms", Scope.RECORD, "QT / ∛(RR in s)"),
    QTC_FRAMINGHAM("qtcFramingham", "ms", Scope.RECORD, "QT + 154 (1 − RR in s)"),
    QTC_HODGES("qtcHodges", "ms", Scope.RECORD, "QT + 1.75 (rate − 60)"),
    JT("jt", "ms", Scope.RECORD, "QT less QRS"),
    P_AXIS("pAxis", "deg", Scope.RECORD, "frontal axis of the P wave, −180 to 180"),
    QRS_AXIS("qrsAxis", "deg", Scope.RECORD, "frontal axis of the QRS complex, −180 to 180"),
    T_AXIS("tAxis", "deg", Scope.RECORD, "frontal axis of the T wave, −180 to 180"),

    // --- of each lead
    NOISE("noise", "mV", Scope.LEAD, "RMS of what differs from beat to beat, outside QRS"),
    P_AMPLITUDE("pAmplitude", "mV", Scope.LEAD, "largest deflection of P from the level at P onset, signed"),
    P_TERMINAL_FORCE(
            "pTerminalForce",
            "mV.ms",
            Scope.LEAD,
            "negative area of the terminal part of P from the level at P onset; negative or 0"),
    P_TERMINAL_AMPLITUDE(
            "pTerminalAmplitude", "mV", Scope.LEAD, "lowest point of the terminal part of P; negative or 0"),
    P_TERMINAL_DURATION("pTerminalDuration", "ms", Scope.LEAD, "duration of the negative terminal part of P"),
    Q_AMPLITUDE("qAmplitude", "mV", Scope.LEAD, "depth of Q as a positive number"),
    Q_DURATION("qDuration", "ms", Scope.LEAD, "duration of Q"),
    R_AMPLITUDE("rAmplitude", "mV", Scope.LEAD, "height of R"),
    R_DURATION("rDuration", "ms", Scope.LEAD, "duration of R"),
    S_AMPLITUDE(
            "sAmplitude",
            "mV",
            Scope.LEAD,
            "depth of S as a positive number; of a QS complex the depth of QS stands here and as Q"),
    S_DURATION("sDuration", "ms", Scope.LEAD, "duration of S"),
    R_PRIME_AMPLITUDE("rPrimeAmplitude", "mV", Scope.LEAD, "height of R′"),
    R_PRIME_DURATION("rPrimeDuration", "ms", Scope.LEAD, "duration of R′"),
    S_PRIME_AMPLITUDE("sPrimeAmplitude", "mV", Scope.LEAD, "depth of S′ as a positive number"),
    S_PRIME_DURATION("sPrimeDuration", "ms", Scope.LEAD, "duration of S′"),
    R_PEAK_TIME(
            "rPeakTime",
            "ms",
            Scope.LEAD,
            "the lead's QRS onset to the peak of its last R or R′, the second one if it is notched or slurred"),
    QRS_PEAK_TO_PEAK("qrsPeakToPeak", "mV", Scope.LEAD, "highest less lowest point of QRS"),
    QRS_AREA("qrsArea", "mV.ms", Scope.LEAD, "signed area of QRS from the level before QRS onset"),
    R_NOTCHES("rNotches", "1", Scope.LEAD, "notches and slurs of the dominant R wave"),
    DELTA_DURATION("deltaDuration", "ms", Scope.LEAD, "duration of a slurred start of QRS"),
    I_DURATION("iDuration", "ms", Scope.LEAD, "global QRS onset to the lead's own"),
    K_DURATION("kDuration", "ms", Scope.LEAD, "the lead's own QRS offset to the global one"),
    J_AMPLITUDE("jAmplitude", "mV", Scope.LEAD, "level at J, the global QRS offset"),
    J_OWN("jOwn", "mV", Scope.LEAD, "level at the lead's own QRS offset"),
    J_PEAK(
            "jPeak",
            "mV",
            Scope.LEAD,
            "peak of a notch, or beginning of a slur, at the end of QRS on the lower half of R's downslope; absent where R comes"
                    + " down straight"),
    ST60("st60", "mV", Scope.LEAD, "mean level at J + 60 ± 4 ms"),
    ST80("st80", "mV", Scope.LEAD, "mean level at J + 80 ± 4 ms; absent above 120/min or where T has begun"),
    ST_SLOPE("stSlope", "mV/s", Scope.LEAD, "slope from J to J + 60 ms"),
    T_AMPLITUDE("tAmplitude", "mV", Scope.LEAD, "largest deflection of T from the level before QRS onset, signed"),
    T_INITIAL_AMPLITUDE(
            "tInitialAmplitude",
            "mV",
            Scope.LEAD,
            "highest point of T from the level before QRS onset, signed; of a T that ends negative, its positive beginning"),
    T_TERMINAL_AMPLITUDE(
            "tTerminalAmplitude",
            "mV",
            Scope.LEAD,
            "lowest point of T after its highest, from the level before QRS onset, signed"),
    T_DURATION("tDuration", "ms", Scope.LEAD, "T onset to T end"),
    QT_TANGENT("qtTangent", "ms", Scope.LEAD, "QRS onset to where the steepest tangent of T's end meets the baseline"),
    QT_THRESHOLD(
            "qtThreshold",
            "ms",
            Scope.LEAD,
            "QRS onset to the marked T end, about where its slope falls below a share of its steepest"),
    T_ALTERNANS(
            "tAlternans",
            "mV",
            Scope.LEAD,
            "alternans of ST and T over 128 beats by their spectrum: RMS over J to T end of half the difference between every"
                    + " other beat"),
    T_ALTERNANS_K(
            "tAlternansK",
            "1",
            Scope.LEAD,
            "power at 0.5 per beat over that of the noise, in its standard deviations; the highest where no alternans lasts"),
    T_ALTERNANS_AVERAGE(
            "tAlternansAverage",
            "mV",
            Scope.LEAD,
            "largest difference between J and T end of the moving averages of the even and of the odd beats");

    /** What a quantity belongs to. */
    public enum Scope {
        /** The record. */
        RECORD,
        /** Each lead. */
        LEAD,
        /** Both, with the same definition. */
        BOTH
    }

    private static final Map<String, Quantity> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(Quantity::id, Function.identity()));

    private final String id;
    private final String unit;
    private final Scope scope;
    private final String definition;

    Quantity(String id, String unit, Scope scope, String definition) {
        this.id = id;
        this.unit = unit;
        this.scope = scope;
        this.definition = definition;
    }

    /** The name in JSON and criteria. */
    public String id() {
        return id;
    }

    /** UCUM unit; {@code 1} for a count or a ratio. */
    public String unit() {
        return unit;
    }

    /** Whether it belongs to the record, to each lead, or to both. */
    public Scope scope() {
        return scope;
    }

    /** What exactly is meant. */
    public String definition() {
        return definition;
    }

    /** The quantity of that name. */
    public static Optional<Quantity> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
