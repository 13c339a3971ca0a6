package org.fiducial.formats;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a reader is told beyond the bytes of a file. A file's own word always wins over a hint given here.
 *
 * @param samplingRate samples per second, for a table without a time column
 * @param unit unit of the values, for a table whose header row names none; {@code mV} if empty
 * @param leads channel names in the order of the columns, for a table without a header row; empty where the file names them
 * @param annotators suffixes of the annotation files beside a WFDB record that shall be read with it: {@code atr}
 * @param hash whether to compute SHA-256 over the recording's files; without it the hash is empty
 * @param verify whether to compare checksums and look for gaps; without it spans are those that the header promises
 */
public record ReadOptions(
        OptionalDouble samplingRate,
        Optional<String> unit,
        List<String> leads,
        List<String> annotators,
        boolean hash,
        boolean verify) {
    /** No hints; hashed and verified. */
    public static final ReadOptions DEFAULT =
            new ReadOptions(OptionalDouble.empty(), Optional.empty(), List.of(), List.of(), true, true);

    /** @throws IllegalArgumentException if the rate is not a positive number */
    public ReadOptions {
        if (samplingRate.isPresent()
                && !(samplingRate.getAsDouble() > 0 && Double.isFinite(samplingRate.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "a sampling rate must be a positive number, not " + samplingRate.getAsDouble());
        }
        leads = List.copyOf(leads);
        annotators = List.copyOf(annotators);
    }

    /** With a sampling rate in Hz. */
    public ReadOptions withSamplingRate(double hertz) {
        return new ReadOptions(OptionalDouble.of(hertz), unit, leads, annotators, hash, verify);
    }

    /** With a unit: {@code mV}, {@code uV}, {@code V}. */
    public ReadOptions withUnit(String word) {
        return new ReadOptions(samplingRate, Optional.of(word), leads, annotators, hash, verify);
    }

    /** With channel names. */
    public ReadOptions withLeads(List<String> names) {
        return new ReadOptions(samplingRate, unit, names, annotators, hash, verify);
    }

    /** With annotation files. */
    public ReadOptions withAnnotators(List<String> suffixes) {
        return new ReadOptions(samplingRate, unit, leads, suffixes, hash, verify);
    }

    /** With or without the hash. */
    public ReadOptions withHash(boolean wanted) {
        return new ReadOptions(samplingRate, unit, leads, annotators, wanted, verify);
    }

    /** With or without verification. */
    public ReadOptions withVerify(boolean wanted) {
        return new ReadOptions(samplingRate, unit, leads, annotators, hash, wanted);
    }
}
