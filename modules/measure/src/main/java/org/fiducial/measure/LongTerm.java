package org.fiducial.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fiducial.core.Beat;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Span;

/** What only a recording of more than one piece shows: variability and turbulence of the heart rate, alternans. */
final class LongTerm {
    private static final String TOO_SHORT = "needs more than a minute";

    /** Of the record, where it is one piece; made once, since every short recording and every piece says the same. */
    static final List<Measurement> OF_SHORT_RECORD = tooShort(
            Quantity.SDNN,
            Quantity.SDANN,
            Quantity.SDNN_INDEX,
            Quantity.RMSSD,
            Quantity.PNN50,
            Quantity.TRIANGULAR_INDEX,
            Quantity.VLF_POWER,
            Quantity.LF_POWER,
            Quantity.HF_POWER,
            Quantity.LF_HF,
            Quantity.TURBULENCE_ONSET,
            Quantity.TURBULENCE_SLOPE);

    /** Of a lead, where the recording is one piece. */
    static final List<Measurement> OF_SHORT_LEAD =
            tooShort(Quantity.T_ALTERNANS, Quantity.T_ALTERNANS_K, Quantity.T_ALTERNANS_AVERAGE);

    private static final Set<Quantity> OF_LEAD =
            Set.copyOf(EnumSet.of(Quantity.T_ALTERNANS, Quantity.T_ALTERNANS_K, Quantity.T_ALTERNANS_AVERAGE));

    private LongTerm() {}

    /** Whether the table of a lead has this quantity from elsewhere. */
    static boolean isOfLead(Quantity quantity) {
        return OF_LEAD.contains(quantity);
    }

    private static List<Measurement> tooShort(Quantity... quantities) {
        return Stream.of(quantities)
                .map(q -> Measurement.unmeasurable(q, TOO_SHORT, List.of()))
                .toList();
    }

    /** Of a whole long recording. */
    static List<Measurement> of(Span span, List<Beat> beats, List<Rhythm.Stretch> stretches, List<String> leads) {
        BeatFacts facts = new BeatFacts(span, beats, leads);
        HeartRateVariability.add(facts, NormalIntervals.of(beats, stretches));
        HeartRateTurbulence.add(facts);
        return facts.all();
    }
}
