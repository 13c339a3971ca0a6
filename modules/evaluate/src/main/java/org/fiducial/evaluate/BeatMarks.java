package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fiducial.core.Annotation;
import org.fiducial.core.BeatType;
import org.fiducial.core.Span;

/**
 * What an annotation file says about beats and rhythm: the beats, the stretches of ventricular flutter or fibrillation that it
 * brackets with {@code [} and {@code ]} (single beats are not marked there), and the rhythm from one {@code (…} change to the
 * next.
 *
 * @param beats annotations that are beats, in order of time
 * @param flutter bracketed stretches, in order
 * @param rhythms stretches of one rhythm, in order
 */
public record BeatMarks(List<Annotation> beats, List<Span> flutter, List<RhythmSpan> rhythms) {
    /** No mark at all. */
    public static final BeatMarks NONE = new BeatMarks(List.of(), List.of(), List.of());

    public BeatMarks {
        beats = List.copyOf(beats);
        flutter = List.copyOf(flutter);
        rhythms = List.copyOf(rhythms);
    }

    /**
     * A stretch of one rhythm.
     *
     * @param rhythm the text of the change that begins it: {@code (AFIB}
     * @param span where
     */
    public record RhythmSpan(String rhythm, Span span) {}

    /**
     * Sorts a file's marks.
     *
     * @param annotations in any order
     * @param end seconds to the record's end, where open stretches close
     */
    public static BeatMarks of(List<Annotation> annotations, double end) {
        List<Annotation> sorted = annotations.stream()
                .sorted(Comparator.comparingDouble(Annotation::time))
                .toList();
        List<Annotation> beats = sorted.stream()
                .filter(a -> BeatType.ofSymbol(a.symbol()).isPresent())
                .toList();
        List<Span> flutter = new ArrayList<>();
        List<RhythmSpan> rhythms = new ArrayList<>();
        double opened = Double.NaN;
        String rhythm = "";
        double since = 0;
        for (Annotation a : sorted) {
            if (a.symbol().equals("[") && Double.isNaN(opened)) {
                opened = a.time();
            } else if (a.symbol().equals("]") && !Double.isNaN(opened)) {
                flutter.add(new Span(opened, a.time()));
                opened = Double.NaN;
            } else if (a.symbol().equals("+") && a.text().startsWith("(")) {
                close(rhythms, rhythm, since, a.time());
                rhythm = a.text().strip();
                since = a.time();
            }
        }
        if (!Double.isNaN(opened)) {
            flutter.add(new Span(opened, Math.max(opened, end)));
        }
        close(rhythms, rhythm, since, Math.max(since, end));
        return new BeatMarks(beats, flutter, rhythms);
    }

    private static void close(List<RhythmSpan> rhythms, String rhythm, double since, double until) {
        if (!rhythm.isEmpty()) {
            rhythms.add(new RhythmSpan(rhythm, new Span(since, until)));
        }
    }

    /** Times of the beats in seconds. */
    public double[] times() {
        return beats.stream().mapToDouble(Annotation::time).toArray();
    }

    /** The stretches of the rhythm that the text names. */
    public List<Span> rhythm(String text) {
        return rhythms.stream()
                .filter(r -> r.rhythm().equals(text))
                .map(RhythmSpan::span)
                .toList();
    }

    /** The same marks without the beats before an instant and those in bracketed stretches. */
    BeatMarks from(double seconds) {
        return new BeatMarks(
                beats.stream()
                        .filter(b -> b.time() >= seconds && !inFlutter(b.time()))
                        .toList(),
                flutter,
                rhythms);
    }

    /** Whether the instant lies in a bracketed stretch. */
    public boolean inFlutter(double time) {
        return flutter.stream().anyMatch(s -> s.contains(time));
    }
}
