package org.fiducial.interpret;

import java.util.Optional;
import org.fiducial.core.Age;
import org.fiducial.core.Patient;
import org.fiducial.core.Patient.Sex;

/**
 * Whom a limit is for. A person whose sex is not known may belong to either; a person whose age is not known is taken to be an
 * adult of any age.
 *
 * @param sex empty for both
 * @param fromDays youngest age in days, included
 * @param toDays oldest age in days, excluded
 */
public record Population(Optional<Sex> sex, int fromDays, int toDays) {
    /** Age from which a person counts as an adult. */
    public static final Age ADULT = Age.ofYears(16);

    /** Past every age. */
    static final int NO_END = Integer.MAX_VALUE;

    /** Everybody. */
    public static final Population ALL = new Population(Optional.empty(), 0, NO_END);

    /** Everybody from 16 years on. */
    public static final Population ADULTS = new Population(Optional.empty(), ADULT.days(), NO_END);

    /** Whether {@code patient} can belong to this population, as far as is known. */
    public boolean mayHold(Patient patient) {
        return maySex(patient.sex()) && mayAge(patient.age());
    }

    private boolean maySex(Sex known) {
        return sex.isEmpty() || known == Sex.UNKNOWN || sex.get() == known;
    }

    private boolean mayAge(Optional<Age> known) {
        return known.map(a -> fromDays <= a.days() && a.days() < toDays).orElse(toDays > ADULT.days());
    }

    /** Whether it depends on sex or on an age within adult life. */
    boolean isEverybody() {
        return equals(ALL);
    }

    /** As criteria write it: {@code men under 40}; empty for everybody. */
    public String words() {
        StringBuilder words =
                new StringBuilder(sex.map(s -> s == Sex.MALE ? "men" : "women").orElse(""));
        boolean starts = fromDays > 0;
        boolean ends = toDays != NO_END;
        if (!words.isEmpty() && (starts || ends)) {
            words.append(' ');
        }
        if (starts) {
            words.append("from ").append(written(fromDays));
        }
        if (ends) {
            words.append(starts ? " to " : "under ").append(written(toDays));
        }
        return words.toString();
    }

    private static String written(int days) {
        double years = days / 365.25;
        if (Age.ofYears(Math.rint(years)).days() == days && days >= 365) {
            return Long.toString(Math.round(years));
        }
        long months = Math.round(days * 12 / 365.25);
        return days >= 61 && Math.round(months * 365.25 / 12) == days ? months + "mo" : days + "d";
    }
}
