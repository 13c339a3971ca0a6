package org.fiducial.formats.wfdb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fiducial.core.Age;
import org.fiducial.core.Origin;
import org.fiducial.core.Patient;
import org.fiducial.core.Recording;
import org.fiducial.core.Resolution;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.formats.AsideFiles;
import org.fiducial.formats.Remarks;

/** Writes a recording as a record: a header, its signal files, and an annotation file where there are annotations. */
final class WfdbWriter {
    private static final List<StorageFormat> USUAL =
            List.of(StorageFormat.INT_16, StorageFormat.INT_24, StorageFormat.INT_32);
    private static final int TILE_SAMPLES = 1 << 15;
    private static final double EQUAL = 1e-9;

    private final Recording recording;
    private final String name;
    private final Path folder;
    private final Optional<StorageFormat> wanted;
    private final List<String> lost = new ArrayList<>();

    WfdbWriter(Recording recording, Path target, Optional<StorageFormat> wanted) {
        this.recording = recording;
        this.name = WfdbFormat.stem(target);
        this.folder = target.resolveSibling("");
        this.wanted = wanted;
        if (!name.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException(
                    "a WFDB record's name may hold letters, digits, _ and -, and '" + name + "' holds others");
        }
    }

    /** Signals whose samples lie in one file. */
    private record Part(String file, StorageFormat format, List<DigitalSource> signals, FrameLayout layout) {}

    List<String> write() throws IOException {
        double rate = recording.signals().stream()
                .mapToDouble(Signal::samplingRate)
                .min()
                .orElseThrow(() -> new IllegalArgumentException("a recording without signals cannot be written"));
        List<DigitalSource> carried = new ArrayList<>();
        List<Integer> runs = new ArrayList<>();
        for (Signal signal : recording.signals()) {
            double run = signal.samplingRate() / rate;
            double lead = signal.start() * signal.samplingRate();
            if (Math.abs(run - Math.rint(run)) > EQUAL * run) {
                lost.add("signal " + signal.name() + ": its rate of " + number(signal.samplingRate())
                        + " Hz is no multiple of the slowest signal's " + number(rate) + " Hz");
            } else if (lead < 0 || Math.abs(lead - Math.rint(lead)) > 1e-3) {
                lost.add("signal " + signal.name() + ": it begins between two samples of the others");
            } else {
                carried.add(new DigitalSource(signal, Math.round(lead)));
                runs.add((int) Math.rint(run));
            }
        }
        if (carried.isEmpty()) {
            throw new IllegalArgumentException("no signal can be written");
        }
        long frames = 0;
        for (int i = 0; i < runs.size(); i++) {
            long run = runs.get(i);
            frames = Math.max(frames, (carried.get(i).length() + run - 1) / run);
        }
        List<Part> parts = parts(carried, runs);
        tell(carried);
        try (AsideFiles aside = new AsideFiles()) {
            StringBuilder header = new StringBuilder(recordLine(carried.size(), rate, frames));
            for (Part part : parts) {
                header.append(samples(aside, part, frames));
            }
            comments()
                    .forEach(c ->
                            header.append("# ").append(c.replaceAll("\\R", " ")).append('\n'));
            if (!recording.annotations().isEmpty()) {
                try (OutputStream out = aside.create(folder.resolve(name + ".atr"))) {
                    WfdbAnnotations.write(out, recording.annotations(), rate);
                }
            }
            // Last, so that whoever sees the header finds what it names.
            try (OutputStream out = aside.create(folder.resolve(name + ".hea"))) {
                out.write(header.toString().getBytes(StandardCharsets.UTF_8));
            }
            aside.commit();
        }
        return List.copyOf(lost);
    }

