package org.fiducial.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Age;
import org.fiducial.core.BeatType;
import org.fiducial.core.Lead;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Source;
import org.fiducial.core.Span;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/** Makes virtual patients. Stateless; one 10-s recording costs a few milliseconds. */
public final class Simulator {
    private static final double FIELD_SPREAD = 0.05;
    private static final double BREATHING_TURN = 0.035;
    private static final double BREATHING_SCALE = 0.03;

    private final Settings settings;

    /** A simulator with these settings. */
    public Simulator(Settings settings) {
        this.settings = settings;
    }

    /**
     * What does not depend on the patient.
     *
     * @param samplingRate samples per second
     * @param duration s
     * @param noise level at the electrodes: 1 for a quiet resting record, 0 for none; the heart does not depend on it
     * @param mainsHz 50 or 60
     */
    public record Settings(double samplingRate, double duration, double noise, double mainsHz) {
        /** 10 s at 500 Hz with the noise of a quiet resting record. */
        public static final Settings DEFAULT = new Settings(500, 10, 1, 50);

        /** @throws IllegalArgumentException outside 100 to 4,000 Hz and 1 s to 1 h, or for a negative noise */
        public Settings {
            if (!(samplingRate >= 100 && samplingRate <= 4000 && duration >= 1 && duration <= 3600 && noise >= 0)) {
                throw new IllegalArgumentException(
                        "a virtual recording has 100 to 4,000 samples per second, 1 s to 1 h and no negative noise");
            }
        }

        /** The same without noise. */
        public Settings clean() {
            return new Settings(samplingRate, duration, 0, mainsHz);
        }
    }

    /** The patient that {@code seed} stands for; the same seed gives the same bytes on every machine. */
    public VirtualPatient simulate(Condition condition, long seed) {
        return simulate(condition, seed, Variation.NONE);
    }

    /** The same patient, but for one difference or several. */
    public VirtualPatient simulate(Condition condition, long seed, Variation variation) {
        SplitMix random = new SplitMix(seed).fork(condition.label());
        return simulate(condition, condition, variation, "", seed, random, random);
    }

    /**
     * One of several recordings of the same person, who may have come down with something in between: body and heart are those that
     * {@code person} stands for, while breath, rhythm and noise are of the visit.
     *
     * @param condition what the person has at that visit; whatever it is, age and sex stay the same
     * @param visit its number
     */
    public VirtualPatient visit(Condition condition, long person, int visit) {
        SplitMix random = new SplitMix(person).fork("person of many visits");
        return simulate(
                condition,
                Condition.NORMAL,
                Variation.NONE,
                "virtual " + person,
                person,
                random,
                random.fork("visit " + visit));
    }

    private VirtualPatient simulate(
            Condition condition,
            Condition ageOf,
            Variation variation,
            String id,
            long seed,
            SplitMix random,
            SplitMix now) {
        SplitMix person = random.fork("person");
        Patient patient = new Patient(
                id,
                Optional.of(Age.ofYears(Math.floor(ageOf.age(person)))),
                person.uniform() < 0.5 ? Patient.Sex.FEMALE : Patient.Sex.MALE,
                OptionalDouble.empty(),
                OptionalDouble.empty());
        Heart heart = variation.of(Heart.with(condition, random.fork("heart")));
        LeadField field = LeadField.ofPatient(random.fork("field"), FIELD_SPREAD);
        Breath breath = Breath.of(now.fork("breath"));
        int samples = (int) Math.round(settings.duration() * settings.samplingRate());

        BodySurface surface = new BodySurface(field, settings.samplingRate(), samples);
        List<Activation> activations =
                Rhythm.of(condition).activations(heart, breath, 0, settings.duration(), now.fork("rhythm"));
        Truth truth = activate(surface, activations, breath, condition, seed);
        if (condition == Condition.ATRIAL_FIBRILLATION) {
            FibrillatoryWaves.addTo(surface.leads(), field, settings.samplingRate(), now.fork("f waves"));
        }
        if (settings.noise() > 0) {
            new ElectrodeNoise(settings.noise(), settings.mainsHz())
                    .addTo(surface.leads(), breath, settings.samplingRate(), now.fork("noise"));
        }
        return new VirtualPatient(recording(condition, seed, patient, surface.leads()), truth);
    }

    private Truth activate(
            BodySurface surface, List<Activation> activations, Breath breath, Condition condition, long seed) {
        List<Truth.Heartbeat> beats = new ArrayList<>();
        List<Double> blockedP = new ArrayList<>();
        List<Wave> waves = new ArrayList<>();
        for (Activation a : activations) {
            double scale = 1 + BREATHING_SCALE * breath.at(a.time());
            double turn = BREATHING_TURN * breath.at(a.time());
            Optional<BodySurface.Alone> p = add(surface, a.time(), a.p(), scale, turn);
            Optional<BodySurface.Alone> qrs = add(surface, a.time(), a.qrs(), scale, turn);
            add(surface, a.time(), a.st(), scale, turn);
            Optional<BodySurface.Alone> t = add(surface, a.time(), a.t(), scale, turn);
            if (qrs.isPresent() && isInside(qrs.get().peak())) {
                int beat = beats.size();
                BeatType type = a.origin() == Truth.Origin.VENTRICULAR ? BeatType.V : BeatType.N;
                beats.add(new Truth.Heartbeat(qrs.get().peak(), type, a.origin()));
                p.ifPresent(w -> waves.addAll(w.marks(WaveType.P, beat)));
                waves.addAll(qrs.get().marks(WaveType.QRS, beat));
                t.ifPresent(w -> waves.addAll(w.marks(WaveType.T, beat)));
            } else if (!a.isBeat() && p.isPresent() && isInside(p.get().peak())) {
                blockedP.add(p.get().peak());
                waves.addAll(p.get().marks(WaveType.P, -1));
            }
        }
        return new Truth(
                List.of(condition),
                seed,
                settings.samplingRate(),
                settings.duration(),
                beats,
                blockedP,
                condition == Condition.ATRIAL_FIBRILLATION ? List.of(new Span(0, settings.duration())) : List.of(),
                waves,
                TrueIntervals.of(beats, waves),
                condition.statements());
    }

    private static Optional<BodySurface.Alone> add(
            BodySurface surface, double time, List<Deflection> deflections, double scale, double turn) {
        return deflections.isEmpty()
                ? Optional.empty()
                : Optional.of(surface.add(
                        time,
                        deflections.stream().map(d -> d.moved(scale, turn)).toList()));
    }

    private boolean isInside(double time) {
        return time >= 0 && time < settings.duration();
    }

    private Recording recording(Condition condition, long seed, Patient patient, double[][] leads) {
        List<Signal> signals = Lead.STANDARD.stream()
                .map(lead -> DigitalLead.of(lead, leads, settings.samplingRate()))
                .toList();
        return new Recording(
                condition.label() + "-" + seed,
                Source.MEMORY,
                Optional.empty(),
                patient,
                new Acquisition("Fiducial virtual patient", List.of(), Acquisition.Placement.STANDARD),
                signals,
                List.of(),
                List.of("generated by Fiducial (condition " + condition.label() + ", seed " + seed
                        + "), not a real patient"));
    }
}
