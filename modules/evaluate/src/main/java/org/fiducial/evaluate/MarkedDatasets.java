package org.fiducial.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fiducial.core.Patient;

/** Data sets whose truth is marks on the signal. */
final class MarkedDatasets {
    private static final String ODC_BY = "ODC-By 1.0";
    private static final Pattern QTDB_FROM_MITDB = Pattern.compile("sel([12]\\d\\d)");

    private MarkedDatasets() {}

    static Dataset mitdb(Path folder) {
        return new Dataset(
                "mitdb",
                "MIT-BIH Arrhythmia Database",
                ODC_BY,
                "Moody and Mark, IEEE Eng Med Biol 20(3):45, 2001",
                "beats and rhythm (.atr), agreed by two cardiologists; marks at the R peak",
                List.of(
                        "201 and 202 are one person (MIT-BIH directory)",
                        "102, 104, 107 and 217 are paced (MIT-BIH directory)",
                        "114 has its leads in reverse order: V5 comes first (MIT-BIH directory)",
                        "207 holds ventricular flutter, in which single beats are not marked (MIT-BIH directory)"),
                records(folder, MarkedDatasets::mitdbPerson));
    }

    static Dataset nstdb(Path folder) {
        return new Dataset(
                "nstdb",
                "MIT-BIH Noise Stress Test Database",
                ODC_BY,
                "Moody, Muldrow and Mark, Computers in Cardiology 11:381, 1984",
                "beats (.atr) as in the clean record 118",
                List.of(
                        "every record is of the person of MIT-BIH 118",
                        "bw, em and ma are noise without an ECG and no cases"),
                records(folder, id -> "mitdb/118").stream()
                        .filter(c -> c.annotators().contains("atr"))
                        .toList());
    }

    static Dataset qtdb(Path folder) {
        return new Dataset(
                "qtdb",
                "QT Database",
                ODC_BY,
                "Laguna, Mark, Goldberger and Moody, Computers in Cardiology 24:673, 1997",
                "onset, peak and offset of P, QRS and T on about 30 beats a record (.q1c), both leads seen together",
                List.of(
                        "a second expert (.q2c) marked few of the records and no P waves (counted in the files)",
                        "sel1xx and sel2xx are MIT-BIH Arrhythmia records of the same number (headers)",
                        "signals of some records were shifted against each other by a few samples (headers)",
                        "records from the European ST-T Database may share persons; the headers do not tell"),
                records(folder, MarkedDatasets::qtdbPerson));
    }

    static Dataset ludb(Path folder) {
        List<Case> cases = LabelTable.read(folder.resolve("ludb.csv")).rows().stream()
                .map(row -> ludbCase(folder.resolve("data"), row))
                .toList();
        return new Dataset(
                "ludb",
                "Lobachevsky University Electrocardiography Database",
                ODC_BY,
                "Kalyakulina et al., IEEE Access 8:186181, 2020",
                "onset, peak and offset of P, QRS and T in each of twelve leads (.i to .v6), diagnoses",
                List.of(
                        "each lead is marked by itself: the extremes of twelve leads are marking noise",
                        "marks do not reach the record's ends, so false marks are counted between the first and the last",
                        "ludb.csv holds line breaks inside fields; age and sex end in one"),
                cases);
    }

    static Dataset cpsc2019(Path folder) {
        List<Case> cases = Datasets.files(folder.resolve("data"), ".mat").stream()
                .map(file -> {
                    String id = Datasets.stem(file);
                    return new Case(id, "cpsc2019/" + id, file, Patient.UNKNOWN, List.of(), List.of());
                })
                .toList();
        return new Dataset(
                "cpsc2019",
                "China Physiological Signal Challenge 2019",
                "public challenge data",
                "Gao et al., J Med Imaging Health Inform 9:1717, 2019",
                "R peaks (ref/R_*.mat) of noisy and arrhythmic single-lead recordings of 10 s",
                List.of("persons are not known: each recording counts as one"),
                cases);
    }

    private static Case ludbCase(Path folder, Map<String, String> row) {
        String id = row.getOrDefault("ID", "").strip();
        Path header = Datasets.existing(folder.resolve(id + ".hea"));
        List<Label> labels = row.entrySet().stream()
                .filter(e -> !List.of("ID", "Sex", "Age").contains(e.getKey()))
                .flatMap(e -> e.getValue().lines())
                .map(line -> line.strip().replaceAll("[,.]+$", ""))
                .filter(line -> !line.isEmpty())
                .map(Label::of)
                .toList();
        return new Case(
                id,
                "ludb/" + id,
                header,
                Datasets.patient(id, row.getOrDefault("Age", ""), row.getOrDefault("Sex", "")),
                labels,
                annotators(header));
    }

    static String mitdbPerson(String id) {
        return "mitdb/" + (id.equals("202") ? "201" : id);
    }

    private static String qtdbPerson(String id) {
        Matcher m = QTDB_FROM_MITDB.matcher(id);
        return m.matches() ? mitdbPerson(m.group(1)) : "qtdb/" + id;
    }

    private static List<Case> records(Path folder, UnaryOperator<String> person) {
        return Datasets.files(folder, ".hea").stream()
                .map(file -> {
                    String id = Datasets.stem(file);
                    return new Case(id, person.apply(id), file, Patient.UNKNOWN, List.of(), annotators(file));
                })
                .toList();
    }

    private static List<String> annotators(Path header) {
        String stem = Datasets.stem(header);
        return Stream.of(
                        "atr", "q1c", "q2c", "pu0", "pu1", "i", "ii", "iii", "avr", "avl", "avf", "v1", "v2", "v3",
                        "v4", "v5", "v6")
                .filter(a -> Files.isRegularFile(header.resolveSibling(stem + "." + a)))
                .toList();
    }
}
