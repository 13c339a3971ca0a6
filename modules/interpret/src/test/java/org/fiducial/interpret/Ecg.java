package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Age;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Pacing;
import org.fiducial.core.Patient;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Quantity.Scope;
import org.fiducial.core.Recording;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.Source;
import org.fiducial.core.Span;

/** An ECG given by its measurements, which tests change one by one. */
final class Ecg {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final List<Integer> BEATS = List.of(0, 2, 5);

    private final Map<Quantity, Measurement> record = new EnumMap<>(Quantity.class);
    private final Map<String, Map<Quantity, Measurement>> leads = new LinkedHashMap<>();
    private final List<Quality> quality = new ArrayList<>();
    private PqrsRelation relation = PqrsRelation.CONDUCTED;
    private Optional<Age> age = Optional.of(Age.ofYears(45));
    private Sex sex = Sex.MALE;

    private Ecg() {}

    /** A man of 45 with nothing the matter: every quantity measured, every lead there. */
    static Ecg normal() {
        Ecg ecg = new Ecg();
        Map<Quantity, Double> usual = usual();
        for (Quantity q : Quantity.values()) {
            if (q.scope() != Scope.LEAD) {
                ecg.set(q, usual.getOrDefault(q, 0.0));
            }
        }
        Lead.STANDARD.forEach(ecg::with);
        return ecg;
    }

    /** The lead as it is in the normal ECG. */
    Ecg with(Lead lead) {
        leads.put(lead.label(), new EnumMap<>(Quantity.class));
        Map<Quantity, Double> usual = usual();
        for (Quantity q : Quantity.values()) {
            if (q.scope() != Scope.RECORD) {
                set(q, lead.label(), usual.getOrDefault(q, 0.0));
            }
        }
        boolean right = lead == Lead.V1 || lead == Lead.V2 || lead == Lead.AVR;
        set(Quantity.R_AMPLITUDE, lead.label(), right ? 0.2 : 0.9);
        set(Quantity.S_AMPLITUDE, lead.label(), right ? 0.9 : 0.1);
        set(Quantity.T_AMPLITUDE, lead.label(), lead == Lead.AVR ? -0.3 : 0.3);
        return set(Quantity.P_AMPLITUDE, lead.label(), lead == Lead.AVR ? -0.1 : 0.1);
    }

    private static Map<Quantity, Double> usual() {
        Map<Quantity, Double> usual = new HashMap<>();
        usual.put(Quantity.DURATION, 10.0);
        usual.put(Quantity.USABLE_LEADS, 12.0);
        usual.put(Quantity.BEATS, 12.0);
        usual.put(Quantity.HEART_RATE, 70.0);
        usual.put(Quantity.RR, 857.0);
        usual.put(Quantity.RR_SD, 20.0);
        usual.put(Quantity.RR_CV, 0.02);
        usual.put(Quantity.RR_RANGE, 60.0);
        usual.put(Quantity.RR_IRREGULARITY, 0.02);
        usual.put(Quantity.LONGEST_RR, 900.0);
        usual.put(Quantity.SHORTEST_RR, 900.0);
        usual.put(Quantity.P_SHARE, 1.0);
        usual.put(Quantity.P_CONSISTENCY, 0.95);
        usual.put(Quantity.PR_SD, 3.0);
        usual.put(Quantity.ATRIAL_RATE, 70.0);
        usual.put(Quantity.P_DURATION, 100.0);
        usual.put(Quantity.PR, 155.0);
        usual.put(Quantity.QRS, 90.0);
        usual.put(Quantity.QT, 390.0);
        usual.put(Quantity.QTC_BAZETT, 421.0);
        usual.put(Quantity.QTC_FRIDERICIA, 411.0);
        usual.put(Quantity.QTC_FRAMINGHAM, 412.0);
        usual.put(Quantity.QTC_HODGES, 408.0);
        usual.put(Quantity.JT, 300.0);
        usual.put(Quantity.P_AXIS, 50.0);
        usual.put(Quantity.QRS_AXIS, 40.0);
        usual.put(Quantity.T_AXIS, 35.0);
        usual.put(Quantity.NOISE, 0.01);
        usual.put(Quantity.R_DURATION, 45.0);
        usual.put(Quantity.S_DURATION, 25.0);
        usual.put(Quantity.R_PEAK_TIME, 40.0);
        usual.put(Quantity.QRS_PEAK_TO_PEAK, 1.2);
        usual.put(Quantity.QRS_AREA, 20.0);
        usual.put(Quantity.ST_SLOPE, 0.5);
        usual.put(Quantity.T_DURATION, 180.0);
        usual.put(Quantity.QT_TANGENT, 388.0);
        usual.put(Quantity.QT_THRESHOLD, 392.0);
        return usual;
    }

    /** A quantity of the record, measured with a small error. */
    Ecg set(Quantity quantity, double value) {
        return set(quantity, value, 0);
    }

