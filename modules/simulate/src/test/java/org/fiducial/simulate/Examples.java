package org.fiducial.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fiducial.core.Lead;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;

/** The recordings of the folder {@code examples}, and the program that writes them: its argument is the folder. */
final class Examples {
    /**
     * One example.
     *
     * @param condition whose label names the files
     * @param seed of the patient
     * @param leads those that the file stores; electrocardiographs often leave III, aVR, aVL and aVF to the reader
     */
    record Example(Condition condition, long seed, List<Lead> leads) {
        String name() {
            return condition.label();
        }
    }

    private static final List<Lead> INDEPENDENT = Lead.STANDARD.stream()
            .filter(lead -> !lead.isLimb() || lead == Lead.I || lead == Lead.II)
            .toList();

    static final List<Example> ALL = List.of(
            new Example(Condition.NORMAL, 1, Lead.STANDARD),
            new Example(Condition.ATRIAL_FIBRILLATION, 1, Lead.STANDARD),
            new Example(Condition.LEFT_BUNDLE_BRANCH_BLOCK, 1, Lead.STANDARD),
            new Example(Condition.INFERIOR_INFARCTION, 2, Lead.STANDARD),
            new Example(Condition.FIRST_DEGREE_BLOCK_LONG_QT, 1, INDEPENDENT),
            new Example(Condition.VENTRICULAR_BIGEMINY, 2, INDEPENDENT));

    private Examples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        for (Example example : ALL) {
            write(example, folder);
        }
    }

    /** Writes the example's header and signal file into {@code folder}. */
    static void write(Example example, Path folder) throws IOException {
        Recording recording = new Simulator(Simulator.Settings.DEFAULT)
                .simulate(example.condition(), example.seed())
                .recording();
        List<Signal> signals = example.leads().stream()
                .map(lead -> recording.signal(lead).orElseThrow())
                .toList();
        List<int[]> values = new ArrayList<>();
        StringBuilder header = new StringBuilder();
        int n = (int) signals.getFirst().length();
        header.append(String.format(Locale.ROOT, "%s %d 500 %d%n", example.name(), signals.size(), n)
                .replace(System.lineSeparator(), "\n"));
        for (Signal signal : signals) {
            int[] v = new int[n];
            signal.samples().readDigital(0, n, v, 0);
            values.add(v);
            int sum = 0;
            for (int sample : v) {
                sum += sample;
            }
            header.append(example.name() + ".dat 16 1000.0(0)/mV 16 0 " + v[0] + " " + (short) sum + " 0 "
                    + signal.name() + "\n");
        }
        header.append(
                "# Age: " + Math.round(recording.patient().age().orElseThrow().years()) + "\n");
        header.append("# Sex: " + (recording.patient().sex() == Patient.Sex.FEMALE ? "Female" : "Male") + "\n");
        recording.notes().forEach(note -> header.append("# " + note + "\n"));
        Files.writeString(folder.resolve(example.name() + ".hea"), header, StandardCharsets.UTF_8);

        byte[] bytes = new byte[2 * n * signals.size()];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int[] v : values) {
                bytes[at++] = (byte) v[i];
                bytes[at++] = (byte) (v[i] >> 8);
            }
        }
        Files.write(folder.resolve(example.name() + ".dat"), bytes);
    }
}
