package org.fiducial.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fiducial.core.Age;
import org.fiducial.core.Lead;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.UnreadableException;
import org.fiducial.formats.ReadOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What can be said of an input beyond its bytes: age, sex, the leads to use, what a CSV file leaves open. */
final class RecordingOptions {
    private static final String RATE = "input.rate";
    private static final String UNITS = "input.units";
    private static final String LEADS = "input.leads";

    @Option(
            names = "--age",
            paramLabel = "AGE",
            converter = AgeWord.class,
            description = "Age of the person: 54, 6mo, 5w, 3d.")
    private Optional<Age> age = Optional.empty();

    @Option(names = "--sex", paramLabel = "SEX", converter = SexWord.class, description = "Sex of the person: f or m.")
    private Optional<Patient.Sex> sex = Optional.empty();

    @Option(
            names = "--leads",
            paramLabel = "LEAD",
            split = ",",
            description = "Use only these leads, by name or by index from 0.")
    private List<String> leads = List.of();

    @Option(names = "--rate", paramLabel = "HZ", description = "Sampling rate of a CSV file without a time column.")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--units", paramLabel = "UNIT", description = "Unit of a CSV file's values: mV (default), uV, V.")
    private Optional<String> units = Optional.empty();

    /** A report's person, in place of the file's and of age and sex by hand. */
    private Optional<Patient> person = Optional.empty();

    /** What the reader of a file is told. */
    ReadOptions readOptions() {
        ReadOptions options = ReadOptions.DEFAULT;
        if (rate.isPresent()) {
            options = options.withSamplingRate(rate.get());
        }
        return units.isPresent() ? options.withUnit(units.get()) : options;
    }

    /** What was chosen, by the names that provenance has for it; age and sex stand in the report itself. */
    Map<String, String> recorded() {
        Map<String, String> chosen = new TreeMap<>();
        rate.ifPresent(r -> chosen.put(RATE, Double.toString(r)));
        units.ifPresent(u -> chosen.put(UNITS, u));
        if (!leads.isEmpty()) {
            chosen.put(LEADS, String.join(",", leads));
        }
        return chosen;
    }

    /**
     * The options that a report was made with.
     *
     * @param patient the report's person
     * @throws IllegalArgumentException if the rate is no number
     */
    static RecordingOptions of(Map<String, String> recorded, Patient patient) {
        RecordingOptions options = new RecordingOptions();
        options.rate = Optional.ofNullable(recorded.get(RATE)).map(Double::valueOf);
        options.units = Optional.ofNullable(recorded.get(UNITS));
        options.leads = Optional.ofNullable(recorded.get(LEADS))
                .map(words -> List.of(words.split(",")))
                .orElse(List.of());
        options.person = Optional.of(patient);
        return options;
    }

    /** The recording with limb leads derived and age, sex and choice of leads applied. */
    Recording apply(Recording file) {
        return choose(file.withDerivedLimbLeads());
    }

    /** The recording with age, sex and choice of leads applied, and nothing derived. */
    Recording choose(Recording recording) {
        return chooseLeads(withPerson(recording));
    }

    /** The recording with the choice of leads alone applied. */
    Recording chooseLeads(Recording recording) {
        return leads.isEmpty() ? recording : recording.withSignals(named(recording));
    }

    /** The recording with age and sex applied, and all its leads. */
    Recording withPerson(Recording recording) {
        if (person.isPresent()) {
            return recording.withPatient(person.get());
        }
        Patient patient = recording.patient();
        if (age.isPresent()) {
            patient = patient.withAge(age.get());
        }
        if (sex.isPresent()) {
            patient = patient.withSex(sex.get());
        }
        return recording.withPatient(patient);
    }

    private List<Signal> named(Recording recording) {
        List<Signal> chosen = new ArrayList<>();
        for (String word : leads) {
            Signal signal = find(recording, word.strip())
                    .orElseThrow(() -> new UnreadableException(
                            recording.source().path(),
                            "",
                            "has no lead '" + word + "'; it has "
                                    + String.join(
                                            ", ",
                                            recording.signals().stream()
                                                    .map(Signal::name)
                                                    .toList())));
            if (!chosen.contains(signal)) {
                chosen.add(signal);
            }
        }
        return chosen;
    }

    /** The signal that a word means: a channel's name, a lead's name, or an index from 0. */
    static Optional<Signal> find(Recording recording, String word) {
        Optional<Signal> named = recording.signal(word).or(() -> Lead.of(word).flatMap(recording::signal));
        if (named.isPresent() || !word.matches("\\d{1,4}")) {
            return named;
        }
        int index = Integer.parseInt(word);
        return index < recording.signals().size()
                ? Optional.of(recording.signals().get(index))
                : Optional.empty();
    }

    /** Reads an age. */
    static final class AgeWord implements ITypeConverter<Age> {
        @Override
        public Age convert(String word) {
            try {
                return Age.parse(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads a sex. */
    static final class SexWord implements ITypeConverter<Patient.Sex> {
        @Override
        public Patient.Sex convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "f", "female" -> Patient.Sex.FEMALE;
                case "m", "male" -> Patient.Sex.MALE;
                case "u", "unknown" -> Patient.Sex.UNKNOWN;
                default -> throw new TypeConversionException("sex is f or m, not '" + word + "'");
            };
        }
    }
}