    Ecg set(Quantity quantity, double value, double sd) {
        record.put(quantity, measured(quantity, value, sd, List.of("II")));
        return this;
    }

    Ecg set(Quantity quantity, String lead, double value) {
        return set(quantity, lead, value, 0);
    }

    Ecg set(Quantity quantity, String lead, double value, double sd) {
        of(lead).put(quantity, measured(quantity, value, sd, List.of(lead)));
        return this;
    }

    /** The same value in several leads. */
    Ecg setIn(List<String> places, Quantity quantity, double value) {
        places.forEach(lead -> set(quantity, lead, value));
        return this;
    }

    Ecg absent(Quantity quantity) {
        record.put(quantity, Measurement.absent(quantity, "not there", List.of("II"), BEATS));
        return this;
    }

    Ecg absent(Quantity quantity, String lead) {
        of(lead).put(quantity, Measurement.absent(quantity, "not there", List.of(lead), BEATS));
        return this;
    }

    Ecg unmeasurable(Quantity quantity, String reason) {
        record.put(quantity, Measurement.unmeasurable(quantity, reason, List.of("II")));
        return this;
    }

    Ecg unmeasurable(Quantity quantity, String lead, String reason) {
        of(lead).put(quantity, Measurement.unmeasurable(quantity, reason, List.of(lead)));
        return this;
    }

    Ecg without(String lead) {
        leads.remove(lead);
        return set(Quantity.USABLE_LEADS, leads.size());
    }

    /** Only this lead, under another name. */
    Ecg onlyAs(String lead, String name) {
        Map<Quantity, Measurement> kept = of(lead);
        leads.clear();
        leads.put(name, kept);
        return set(Quantity.USABLE_LEADS, 1);
    }

    Ecg relation(PqrsRelation to) {
        relation = to;
        return this;
    }

    Ecg years(double years) {
        age = Optional.of(Age.ofYears(years));
        return this;
    }

    Ecg days(int days) {
        age = Optional.of(new Age(days));
        return this;
    }

    Ecg ageUnknown() {
        age = Optional.empty();
        return this;
    }

    Ecg sex(Sex is) {
        sex = is;
        return this;
    }

    Ecg disturbed(Quality.Kind kind, double severity, String... names) {
        quality.add(new Quality(List.of(names), kind, List.of(new Span(1, 2)), severity, "made"));
        return this;
    }

    /** An independent copy. */
    Ecg copy() {
        Ecg other = new Ecg();
        other.record.putAll(record);
        leads.forEach((name, of) -> other.leads.put(name, new EnumMap<>(of)));
        other.quality.addAll(quality);
        other.relation = relation;
        other.age = age;
        other.sex = sex;
        return other;
    }

    Patient patient() {
        return new Patient("", age, sex, NONE, NONE);
    }

    PqrsRelation relation() {
        return relation;
    }

    List<Quality> quality() {
        return quality;
    }

    /** The measurement of a quantity in a lead, or of the record. */
    Measurement get(Quantity quantity, Optional<Lead> lead) {
        Map<Quantity, Measurement> from =
                lead.isEmpty() ? record : leads.getOrDefault(lead.get().label(), Map.of());
        Measurement found = from.get(quantity);
        return found != null ? found : Measurement.unmeasurable(quantity, "not measured", List.of());
    }

    boolean has(Lead lead) {
        return leads.containsKey(lead.label());
    }

    private Map<Quantity, Measurement> of(String lead) {
        Map<Quantity, Measurement> of = leads.get(lead);
        if (of == null) {
            throw new IllegalArgumentException("no lead " + lead);
        }
        return of;
    }

    private static Measurement measured(Quantity quantity, double value, double sd, List<String> where) {
        return Measurement.of(
                quantity,
                value,
                sd > 0 ? OptionalDouble.of(sd) : NONE,
                where,
                BEATS,
                new Measurement.Basis(
                        Map.of("qrsOnset", List.of(0.9, 2.6, 5.2)),
                        quantity.unit().equals("mV") ? OptionalDouble.of(0.02) : NONE,
                        List.of(new Span(0.8, 1.4))));
    }

    Analysis analysis() {
        Map<String, Measurements> ofLeads = new LinkedHashMap<>();
        leads.forEach((name, of) -> ofLeads.put(name, new Measurements(of.values())));
        List<Beat> beats = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            beats.add(new Beat(i, 0.5 + 0.8 * i, BeatType.N, 0, 1, NONE, NONE, NONE, NONE, List.of("rate"), ""));
        }
        return new Analysis(
                new Span(0, 10),
                quality,
                beats,
                List.of(),
                List.of(),
                new Pacing(true, "", List.of()),
                new Rhythm(relation, List.of(), List.of()),
                new Measurements(record.values()),
                ofLeads);
    }

    Recording recording() {
        return new Recording(
                "made",
                Source.MEMORY,
                Optional.empty(),
                patient(),
                Acquisition.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
    }
}
