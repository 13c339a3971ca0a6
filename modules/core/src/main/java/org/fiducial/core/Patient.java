package org.fiducial.core;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of the person.
 *
 * @param id the identifier in the source; empty where there is none
 * @param age age at the time of the recording
 * @param sex sex as the criteria use it
 * @param heightCm height in cm
 * @param weightKg weight in kg
 */
public record Patient(String id, Optional<Age> age, Sex sex, OptionalDouble heightCm, OptionalDouble weightKg) {
    /** A person of whom nothing is known. */
    public static final Patient UNKNOWN =
            new Patient("", Optional.empty(), Sex.UNKNOWN, OptionalDouble.empty(), OptionalDouble.empty());

    /** Sex as limits of measurements depend on it. */
    public enum Sex {
        FEMALE,
        MALE,
        UNKNOWN
    }

    /** The same person with an age. */
    public Patient withAge(Age newAge) {
        return new Patient(id, Optional.of(newAge), sex, heightCm, weightKg);
    }

    /** The same person with a sex. */
    public Patient withSex(Sex newSex) {
        return new Patient(id, age, newSex, heightCm, weightKg);
    }
}
