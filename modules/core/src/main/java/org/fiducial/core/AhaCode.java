package org.fiducial.core;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A statement in the numbers of the AHA/ACC/HRS recommendations, part II (Mason, Hancock, Gettes 2007).
 *
 * @param primary 1 to 190; none where the vocabulary has none
 * @param modifiers 300 to 369, which complete the primary
 * @param secondary 200 to 231, what the primary suggests; they never stand alone
 */
public record AhaCode(OptionalInt primary, List<Integer> modifiers, List<Integer> secondary) {
    /** No statement of that vocabulary. */
    public static final AhaCode NONE = new AhaCode(OptionalInt.empty(), List.of(), List.of());

    private static final Pattern WRITTEN = Pattern.compile("(\\d+)((?:\\+\\d+)*)((?:;\\d+)*)");

    /** @throws IllegalArgumentException if modifiers or secondary statements stand without a primary */
    public AhaCode {
        modifiers = List.copyOf(modifiers);
        secondary = List.copyOf(secondary);
        if (primary.isEmpty() && !(modifiers.isEmpty() && secondary.isEmpty())) {
            throw new IllegalArgumentException("AHA modifiers and secondary statements need a primary one");
        }
    }

    /**
     * Reads {@code 145+362;226}: a primary, modifiers after plus signs, secondary statements after semicolons. Nothing is {@link
     * #NONE}.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static AhaCode of(String written) {
        if (written.isEmpty()) {
            return NONE;
        }
        Matcher m = WRITTEN.matcher(written);
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "expected an AHA statement such as 145+362;226, found '" + written + "'");
        }
        return new AhaCode(
                OptionalInt.of(Integer.parseInt(m.group(1))), numbers(m.group(2), "\\+"), numbers(m.group(3), ";"));
    }

    private static List<Integer> numbers(String text, String sign) {
        return Arrays.stream(text.split(sign, -1))
                .filter(word -> !word.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return primary.isEmpty()
                ? ""
                : primary.getAsInt()
                        + modifiers.stream().map(m -> "+" + m).collect(Collectors.joining())
                        + secondary.stream().map(m -> ";" + m).collect(Collectors.joining());
    }
}
