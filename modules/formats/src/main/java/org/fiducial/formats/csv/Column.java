package org.fiducial.formats.csv;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Signal.Kind;
import org.fiducial.formats.ChannelNames;
import org.fiducial.formats.VoltageUnit;

/**
 * A column of a table, as its head tells.
 *
 * @param role what it holds
 * @param name the channel's name
 * @param kind what the channel carries
 * @param unit unit of the values that are read
 * @param perUnit how many of the file's steps make one of these: 1000 for a voltage in µV; of time, steps a second
 */
record Column(Role role, String name, Kind kind, String unit, double perUnit) {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*(?:\\((.+)\\)|\\[(.+)])");

    /** What a column holds. */
    enum Role {
        SIGNAL,
        TIME,
        /** Counts rows; says nothing. */
        NUMBER
    }

    /**
     * Reads a column's head.
     *
     * @param unitByOption the unit where the head names none
     */
    static Column of(String head, boolean first, Optional<String> unitByOption) {
        Matcher m = WITH_UNIT.matcher(head);
        boolean united = m.matches();
        String name = united ? m.group(1) : head;
        String unit = united ? (m.group(2) != null ? m.group(2) : m.group(3)) : "";
        String word = name.toLowerCase(Locale.ROOT);
        if (first && word.matches("t|time|times|timestamp|sec|secs|seconds?|msec|ms|milliseconds?|elapsed[ _]?time")) {
            return new Column(
                    Role.TIME, name, Kind.OTHER, "s", word.startsWith("m") || unit.startsWith("m") ? 1000 : 1);
        }
        if (first && word.matches("|#|n|no|nr|row|index|samples?|sample[ _]?(number|no|index)|unnamed: 0")) {
            return new Column(Role.NUMBER, name, Kind.OTHER, "1", 1);
        }
        String given = unit.isEmpty() ? unitByOption.orElse("mV") : unit;
        Optional<VoltageUnit> voltage = VoltageUnit.of(given);
        Kind kind = ChannelNames.kind(name, voltage.isPresent(), given);
        return new Column(
                Role.SIGNAL,
                ChannelNames.spelt(name, kind),
                kind,
                voltage.isPresent() ? "mV" : VoltageUnit.ucum(given),
                voltage.map(VoltageUnit::perMillivolt).orElse(1.0));
    }
}
