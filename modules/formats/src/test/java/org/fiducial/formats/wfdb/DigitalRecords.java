package org.fiducial.formats.wfdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fiducial.core.Origin;
import org.fiducial.core.Recording;
import org.fiducial.core.Resolution;
import org.fiducial.core.Samples;
import org.fiducial.core.Signal;
import org.fiducial.core.Signal.Kind;
import org.fiducial.core.Span;

/** Recordings in memory whose digital values are known. */
final class DigitalRecords {
    private DigitalRecords() {}

    /** A signal that holds these digital values. */
    static Signal signal(String name, double rate, Resolution resolution, int... values) {
        Samples samples = new Samples() {
            @Override
            public long length() {
                return values.length;
            }

            @Override
            public void read(long from, int n, float[] out, int at) {
                for (int i = 0; i < n; i++) {
                    int v = values[(int) from + i];
                    out[at + i] = v == MISSING
                            ? Float.NaN
                            : (float) (((double) v - resolution.baseline()) / resolution.gain());
                }
            }

            @Override
            public void readDigital(long from, int n, int[] out, int at) {
                System.arraycopy(values, (int) from, out, at, n);
            }
        };
        return new Signal(
                name,
                Kind.ECG,
                "mV",
                rate,
                0,
                0,
                Origin.RECORDED,
                Optional.of(resolution),
                List.of(new Span(0, values.length / rate)),
                samples);
    }

    /** A random recording that the format can hold: its extremes are there, and missing samples where it has a sign for them. */
    static Recording random(StorageFormat format, int signals, int frames, int[] runs, Random random) {
        List<Signal> all = new ArrayList<>();
        for (int s = 0; s < signals; s++) {
            int n = frames * runs[s];
            int[] values = new int[n];
            int v = 0;
            for (int i = 0; i < n; i++) {
                if (format == StorageFormat.DIFFERENCE_8) {
                    v += random.nextInt(256) - 128;
                    values[i] = v;
                } else {
                    values[i] = switch (random.nextInt(40)) {
                        case 0 -> format.least();
                        case 1 -> format.greatest();
                        case 2 -> Samples.MISSING;
                        default -> (int) (random.nextGaussian() * format.greatest() / 8);
                    };
                    if (values[i] != Samples.MISSING) {
                        values[i] = Math.clamp(values[i], format.least(), format.greatest());
                    }
                }
            }
            Resolution resolution = new Resolution(random.nextInt(1, 2000) / 4.0, random.nextInt(100) - 50, 0, 0, "mV");
            all.add(signal("s" + s, 100 * runs[s], resolution, values));
        }
        return Recording.of("random", all);
    }

    static int[] digital(Signal signal) {
        int[] values = new int[Math.toIntExact(signal.length())];
        signal.samples().readDigital(0, values.length, values, 0);
        return values;
    }
}
