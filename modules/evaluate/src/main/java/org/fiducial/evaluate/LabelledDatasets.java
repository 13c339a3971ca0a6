package org.fiducial.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.fiducial.core.Patient;
import org.fiducial.core.UnreadableException;

/** Data sets whose truth is statements about the whole recording. */
final class LabelledDatasets {
    private LabelledDatasets() {}

    static Dataset ptbxl(Path folder) {
        Path table = folder.resolve("labels.csv");
        List<Case> cases = LabelTable.read(table).rows().stream()
                .map(row -> ptbxlCase(table, folder.resolve("records"), row))
                .toList();
        return new Dataset(
                "ptbxl",
                "PTB-XL",
                "CC BY 4.0",
                "Wagner et al., Sci Data 7:154, 2020",
                "71 SCP-ECG statements with the likelihood that the report gave them",
                List.of(
                        "a likelihood of 0 means that none was given, not that the statement is false (Wagner 2020)",
                        "part of the reports came from a machine and were not validated by a person (validated_by_human)",
                        "an age over 89 stands as 300 (Wagner 2020)",
                        "statements were drawn from reports: what the report does not mention is not known to be absent",
                        "III, aVR, aVL and aVF are not stored; they follow from I and II"),
                cases);
    }

    static Dataset cpsc2018(Path folder) {
        return new Dataset(
                "cpsc2018",
                "China Physiological Signal Challenge 2018",
                "public challenge data",
                "Liu et al., J Med Imaging Health Inform 8:1368, 2018",
                "nine classes in the header's #Dx line",
                List.of(
                        "persons are not known: each recording counts as one",
                        "classes were set for the challenge: a recording may show more than its label says"),
                Datasets.files(folder, ".hea").stream()
                        .map(LabelledDatasets::cpsc2018Case)
                        .toList());
    }

    static Dataset cinc2017(Path folder) {
        Path table = folder.resolve("REFERENCE.csv");
        List<Case> cases = LabelTable.read(table, List.of("record", "class")).rows().stream()
                .map(row -> {
                    String id = row.getOrDefault("record", "").strip();
                    return new Case(
                            id,
                            "cinc2017/" + id,
                            Datasets.existing(folder.resolve(id + ".hea")),
                            Patient.UNKNOWN,
                            List.of(Label.of(row.getOrDefault("class", "").strip())),
                            List.of());
                })
                .toList();
        return new Dataset(
                "cinc2017",
                "PhysioNet/CinC Challenge 2017",
                "ODC-By 1.0",
                "Clifford et al., Computing in Cardiology 44, 2017",
                "one of four classes: N normal, A atrial fibrillation, O other rhythm, ~ too noisy",
                List.of(
                        "persons are not known: each recording counts as one",
                        "experts disagree on many recordings; the labels were revised during the challenge (Clifford 2017)",
                        "some recordings are upside down: the device was held the wrong way (Clifford 2017)"),
                cases);
    }

    private static String ptbxlId(Map<String, String> row) {
        String number = row.getOrDefault("ecg_id", "");
        return "0".repeat(Math.max(0, 5 - number.length())) + number;
    }

    /** Reports in English by case, where there is one. */
    static Map<String, String> ptbxlReports(Path folder) {
        Map<String, String> reports = new LinkedHashMap<>();
        for (Map<String, String> row :
                LabelTable.read(folder.resolve("labels.csv")).rows()) {
            String text = row.getOrDefault("report_en", "").strip();
            if (!text.isEmpty()) {
                reports.put(ptbxlId(row), text);
            }
        }
        return reports;
    }

    private static Case ptbxlCase(Path table, Path folder, Map<String, String> row) {
        String id = ptbxlId(row);
        String person = row.getOrDefault("patient_id", "");
        Patient patient = Datasets.patient(person, row.getOrDefault("age", ""), row.getOrDefault("sex", ""));
        return new Case(
                id,
                "ptbxl/" + person,
                Datasets.existing(folder.resolve(id + ".hea")),
                new Patient(
                        person,
                        patient.age(),
                        patient.sex(),
                        Datasets.number(row.getOrDefault("height", "")),
                        Datasets.number(row.getOrDefault("weight", ""))),
                Stream.of(row.getOrDefault("likelihoods", "").split(" ", -1))
                        .filter(s -> !s.isBlank())
                        .map(s -> statement(table, id, s))
                        .toList(),
                List.of());
    }

    private static Label statement(Path table, String id, String text) {
        int colon = text.lastIndexOf(':');
        OptionalDouble percent = colon < 0 ? OptionalDouble.empty() : Datasets.number(text.substring(colon + 1));
        if (percent.isEmpty() || percent.getAsDouble() > 100) {
            throw new UnreadableException(
                    table.toString(),
                    "record " + id,
                    "'" + text + "' where a statement and its likelihood in % were expected");
        }
        double p = percent.getAsDouble();
        return new Label(text.substring(0, colon), p == 0 ? OptionalDouble.empty() : OptionalDouble.of(p / 100));
    }

    private static Case cpsc2018Case(Path header) {
        List<String> lines;
        try {
            lines = Files.readAllLines(header);
        } catch (IOException e) {
            throw new UnreadableException(header.toString(), "", "the header cannot be read", e);
        }
        String id = Datasets.stem(header);
        return new Case(
                id,
                "cpsc2018/" + id,
                header,
                Datasets.patient(id, comment(lines, "Age"), comment(lines, "Sex")),
                Arrays.stream(comment(lines, "Dx").split(",", -1))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .map(Label::of)
                        .toList(),
                List.of());
    }

    private static String comment(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith("#" + key + ":"))
                .map(line -> line.substring(key.length() + 2).strip())
                .findFirst()
                .orElse("");
    }
}
