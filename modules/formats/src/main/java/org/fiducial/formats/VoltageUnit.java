package org.fiducial.formats;

import java.util.Optional;

/** Units of voltage that files use, and how they stand to the millivolt. */
public enum VoltageUnit {
    NANOVOLT(1e6),
    MICROVOLT(1e3),
    MILLIVOLT(1),
    VOLT(1e-3);

    private final double perMillivolt;

    VoltageUnit(double perMillivolt) {
        this.perMillivolt = perMillivolt;
    }

    /** How many of these make one millivolt. */
    public double perMillivolt() {
        return perMillivolt;
    }

    /** The unit that a file's word means; none if the word is no voltage. */
    public static Optional<VoltageUnit> of(String word) {
        return Optional.ofNullable(
                switch (word.strip()) {
                    case "nV", "NV", "nanovolt", "nanovolts" -> NANOVOLT;
                    case "uV", "UV", "\u00b5V", "\u03bcV", "microV", "microvolt", "microvolts" -> MICROVOLT;
                    case "mV", "MV", "mv", "millivolt", "millivolts" -> MILLIVOLT;
                    case "V", "v", "volt", "volts", "Volt", "Volts" -> VOLT;
                    default -> null;
                });
    }

    /** A unit that is no voltage, as a UCUM word where the file's word is a known one. */
    public static String ucum(String word) {
        return switch (word.strip()) {
            case "mmHg", "mmhg", "MMHG" -> "mm[Hg]";
            case "cmH2O" -> "cm[H2O]";
            case "bpm", "BPM", "pm", "/min", "1/min" -> "/min";
            case "degC", "\u00b0C", "C" -> "Cel";
            case "degrees", "degree", "deg" -> "deg";
            case "NU", "nu", "nd", "adu", "" -> "1";
            default -> word.strip();
        };
    }
}
