package org.fiducial.formats.csv;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.formats.AsideFiles;
import org.fiducial.formats.Remarks;

/**
 * Writes a table: a column of time in seconds, then one a signal with its unit; values in the fewest decimals that read back as the
 * same number.
 */
final class CsvWriter {
    private static final int TILE = 1 << 12;
    private static final double EQUAL = 1e-9;

    private final Recording recording;
    private final List<Signal> carried = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    CsvWriter(Recording recording) {
        this.recording = recording;
    }

    List<String> write(Path target) throws IOException {
        double rate = recording.signals().stream()
                .mapToDouble(Signal::samplingRate)
                .max()
                .orElseThrow(() -> new IllegalArgumentException("a recording without signals cannot be written"));
        for (Signal signal : recording.signals()) {
            double lead = signal.start() * rate;
            if (Math.abs(signal.samplingRate() - rate) > EQUAL * rate) {
                lost.add("signal " + signal.name() + ": its rate of " + signal.samplingRate()
                        + " Hz is not that of the table, " + rate + " Hz");
            } else if (lead < 0 || Math.abs(lead - Math.rint(lead)) > 1e-3) {
                lost.add("signal " + signal.name() + ": it begins between two rows");
            } else {
                carried.add(signal);
            }
        }
        tell();
        try (AsideFiles aside = new AsideFiles()) {
            try (Writer out = new OutputStreamWriter(aside.create(target), StandardCharsets.UTF_8)) {
                head(out);
                rows(out, rate);
            }
            aside.commit();
        }
        return List.copyOf(lost);
    }

    private void tell() {
        if (carried.stream().anyMatch(s -> s.resolution().isPresent())) {
            lost.add("the digital resolution of the signals (gain, baseline, bits)");
        }
        if (recording.start().isPresent()) {
            lost.add("the date and time of the recording");
        }
        if (!recording.patient().equals(Patient.UNKNOWN)) {
            lost.add("what is known of the person; give --age and --sex when the table is read");
        }
        if (!Remarks.comments(recording.notes()).isEmpty()) {
            lost.add("the comments");
        }
        if (!recording.annotations().isEmpty()) {
            lost.add("the annotations");
        }
    }

    private void head(Writer out) throws IOException {
        out.write("time (s)");
        for (Signal signal : carried) {
            String head = signal.name() + " (" + signal.unit() + ")";
            out.write(',');
            out.write(head.matches("[^\",;\\t\\r\\n]*") ? head : '"' + head.replace("\"", "\"\"") + '"');
        }
        out.write('\n');
    }

    private void rows(Writer out, double rate) throws IOException {
        long rows = 0;
        for (Signal signal : carried) {
            rows = Math.max(rows, Math.round(signal.start() * rate) + signal.length());
        }
        float[][] tile = new float[carried.size()][TILE];
        for (long from = 0; from < rows; from += TILE) {
            int n = (int) Math.min(TILE, rows - from);
            for (int c = 0; c < tile.length; c++) {
                Signal signal = carried.get(c);
                signal.read(from - Math.round(signal.start() * rate), n, tile[c]);
            }
            for (int i = 0; i < n; i++) {
                out.write(seconds((from + i) / rate));
                for (float[] column : tile) {
                    out.write(',');
                    if (!Float.isNaN(column[i])) {
                        String text = Float.toString(column[i]);
                        out.write(plain(text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString()));
                    }
                }
                out.write('\n');
            }
        }
    }

    /** To a ten-millionth, which tells any rate again. */
    private static String seconds(double time) {
        String digits = Long.toString(Math.round(time * 1e7) + 100_000_000);
        int point = digits.length() - 7;
        return plain(Long.parseLong(digits, 0, point, 10) - 10 + "." + digits.substring(point));
    }

    /** Without zeros at the end of the decimals. */
    private static String plain(String decimal) {
        if (decimal.indexOf('.') < 0) {
            return decimal;
        }
        int end = decimal.length();
        while (decimal.charAt(end - 1) == '0') {
            end--;
        }
        return decimal.substring(0, decimal.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
