package org.fiducial.formats.wfdb;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fiducial.core.Age;
import org.fiducial.core.Patient;
import org.fiducial.core.Patient.Sex;
import org.fiducial.formats.Remarks;

/**
 * What the comments of a header tell about the person, in the ways in which the known databases write it: {@code Age: 54},
 * {@code <age>: 51}, {@code Age: 47  Sex: M}, {@code 69 M 1085 1629 x1}. Ages over 89, which some databases write as 300 or
 * {@code 89+}, become 90 years.
 */
final class HeaderComments {
    private static final Pattern AGE = Pattern.compile(
            "(?i)(?<![a-z])age>?\\s*[:=]\\s*([>≥]?)\\s*(\\d{1,3}(?:\\.\\d+)?)(\\+?)\\s*(y(?:r|ears?)?|mo(?:nths?)?|w(?:eeks?)?|d(?:ays?)?)?(?![a-z0-9.])");
    private static final Pattern SEX = Pattern.compile("(?i)(?<![a-z])(?:sex|gender)>?\\s*[:=]\\s*([a-z]+)");
    private static final Pattern HEIGHT = Pattern.compile("(?i)(?<![a-z])height>?\\s*[:=]\\s*(\\d{2,3}(?:\\.\\d+)?)");
    private static final Pattern WEIGHT = Pattern.compile("(?i)(?<![a-z])weight>?\\s*[:=]\\s*(\\d{1,3}(?:\\.\\d+)?)");
    private static final Pattern MIT = Pattern.compile("(-?\\d{1,3})\\s+([MF])(?:\\s.*)?");
    private static final double OLDEST_TOLD = 89;
    private static final double OLDEST = 130;
    private static final Age OVER_89 = Age.ofYears(90);

    private HeaderComments() {}

    /**
     * The person that comments tell of.
     *
     * @param remarks receives what was not taken literally
     */
    static Patient patient(List<String> comments, List<String> remarks) {
        Optional<Age> age = first(comments, List.of("age"), AGE).flatMap(m -> age(m, remarks));
        Sex sex = first(comments, List.of("sex", "gender"), SEX)
                .map(m -> sex(m.group(1)))
                .orElse(Sex.UNKNOWN);
        if (age.isEmpty() && sex == Sex.UNKNOWN && !comments.isEmpty()) {
            Matcher mit = MIT.matcher(comments.getFirst());
            if (mit.matches()) {
                sex = sex(mit.group(2));
                double years = Double.parseDouble(mit.group(1));
                age = years >= 0 && years <= OLDEST ? Optional.of(Age.ofYears(years)) : Optional.empty();
            }
        }
        return new Patient(
                "", age, sex, number(comments, List.of("height"), HEIGHT), number(comments, List.of("weight"), WEIGHT));
    }

    private static Optional<Age> age(Matcher m, List<String> remarks) {
        double value = Double.parseDouble(m.group(2));
        String unit = m.group(4);
        if (unit != null && !unit.toLowerCase(Locale.ROOT).startsWith("y")) {
            return Optional.of(Age.parse(m.group(2) + unit.toLowerCase(Locale.ROOT)));
        }
        boolean over = (!m.group(1).isEmpty() || !m.group(3).isEmpty()) && value >= OLDEST_TOLD;
        if (over || value == 300) {
            remarks.add(Remarks.mark("the age is given as over 89 years; it is taken as 90"));
            return Optional.of(OVER_89);
        }
        return value <= OLDEST ? Optional.of(Age.ofYears(value)) : Optional.empty();
    }

    private static Sex sex(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "m", "male", "man" -> Sex.MALE;
            case "f", "female", "w", "woman" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
    }

    private static OptionalDouble number(List<String> comments, List<String> words, Pattern pattern) {
        return first(comments, words, pattern)
                .map(m -> OptionalDouble.of(Double.parseDouble(m.group(1))))
                .filter(n -> n.getAsDouble() > 0)
                .orElse(OptionalDouble.empty());
    }

    /** The first match; only comments that hold the word are searched, since most tell nothing of the person. */
    private static Optional<Matcher> first(List<String> comments, List<String> words, Pattern pattern) {
        for (String comment : comments) {
            String lower = comment.toLowerCase(Locale.ROOT);
            if (words.stream().anyMatch(lower::contains)) {
                Matcher m = pattern.matcher(comment);
                if (m.find()) {
                    return Optional.of(m);
                }
            }
        }
        return Optional.empty();
    }
}
