package org.fiducial.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Age;
import org.fiducial.core.BeatType;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Origin;
import org.fiducial.core.Patient;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Recording;
import org.fiducial.core.Report;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Signal;
import org.fiducial.core.Source;
import org.fiducial.core.Span;
import org.fiducial.core.Statement;
import org.fiducial.core.StatementCode;

/** Reports whose texts are as long, as wide and as odd as texts from files can be. */
final class RandomCases {
    private static final String[] PIECES = {
        "QRS",
        "152 ms",
        "≥",
        " ",
        " ",
        " ",
        "心電図",
        "é",
        "e\u0301",
        "\u001b",
        "\t",
        "\u200b",
        "x".repeat(90),
        "𝔭",
        "\ud83d\ude00",
        "a",
        "−0.3 mV"
    };

    private RandomCases() {}

    static Report next(Random random) {
        List<Signal> signals = new ArrayList<>();
        int leads = random.nextInt(14);
        for (int i = 0; i < leads; i++) {
            signals.add(Cases.lead(i + text(random, 4), random.nextInt(60_000), any(random, Origin.values())));
        }
        Recording recording = new Recording(
                text(random, 8),
                new Source(text(random, 8), "wfdb", ""),
                random.nextBoolean() ? Optional.empty() : Optional.of(LocalDateTime.of(2001, 1, 1, 0, 0)),
                new Patient(
                        text(random, 6),
                        Optional.of(new Age(random.nextInt(55_000))),
                        any(random, Patient.Sex.values()),
                        OptionalDouble.empty(),
                        OptionalDouble.empty()),
                new Acquisition(text(random, 9), List.of(text(random, 9)), Acquisition.Placement.UNKNOWN),
                signals,
                List.of(),
                List.of(text(random, 30)));
        Map<String, Measurements> ofLeads = new LinkedHashMap<>();
        signals.forEach(s -> ofLeads.put(s.name(), new Measurements(measurements(random))));
        List<Quality> quality = List.of(new Quality(
                List.of(text(random, 5)), any(random, Quality.Kind.values()), spans(random), 0.5, text(random, 20)));
        Rhythm rhythm = new Rhythm(
                any(random, Rhythm.PqrsRelation.values()),
                spans(random),
                List.of(new Rhythm.Run(BeatType.V, 1, random.nextInt(3, 99), random.nextDouble() * 300)));
        return Cases.report(
                recording,
                measurements(random),
                ofLeads,
                quality,
                Cases.pacing(random.nextBoolean(), text(random, 20)),
                rhythm,
                interpretation(random));
    }

    private static Interpretation interpretation(Random random) {
        StatementCode[] codes = Catalogue.all().toArray(StatementCode[]::new);
        List<Statement> statements = new ArrayList<>();
        int n = random.nextInt(12);
        for (int i = 0; i < n; i++) {
            Statement.Status status = any(random, Statement.Status.values());
            statements.add(new Statement(
                    "id",
                    any(random, codes),
                    text(random, 12),
                    random.nextBoolean() ? "rules" : text(random, 3),
                    status,
                    text(random, 25),
                    List.of(any(random, codes).code()),
                    random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                    Optional.empty()));
        }
        List<Interpretation.Episode> episodes = spans(random).stream()
                .map(s -> new Interpretation.Episode(s, List.of(text(random, 30))))
                .toList();
        return new Interpretation(
                statements,
                episodes,
                any(random, Interpretation.Summary.values()),
                any(random, Interpretation.Urgency.values()),
                List.of(any(random, codes).code(), text(random, 20)),
                Map.of(),
                Map.of(),
                List.of());
    }

    private static List<Measurement> measurements(Random random) {
        List<Measurement> all = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            double size = random.nextGaussian() * StrictMath.pow(10, random.nextInt(-3, 5));
            all.add(
                    switch (random.nextInt(4)) {
                        case 0 -> Measurement.absent(quantity, text(random, 10), List.of(), List.of());
                        case 1 -> Measurement.unmeasurable(quantity, text(random, 10), List.of());
                        default -> Cases.of(quantity, size, OptionalDouble.of(Math.abs(random.nextGaussian() * 30)));
                    });
        }
        return all;
    }

    private static List<Span> spans(Random random) {
        List<Span> spans = new ArrayList<>();
        int n = random.nextInt(4);
        for (int i = 0; i < n; i++) {
            double from = random.nextDouble() * 100_000;
            spans.add(new Span(from, from + random.nextDouble() * 100));
        }
        return spans;
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        int n = random.nextInt(pieces + 1);
        for (int i = 0; i < n; i++) {
            text.append(any(random, PIECES));
        }
        return text.toString();
    }

    @SafeVarargs
    private static <T> T any(Random random, T... elements) {
        return elements[random.nextInt(elements.length)];
    }
}
