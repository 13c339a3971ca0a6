package org.fiducial.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fiducial.core.Age;
import org.fiducial.core.Patient;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.UnreadableException;

/** The data sets that the project knows, opened from a folder that holds one folder for each. */
public final class Datasets {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Datasets() {}

    /** Names of the folders that {@link #open} knows. */
    public static List<String> names() {
        return List.of("mitdb", "nstdb", "qtdb", "ludb", "cpsc2019", "ptbxl", "cpsc2018", "cinc2017");
    }

    /**
     * Opens a data set: lists its recordings and reads its labels, not its signals.
     *
     * @param root the folder that holds the data sets' folders
     * @param name one of {@link #names}
     * @throws UnreadableException if the folder or its labels are missing or damaged
     * @throws IllegalArgumentException if there is no such data set
     */
    public static Dataset open(Path root, String name) {
        Path folder = root.resolve(name);
        return switch (name) {
            case "mitdb" -> MarkedDatasets.mitdb(folder);
            case "nstdb" -> MarkedDatasets.nstdb(folder);
            case "qtdb" -> MarkedDatasets.qtdb(folder);
            case "ludb" -> MarkedDatasets.ludb(folder);
            case "cpsc2019" -> MarkedDatasets.cpsc2019(folder);
            case "ptbxl" -> LabelledDatasets.ptbxl(folder);
            case "cpsc2018" -> LabelledDatasets.cpsc2018(folder);
            case "cinc2017" -> LabelledDatasets.cinc2017(folder);
            default -> throw new IllegalArgumentException("there is no data set " + name + ", only " + names());
        };
    }

    /**
     * Opens a folder that is laid out as PTB-XL's: {@code labels.csv} with columns {@code ecg_id}, {@code patient_id}, {@code age},
     * {@code sex}, {@code likelihoods}, and the recordings in {@code records}.
     *
     * @throws UnreadableException if the table or a recording is missing or damaged
     */
    public static Dataset labelled(Path folder) {
        return LabelledDatasets.ptbxl(folder);
    }

    /**
     * The reports of PTB-XL in English, by case; left out where none is known.
     *
     * @param root the folder that holds the data sets' folders
     */
    public static Map<String, String> englishReports(Path root) {
        return LabelledDatasets.ptbxlReports(root.resolve("ptbxl"));
    }

    /** Files of the folder with that ending, numbers in the order of numbers. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.comparing(f -> padded(f.getFileName().toString())))
                    .toList();
        } catch (IOException e) {
            throw new UnreadableException(folder.toString(), "", "the data set's folder cannot be listed", e);
        }
    }

    /** A file that must be there. */
    static Path existing(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableException(file.toString(), "", "the labels name this recording, but it is not there");
        }
        return file;
    }

    /** The file's name without its ending. */
    static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** A person of an age in years (blank if unknown) and a sex that begins with M or F. */
    static Patient patient(String id, String years, String sex) {
        Patient patient = new Patient(id, Optional.empty(), sex(sex), OptionalDouble.empty(), OptionalDouble.empty());
        // Data sets write an age over 89 as a large number, PTB-XL as 300.
        return number(years).stream()
                .mapToObj(y -> patient.withAge(Age.ofYears(Math.min(y, 90))))
                .findFirst()
                .orElse(patient);
    }

    /** The text as a number that is not negative, if it is one. */
    static OptionalDouble number(String text) {
        Matcher m = Pattern.compile("\\d+(\\.\\d+)?").matcher(text.strip());
        return m.matches() ? OptionalDouble.of(Double.parseDouble(m.group())) : OptionalDouble.empty();
    }

    private static Sex sex(String text) {
        String first = text.strip().toUpperCase(Locale.ROOT);
        return first.startsWith("F") ? Sex.FEMALE : first.startsWith("M") ? Sex.MALE : Sex.UNKNOWN;
    }

    private static String padded(String name) {
        return NUMBER.matcher(name)
                .replaceAll(m -> "0".repeat(Math.max(0, 12 - m.group().length())) + m.group());
    }
}
