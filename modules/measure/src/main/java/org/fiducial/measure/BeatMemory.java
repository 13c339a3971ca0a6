package org.fiducial.measure;

import java.util.ArrayList;
import java.util.List;

/** What is kept of every beat until the end of the recording, when its class can be told. */
final class BeatMemory {
    private record Entry(
            BeatDetector.Detection detection,
            TemplateBank.Fit fit,
            float width,
            BeatSurroundings surroundings,
            boolean paced) {}

    private final List<Entry> entries = new ArrayList<>();

    /** @param width of the beat alone, ms */
    void add(
            BeatDetector.Detection detection,
            TemplateBank.Fit fit,
            double width,
            BeatSurroundings surroundings,
            boolean paced) {
        entries.add(new Entry(detection, fit, (float) width, surroundings, paced));
    }

    int size() {
        return entries.size();
    }

    double[] times() {
        return entries.stream().mapToDouble(e -> e.detection.time()).toArray();
    }

    BeatDetector.Detection detection(int i) {
        return entries.get(i).detection;
    }

    int template(int i) {
        return entries.get(i).fit.template();
    }

    double correlation(int i) {
        return entries.get(i).fit.correlation();
    }

    /** RMS of the beat alone, mV. */
    double sizeOf(int i) {
        return entries.get(i).fit.size();
    }

    /** Width of the beat alone, ms. */
    double width(int i) {
        return entries.get(i).width;
    }

    BeatSurroundings surroundings(int i) {
        return entries.get(i).surroundings;
    }

    boolean paced(int i) {
        return entries.get(i).paced;
    }
}
