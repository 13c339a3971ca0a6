package org.fiducial.core;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Signals taken together, of one person, on one clock.
 *
 * @param id the record's name
 * @param source where it was read from
 * @param start wall-clock start, where the file tells it
 * @param patient the person
 * @param acquisition device, filters, placement
 * @param signals the channels in file order, derived ones last; names are unique
 * @param annotations marks that came with the file, in order of time
 * @param notes comments of the file and remarks of its reader (a checksum that does not agree, a name made unique), in order
 */
public record Recording(
        String id,
        Source source,
        Optional<LocalDateTime> start,
        Patient patient,
        Acquisition acquisition,
        List<Signal> signals,
        List<Annotation> annotations,
        List<String> notes) {

    /** @throws IllegalArgumentException if two signals share a name */
    public Recording {
        signals = List.copyOf(signals);
        annotations = List.copyOf(annotations);
        notes = List.copyOf(notes);
        Set<String> names = new HashSet<>();
        for (Signal signal : signals) {
            if (!names.add(signal.name())) {
                throw new IllegalArgumentException("two signals of " + id + " are called " + signal.name());
            }
        }
    }

    /** A recording made by a program, of a person of whom nothing is known. */
    public static Recording of(String id, List<Signal> signals) {
        return new Recording(
                id,
                Source.MEMORY,
                Optional.empty(),
                Patient.UNKNOWN,
                Acquisition.UNKNOWN,
                signals,
                List.of(),
                List.of());
    }

    /** Seconds from the start to the end of the last signal. */
    public double duration() {
        return signals.stream().mapToDouble(Signal::end).max().orElse(0);
    }

    /** The signals that are electrocardiograms, in order. */
    public List<Signal> ecg() {
        return signals.stream().filter(Signal::isEcg).toList();
    }

    /** The signal that is the standard lead {@code lead}. */
    public Optional<Signal> signal(Lead lead) {
        return signals.stream()
                .filter(s -> s.lead().filter(lead::equals).isPresent())
                .findFirst();
    }

    /** The signal of that name. */
    public Optional<Signal> signal(String name) {
        return signals.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The same recording with another person's data, for an age or sex given by hand. */
    public Recording withPatient(Patient other) {
        return new Recording(id, source, start, other, acquisition, signals, annotations, notes);
    }

    /** The same recording with these signals. */
    public Recording withSignals(List<Signal> others) {
        return new Recording(id, source, start, patient, acquisition, others, annotations, notes);
    }

    /**
     * Adds those of the six limb leads that follow from two of I, II and III (Einthoven: I + III = II; Goldberger: aVR = −(I +
     * II)/2, aVL = I − II/2, aVF = II − I/2); they are marked {@link Origin#DERIVED}. Needs both leads at one rate, start and
     * length; otherwise nothing is added.
     */
    public Recording withDerivedLimbLeads() {
        Map<Lead, Signal> have = new EnumMap<>(Lead.class);
        for (Lead lead : Lead.LIMB) {
            signal(lead).ifPresent(s -> have.put(lead, s));
        }
        Optional<LimbLeads> basis = LimbLeads.basis(have);
        if (basis.isEmpty() || have.size() == Lead.LIMB.size()) {
            return this;
        }
        List<Signal> all = new ArrayList<>(signals);
        for (Lead lead : Lead.LIMB) {
            if (!have.containsKey(lead)) {
                all.add(basis.get().derive(lead));
            }
        }
        return withSignals(all);
    }
}
