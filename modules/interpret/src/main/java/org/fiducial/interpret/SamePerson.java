package org.fiducial.interpret;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fiducial.core.Age;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;

/** Whether two recordings can be of one person, as far as their files tell. */
public final class SamePerson {
    private static final double DAYS_PER_YEAR = 365.25;
    /** Ages are often whole years, and a birthday may lie between. */
    private static final double SLACK_YEARS = 1.5;
    /** From here on an age may be a mere "very old". */
    private static final double OLDEST_YEARS = 89;

    private SamePerson() {}

    /** What speaks against it, in sentences; none if nothing does. */
    public static List<String> contradictions(Recording before, Recording after) {
        List<String> found = new ArrayList<>();
        Patient then = before.patient();
        Patient now = after.patient();
        if (!then.id().isEmpty() && !now.id().isEmpty() && !then.id().equals(now.id())) {
            found.add("the earlier recording is of patient " + then.id() + ", the later one of patient " + now.id());
        }
        if (then.sex() != Patient.Sex.UNKNOWN && now.sex() != Patient.Sex.UNKNOWN && then.sex() != now.sex()) {
            found.add("the earlier recording is of a " + word(then.sex()) + ", the later one of a " + word(now.sex()));
        }
        Optional<Double> years = years(before, after);
        if (years.isPresent() && years.get() < 0) {
            found.add("the earlier recording was begun after the later one ("
                    + before.start().orElseThrow() + ", " + after.start().orElseThrow() + ")");
        }
        if (then.age().isPresent() && now.age().isPresent()) {
            double aged = now.age().get().years() - then.age().get().years();
            boolean capped = Math.max(now.age().get().years(), then.age().get().years()) > OLDEST_YEARS;
            if (!capped && aged < -SLACK_YEARS) {
                found.add("the person would have grown younger: " + then.age().get() + " then, "
                        + now.age().get() + " now");
            } else if (!capped && years.isPresent() && years.get() >= 0 && Math.abs(aged - years.get()) > SLACK_YEARS) {
                found.add("the ages do not fit the dates: " + then.age().get() + " then, "
                        + now.age().get() + " now, " + Numbers.measured(years.get(), "1") + " years between");
            }
        }
        return found;
    }

    /** What is known of both, in sentences. */
    static List<String> known(Recording before, Recording after) {
        List<String> known = new ArrayList<>();
        Patient then = before.patient();
        Patient now = after.patient();
        if (then.id().isEmpty() || now.id().isEmpty()) {
            known.add("that both recordings are of one person is not known from the files: no identifier in "
                    + (then.id().isEmpty() && now.id().isEmpty()
                            ? "either"
                            : then.id().isEmpty() ? "the earlier one" : "the later one"));
        } else if (then.id().equals(now.id())) {
            known.add("patient " + now.id() + " in both");
        }
        years(before, after)
                .filter(y -> y >= 0)
                .ifPresent(y -> known.add(ChronoUnit.DAYS.between(
                                before.start().orElseThrow(), after.start().orElseThrow())
                        + " days between the recordings"));
        contradictions(before, after).forEach(known::add);
        return known;
    }

    /** The earlier recording with age and sex, where it lacks them, as the later one has them. */
    public static Recording completed(Recording before, Recording after) {
        Patient patient = before.patient();
        if (patient.sex() == Patient.Sex.UNKNOWN) {
            patient = patient.withSex(after.patient().sex());
        }
        if (patient.age().isEmpty() && after.patient().age().isPresent()) {
            double years = Math.max(0, years(before, after).orElse(0.0));
            int days = (int) Math.max(0, Math.round(after.patient().age().get().days() - years * DAYS_PER_YEAR));
            patient = patient.withAge(new Age(days));
        }
        return before.withPatient(patient);
    }

    private static Optional<Double> years(Recording before, Recording after) {
        if (before.start().isEmpty() || after.start().isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime then = before.start().get();
        return Optional.of(ChronoUnit.HOURS.between(then, after.start().get()) / 24.0 / DAYS_PER_YEAR);
    }

    private static String word(Patient.Sex sex) {
        return sex == Patient.Sex.FEMALE ? "woman" : "man";
    }
}
