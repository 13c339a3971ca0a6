package org.fiducial.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Small WFDB records in format 16, made by hand so that they can be wrong. */
final class RecordFiles {
    private RecordFiles() {}

    /** The value of a signal at a sample, in digital steps of 5 µV; −32768 is missing. */
    interface Wave {
        int at(int signal, int sample);
    }

    /** Writes {@code folder/name.hea} and {@code .dat} and gives the header. */
    static Path write(Path folder, String name, String[] leads, int rate, int samples, Wave wave) throws IOException {
        StringBuilder header = new StringBuilder("%s %d %d %d%n".formatted(name, leads.length, rate, samples));
        for (String lead : leads) {
            String unit = lead.equals("ABP") ? "mmHg" : lead.equals("RESP") ? "NU" : "mV";
            header.append("%s.dat 16 200(0)/%s 16 0 0 0 0 %s%n".formatted(name, unit, lead));
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples * leads.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            for (int s = 0; s < leads.length; s++) {
                bytes.putShort((short) wave.at(s, i));
            }
        }
        // The first value and the checksum of each line are left as 0: readers note it and go on.
        Files.write(folder.resolve(name + ".dat"), bytes.array());
        return header(folder, name, header.toString());
    }

    static Path header(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name + ".hea");
        Files.writeString(file, text.replace("\r\n", "\n"), StandardCharsets.ISO_8859_1);
        return file;
    }

    /** A beat a second: a narrow QRS with a broad T wave after it. */
    static int beating(int sample, int rate) {
        double t = (double) (sample % rate) / rate;
        return (int) Math.round(
                200 * (1.2 * bump(t, 0.4, 0.012) + 0.15 * bump(t, 0.24, 0.025) + 0.3 * bump(t, 0.68, 0.045)));
    }

    private static double bump(double t, double centre, double width) {
        return Math.exp(-0.5 * Math.pow((t - centre) / width, 2));
    }

    static String[] leads(int n) {
        String[] known = {"I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"};
        return IntStream.range(0, n)
                .mapToObj(i -> i < known.length ? known[i] : "E" + i)
                .toArray(String[]::new);
    }
}
