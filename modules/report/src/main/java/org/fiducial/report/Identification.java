package org.fiducial.report;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fiducial.core.Lead;
import org.fiducial.core.Origin;
import org.fiducial.core.Patient;
import org.fiducial.core.Provenance;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Signal;

/** Who was recorded, when, in which leads and from where, in the words of every report. */
final class Identification {
    static final DateTimeFormatter START = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** Notes of a header that stand at the top already. */
    private static final Pattern ABOVE = Pattern.compile("(?i)\\s*(age|sex|gender)\\s*:?\\s*\\S+\\s*");

    private static final double CLOCK_ABOVE_S = 60;
    private static final int SHORT_HASH = 12;

    private Identification() {}

    /** The record's name. */
    static String title(Recording recording) {
        return recording.id().isEmpty() ? "ECG" : "ECG " + recording.id();
    }

    /** Identifier, age, sex and start, as far as they are known; age and sex say so if they are not. */
    static List<String> who(Recording recording) {
        Patient patient = recording.patient();
        List<String> who = new ArrayList<>();
        if (!patient.id().isEmpty()) {
            who.add("patient " + patient.id());
        }
        who.add(patient.age().map(Object::toString).orElse("age unknown"));
        who.add(patient.sex() == Patient.Sex.UNKNOWN ? "sex unknown" : Figures.lower(patient.sex()));
        recording.start().ifPresent(start -> who.add(START.format(start)));
        return who;
    }

    /** Which leads, how long, and at what rate. */
    static String leads(Recording recording) {
        List<Signal> ecg = recording.ecg();
        if (ecg.isEmpty()) {
            return "no ECG lead";
        }
        // Leads that were computed stand last in the recording; on paper the order is the printed one.
        boolean standard = ecg.size() == Lead.STANDARD.size()
                && ecg.stream()
                        .map(Signal::lead)
                        .flatMap(Optional::stream)
                        .toList()
                        .containsAll(Lead.STANDARD);
        String names = standard ? "12 standard leads" : count(ecg.size(), "lead") + ": " + names(ecg);
        double rate = ecg.getFirst().samplingRate();
        boolean oneRate = ecg.stream().allMatch(s -> s.samplingRate() == rate);
        String duration = recording.duration() > CLOCK_ABOVE_S
                ? Figures.clock(recording.duration())
                : Figures.decimals(recording.duration(), 1) + " s";
        int others = recording.signals().size() - ecg.size();
        return names + " · " + duration + (oneRate ? " · " + Figures.decimals(rate, rate % 1 == 0 ? 0 : 1) + " Hz" : "")
                + (others > 0 ? " · " + count(others, "signal") + " other than ECG" : "");
    }

    /** How those leads came about that were not recorded, one sentence a way. */
    static List<String> origins(Recording recording) {
        Map<Origin, List<Signal>> by = new EnumMap<>(Origin.class);
        recording
                .ecg()
                .forEach(s ->
                        by.computeIfAbsent(s.origin(), o -> new ArrayList<>()).add(s));
        List<String> sentences = new ArrayList<>();
        by.forEach((origin, leads) -> {
            String how = switch (origin) {
                case RECORDED -> "";
                case DERIVED -> "computed exactly from other limb leads";
                case DIGITISED -> "read from a picture of a printed trace";
                case RECONSTRUCTED -> "estimated by a model from other leads";
                case VIRTUAL -> "made by a simulator";
            };
            if (!how.isEmpty()) {
                sentences.add(names(leads) + ": " + how);
            }
        });
        return sentences;
    }

    /** Remarks of the file and of its reader, but for those that only repeat age or sex. */
    static List<String> notes(Recording recording) {
        return recording.notes().stream()
                .filter(note -> !ABOVE.matcher(note).matches())
                .toList();
    }

    /** Program, version and the beginnings of the hashes. */
    static List<String> provenance(Report report) {
        Provenance made = report.provenance();
        List<String> parts = new ArrayList<>(List.of(made.program() + " " + made.version()));
        if (!made.criteriaHash().isEmpty()) {
            parts.add("criteria " + brief(made.criteriaHash()));
        }
        made.modelHashes().keySet().stream()
                .sorted()
                .forEach(reader -> parts.add(
                        "model " + reader + " " + brief(made.modelHashes().getOrDefault(reader, ""))));
        if (!report.recording().source().sha256().isEmpty()) {
            parts.add("recording " + brief(report.recording().source().sha256()));
        }
        return parts;
    }

    private static String names(List<Signal> signals) {
        return String.join(", ", signals.stream().map(Signal::name).toList());
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    static String brief(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }
}