    private List<Part> parts(List<DigitalSource> carried, List<Integer> runs) {
        StorageFormat format = wanted.orElseGet(() -> USUAL.stream()
                .filter(f -> carried.stream().allMatch(s -> holds(f, s)))
                .findFirst()
                .orElse(StorageFormat.INT_32));
        for (DigitalSource s : carried) {
            if (!holds(format, s)) {
                throw new IllegalArgumentException("format " + format.number() + " holds values from " + format.least()
                        + " to " + format.greatest() + ", and signal "
                        + s.signal().name() + " has " + s.least() + " to "
                        + s.greatest());
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from < carried.size(); ) {
            int to = carried.size();
            if (format.isFlac()) {
                to = Math.min(to, from + FlacEncoder.MOST_CHANNELS);
                while (!runs.subList(from, to).stream().allMatch(runs.get(from)::equals)) {
                    to--;
                }
            }
            boolean only = from == 0 && to == carried.size();
            parts.add(new Part(
                    only ? name + ".dat" : name + "-" + (parts.size() + 1) + ".dat",
                    format,
                    carried.subList(from, to),
                    FrameLayout.of(
                            runs.subList(from, to).stream().mapToInt(r -> r).toArray())));
            from = to;
        }
        return parts;
    }

    private static boolean holds(StorageFormat format, DigitalSource s) {
        return s.least() >= format.least() && s.greatest() <= format.greatest();
    }

    private void tell(List<DigitalSource> carried) {
        together(
                carried,
                s -> s.largestError() > 0,
                "values are rounded, by at most "
                        + number(carried.stream()
                                .mapToDouble(DigitalSource::largestError)
                                .max()
                                .orElse(0)) + " of their unit");
        together(
                carried,
                s -> s.signal().origin() != Origin.RECORDED,
                "that they are not recorded but "
                        + carried.stream()
                                .map(s -> s.signal().origin())
                                .filter(o -> o != Origin.RECORDED)
                                .map(o -> o.name().toLowerCase(Locale.ROOT))
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private void together(List<DigitalSource> carried, Predicate<DigitalSource> which, String what) {
        List<String> names =
                carried.stream().filter(which).map(s -> s.signal().name()).toList();
        if (!names.isEmpty()) {
            lost.add("signal " + String.join(", ", names) + ": " + what);
        }
    }

    private String recordLine(int signals, double rate, long frames) {
        String when = recording
                .start()
                .map(t -> " "
                        + DateTimeFormatter.ofPattern("HH:mm:ss.SSS dd/MM/yyyy").format(t))
                .orElse("");
        return name + " " + signals + " " + number(rate) + " " + frames + when + "\n";
    }

    /** Writes a signal file and gives its lines of the header. */
    private String samples(AsideFiles aside, Part part, long frames) throws IOException {
        int n = part.signals.size();
        int[] runs = part.layout.runs();
        int missing = part.format.missing();
        int[] initial = new int[n];
        for (int c = 0; c < n; c++) {
            int[] one = new int[1];
            part.signals.get(c).read(0, 1, one, 0);
            initial[c] = one[0] == Samples.MISSING ? missing : one[0];
        }
        short[] sums = new short[n];
        try (OutputStream out = aside.create(folder.resolve(part.file))) {
            SampleEncoder encoder = SampleEncoder.of(
                    part.format, part.layout, initial, Math.multiplyExact(frames, (long) runs[0]), out);
            int length = part.layout.length();
            int tileFrames = Math.max(1, TILE_SAMPLES / length);
            int[] tile = new int[tileFrames * length];
            int[] channel = new int[tileFrames * Arrays.stream(runs).max().orElse(1)];
            for (long frame = 0; frame < frames; frame += tileFrames) {
                int m = (int) Math.min(tileFrames, frames - frame);
                for (int c = 0; c < n; c++) {
                    int run = runs[c];
                    part.signals.get(c).read(frame * run, m * run, channel, 0);
                    for (int i = 0; i < m * run; i++) {
                        int v = channel[i] == Samples.MISSING ? absent(part, c, missing) : channel[i];
                        sums[c] += (short) v;
                        tile[i / run * length + part.layout.positions()[c] + i % run] = v;
                    }
                }
                encoder.write(tile, m * length);
            }
            encoder.finish();
        }
        StringBuilder lines = new StringBuilder();
        for (int c = 0; c < n; c++) {
            lines.append(line(part, c, initial[c], sums[c]));
        }
        return lines.toString();
    }

    private static int absent(Part part, int channel, int missing) {
        if (part.format == StorageFormat.DIFFERENCE_8) {
            throw new IllegalArgumentException("format 8 has no sign for a missing sample, and signal "
                    + part.signals.get(channel).signal().name() + " misses some");
        }
        return missing;
    }

    private static String line(Part part, int c, int initial, short sum) {
        DigitalSource s = part.signals.get(c);
        Resolution r = s.resolution();
        int run = part.layout.runs()[c];
        int bits = r.bits() > 0 ? r.bits() : part.format.bits();
        return part.file + " " + part.format.number() + (run > 1 ? "x" + run : "") + " " + number(r.gain()) + "("
                + r.baseline() + ")/" + r.unit().replaceAll("\\s+", "_") + " " + bits + " " + r.zero() + " " + initial
                + " " + sum + " 0 " + s.signal().name() + "\n";
    }

    private List<String> comments() {
        List<String> comments = new ArrayList<>(Remarks.comments(recording.notes()));
        Patient told = HeaderComments.patient(comments, new ArrayList<>());
        Patient patient = recording.patient();
        List<String> ahead = new ArrayList<>();
        if (patient.age().isPresent() && !patient.age().equals(told.age())) {
            ahead.add("Age: " + ageWord(patient.age().get()));
        }
        if (patient.sex() != Patient.Sex.UNKNOWN && patient.sex() != told.sex()) {
            ahead.add("Sex: " + (patient.sex() == Patient.Sex.FEMALE ? "Female" : "Male"));
        }
        ahead.addAll(comments);
        return ahead;
    }

    private static String ageWord(Age age) {
        int years = (int) Math.rint(age.years());
        return Age.ofYears(years).equals(age) ? Integer.toString(years) : age.days() + "d";
    }

    /** A number that reads back the same, without an exponent where that is short. */
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }
}
