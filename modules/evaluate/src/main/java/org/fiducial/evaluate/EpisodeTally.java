package org.fiducial.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fiducial.core.Span;

/**
 * How well stretches of a rhythm were found, by episode and by duration (EC57): an episode is found if any detected one shares
 * time with it; duration counts the shared seconds.
 *
 * @param episodes reference episodes that were found, of all
 * @param detections detected episodes that are right, of all
 * @param referenceSeconds duration of the reference episodes
 * @param detectedSeconds duration of the detected episodes
 * @param sharedSeconds duration of both together
 */
public record EpisodeTally(
        Proportion episodes,
        Proportion detections,
        double referenceSeconds,
        double detectedSeconds,
        double sharedSeconds) {
    /** Nothing counted. */
    public static final EpisodeTally NONE = new EpisodeTally(new Proportion(0, 0), new Proportion(0, 0), 0, 0, 0);

    /** Compares two lists of stretches inside {@code window}; stretches of one list that touch are one. */
    public static EpisodeTally of(List<Span> reference, List<Span> detected, Span window) {
        List<Span> r = joined(reference, window);
        List<Span> d = joined(detected, window);
        double shared = 0;
        for (Span a : r) {
            for (Span b : d) {
                shared += Math.max(0, Math.min(a.to(), b.to()) - Math.max(a.from(), b.from()));
            }
        }
        return new EpisodeTally(found(r, d), found(d, r), seconds(r), seconds(d), shared);
    }

    /** Share of the reference duration that was found; {@code NaN} without any. */
    public double durationSensitivity() {
        return referenceSeconds == 0 ? Double.NaN : sharedSeconds / referenceSeconds;
    }

    /** Share of the detected duration that is right; {@code NaN} without any. */
    public double durationPrecision() {
        return detectedSeconds == 0 ? Double.NaN : sharedSeconds / detectedSeconds;
    }

    /** Both added. */
    public EpisodeTally plus(EpisodeTally other) {
        return new EpisodeTally(
                episodes.plus(other.episodes),
                detections.plus(other.detections),
                referenceSeconds + other.referenceSeconds,
                detectedSeconds + other.detectedSeconds,
                sharedSeconds + other.sharedSeconds);
    }

    private static Proportion found(List<Span> these, List<Span> those) {
        return new Proportion(
                these.stream().filter(a -> those.stream().anyMatch(a::overlaps)).count(), these.size());
    }

    private static double seconds(List<Span> spans) {
        return spans.stream().mapToDouble(Span::length).sum();
    }

    private static List<Span> joined(List<Span> spans, Span window) {
        List<Span> out = new ArrayList<>();
        spans.stream()
                .filter(window::overlaps)
                .map(s -> new Span(Math.max(s.from(), window.from()), Math.min(s.to(), window.to())))
                .filter(s -> s.length() > 0)
                .sorted(Comparator.comparingDouble(Span::from))
                .forEach(s -> {
                    if (!out.isEmpty() && s.from() <= out.getLast().to()) {
                        Span last = out.removeLast();
                        out.add(new Span(last.from(), Math.max(last.to(), s.to())));
                    } else {
                        out.add(s);
                    }
                });
        return out;
    }
}
