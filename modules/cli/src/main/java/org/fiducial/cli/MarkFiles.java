package org.fiducial.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fiducial.core.Annotation;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;

/** What annotation files ask of their marks. */
final class MarkFiles {
    private MarkFiles() {}

    /** The rate of the recording's clock: that of its fastest ECG lead, or 250 Hz where there is none. */
    static double rate(Recording recording) {
        return recording.ecg().stream().mapToDouble(Signal::samplingRate).max().orElse(250);
    }

    /** The marks in order; of two on one sample the later one moves one sample on. */
    static List<Annotation> inOrder(List<Annotation> marks, double rate) {
        List<Annotation> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingDouble(Annotation::time));
        List<Annotation> spread = new ArrayList<>(sorted.size());
        long last = Long.MIN_VALUE;
        for (Annotation mark : sorted) {
            long sample = Math.max(Math.round(mark.time() * rate), last == Long.MIN_VALUE ? 0 : last + 1);
            spread.add(new Annotation(
                    sample / rate, mark.symbol(), mark.subtype(), mark.channel(), mark.number(), mark.text()));
            last = sample;
        }
        return spread;
    }
}
