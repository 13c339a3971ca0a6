package org.fiducial.json;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.fiducial.core.Acquisition;
import org.fiducial.core.Age;
import org.fiducial.core.Analysis;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Catalogue;
import org.fiducial.core.Evidence;
import org.fiducial.core.Interpretation;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.MedianBeat;
import org.fiducial.core.Origin;
import org.fiducial.core.Pacing;
import org.fiducial.core.Patient;
import org.fiducial.core.Place;
import org.fiducial.core.Provenance;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Reader;
import org.fiducial.core.Recording;
import org.fiducial.core.Relation;
import org.fiducial.core.Report;
import org.fiducial.core.Resolution;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Samples;
import org.fiducial.core.SerialComparison;
import org.fiducial.core.Signal;
import org.fiducial.core.Source;
import org.fiducial.core.Span;
import org.fiducial.core.Statement;
import org.fiducial.core.StatementCode;

/** Reports of any content that core allows, with every number that arithmetic can go wrong to. */
final class RandomReports {
    private static final String[] NAMES = {"I", "aVR", "V1", "MLII", "lead \"x\"", "ø", "𝔭", "\udc00", "a\tb", ""};

    private final Random random;

    RandomReports(long seed) {
        random = new Random(seed);
    }

    Report next() {
        List<Signal> signals = signals();
        List<String> names = signals.stream().map(Signal::name).toList();
        return new Report(recording(signals), analysis(names), interpretation(), provenance(), maybe(this::comparison));
    }

    private SerialComparison comparison() {
        return new SerialComparison(
                new SerialComparison.Earlier(
                        text(),
                        text(),
                        chance(0.5) ? "" : "e".repeat(64),
                        maybe(() -> LocalDateTime.of(1999, 1, 1, 0, 0)),
                        any(Interpretation.Summary.values())),
                texts(),
                texts(),
                list(this::change),
                list(() -> new SerialComparison.StatementChange(
                        any(Catalogue.all().toArray(StatementCode[]::new)).code(),
                        any(SerialComparison.StatementChange.Kind.values()),
                        text(),
                        text(),
                        random.nextBoolean(),
                        text())),
                List.of(new SerialComparison.Conclusion(
                        chance(0.5) ? OptionalInt.empty() : OptionalInt.of(400 + random.nextInt(7)), word(), texts())));
    }

    private SerialComparison.Change change() {
        Quantity quantity = any(Quantity.values());
        return new SerialComparison.Change(
                quantity,
                maybe(this::text),
                Measurement.of(quantity, number(), positive(), texts(), indexes(), Measurement.Basis.NONE),
                Measurement.absent(quantity, text(), texts(), indexes()),
                optional(),
                positive(),
                any(SerialComparison.Extent.values()),
                text(),
                text());
    }

    private Recording recording(List<Signal> signals) {
        return new Recording(
                text(),
                new Source(text(), word(), chance(0.5) ? "" : "f".repeat(64)),
                maybe(() ->
                        LocalDateTime.of(1890 + random.nextInt(200), 1, 1, 0, 0).plusNanos(random.nextLong(1L << 55))),
                new Patient(
                        text(),
                        maybe(() -> new Age(random.nextInt(55_001))),
                        any(Patient.Sex.values()),
                        positive(),
                        positive()),
                new Acquisition(text(), texts(), any(Acquisition.Placement.values())),
                signals,
                List.of(),
                texts());
    }

    private List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        for (String name : NAMES) {
            if (chance(0.5)) {
                Signal.Kind kind = any(Signal.Kind.values());
                signals.add(new Signal(
                        name,
                        kind,
                        kind == Signal.Kind.ECG ? "mV" : text(),
                        0.01 + random.nextDouble() * 2000,
                        random.nextDouble(),
                        0,
                        any(Origin.values()),
                        maybe(() -> new Resolution(
                                random.nextGaussian() * 1000 + 1e-3, random.nextInt(), random.nextInt(25), 0, text())),
                        spans(),
                        Samples.of(new float[random.nextInt(1000)])));
            }
        }
        return signals;
    }

    private Analysis analysis(List<String> leads) {
        Map<String, Measurements> ofLeads = new LinkedHashMap<>();
        leads.forEach(lead -> ofLeads.put(lead, measurements(Quantity.Scope.LEAD)));
        return new Analysis(
                span(),
                list(() -> new Quality(texts(), any(Quality.Kind.values()), spans(), random.nextDouble(), text())),
                list(this::beat),
                List.of(),
                list(() -> new MedianBeat(
                        text(), 0.5 + random.nextInt(2000), numbers(), Map.of(word(), number()), indexes())),
                new Pacing(
                        random.nextBoolean(),
                        text(),
                        list(() -> new Pacing.Spike(time(), texts(), number(), number()))),
                new Rhythm(
                        any(Rhythm.PqrsRelation.values()),
                        spans(),
                        list(() -> new Rhythm.Run(
                                any(BeatType.values()), random.nextInt(99), 1 + random.nextInt(9), number())),
                        list(() -> new Rhythm.Stretch(any(Rhythm.Kind.values()), new Span(0, random.nextInt(99)))),
                        list(() -> new Rhythm.WithoutP(any(Rhythm.NoP.values()), indexes()))),
                measurements(Quantity.Scope.RECORD),
                ofLeads);
    }

    private Beat beat() {
        return new Beat(
                random.nextInt(1000),
                time(),
                any(BeatType.values()),
                random.nextInt(5),
                random.nextDouble(),
                positive(),
                optional(),
                optional(),
                optional(),
                texts(),
                text());
    }

    private Measurements measurements(Quantity.Scope scope) {
        List<Measurement> all = new ArrayList<>();
        for (Quantity quantity : Quantity.values()) {
            if ((quantity.scope() == scope || quantity.scope() == Quantity.Scope.BOTH) && chance(0.7)) {
                all.add(
                        switch (random.nextInt(3)) {
                            case 0 -> Measurement.absent(quantity, word(), texts(), indexes());
                            case 1 -> Measurement.unmeasurable(quantity, word(), texts());
                            default ->
                                Measurement.of(
                                        quantity, number(), positive(), texts(), indexes(), Measurement.Basis.NONE);
                        });
            }
        }
        return new Measurements(all);
    }

    private Interpretation interpretation() {
        return new Interpretation(
                list(this::statement),
                list(() -> new Interpretation.Episode(span(), codes())),
                any(Interpretation.Summary.values()),
                any(Interpretation.Urgency.values()),
                codes(),
                scores(),
                Map.of(word(), scores(), "rules", scores()),
                list(() -> new Reader.Identity(word(), any(Reader.Kind.values()), word(), text())));
    }

    private Statement statement() {
        StatementCode code = any(Catalogue.all().toArray(StatementCode[]::new));
        Statement.Status status = any(Statement.Status.values());
        boolean evaluable = status != Statement.Status.NOT_EVALUABLE;
        return new Statement(
                code.code() + "-" + word(),
                code,
                word(),
                word(),
                status,
                evaluable ? text() : word(),
                status == Statement.Status.SUPPRESSED
                        ? List.of(any(Catalogue.all().toArray(StatementCode[]::new))
                                .code())
                        : List.of(),
                evaluable ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
                maybe(() -> evidence(4)));
    }

    private Evidence evidence(int depth) {
        Evidence.Role role = any(Evidence.Role.values());
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0, 1 -> criterion(role);
            case 2 -> new Evidence.Absence(role, word(), spans(), number(), number());
            case 3 -> new Evidence.Observation(role, word(), place());
            case 4 -> new Evidence.Similar(role, new Place.CaseRef(text(), word()), number());
            case 5 -> new Evidence.Opinion(role, word(), random.nextDouble(), place());
            case 6 -> new Evidence.All(list(() -> evidence(depth - 1)));
            case 7 -> new Evidence.Any(list(() -> evidence(depth - 1)));
            default -> new Evidence.Not(evidence(depth - 1));
        };
    }

    private Evidence criterion(Evidence.Role role) {
        return new Evidence.Criterion(
                role,
                word(),
                word(),
                word(),
                optional(),
                positive(),
                any("ms", "mV", "1", "", "deg", "mm[Hg]"),
                any(Relation.values()),
                number(),
                texts().stream().filter(t -> !t.isEmpty()).toList(),
                indexes(),
                Map.of(word(), numbers(), "qrsOnset", numbers()),
                optional(),
                spans(),
                random.nextDouble(),
                text(),
                text());
    }

    private Place place() {
        return switch (random.nextInt(4)) {
            case 0 -> new Place.LeadSpan(texts(), spans());
            case 1 -> new Place.Region(word(), time(), time(), time(), time());
            case 2 -> new Place.TextSpan(word(), random.nextInt(9), random.nextInt(99));
            default -> new Place.CaseRef(text(), word());
        };
    }

    private Map<String, OptionalDouble> scores() {
        Map<String, OptionalDouble> scores = new LinkedHashMap<>();
        codes().forEach(code ->
                scores.put(code, chance(0.2) ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble())));
        scores.put("ZZZ9", OptionalDouble.of(Double.NaN));
        return scores;
    }

    private Provenance provenance() {
        return new Provenance(word(), word(), Map.of(word(), text(), "a.b", text()), text(), Map.of(word(), text()));
    }

    private List<String> codes() {
        return list(() -> any(Catalogue.all().toArray(StatementCode[]::new)).code());
    }

    private List<Span> spans() {
        return list(this::span);
    }

    private Span span() {
        double from = time();
        return new Span(from, from + random.nextDouble() * 100);
    }

    private double time() {
        return random.nextDouble() * StrictMath.pow(10, random.nextInt(7));
    }

    private double number() {
        return switch (random.nextInt(12)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> Double.NEGATIVE_INFINITY;
            case 3 -> -0.0;
            case 4 -> Double.MIN_VALUE;
            case 5 -> 1e300;
            default -> random.nextGaussian() * StrictMath.pow(10, random.nextInt(-6, 6));
        };
    }

    private OptionalDouble optional() {
        return chance(0.3) ? OptionalDouble.empty() : OptionalDouble.of(number());
    }

    private OptionalDouble positive() {
        return chance(0.3) ? OptionalDouble.empty() : OptionalDouble.of(Math.abs(number()));
    }

    private List<Double> numbers() {
        return list(this::number);
    }

    private List<Integer> indexes() {
        return list(() -> random.nextInt(1000));
    }

    private String text() {
        return any(NAMES);
    }

    private String word() {
        return "w" + random.nextInt(1000) + text();
    }

    private List<String> texts() {
        return list(this::text);
    }

    private <T> List<T> list(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        int n = random.nextInt(4);
        for (int i = 0; i < n; i++) {
            elements.add(element.get());
        }
        return elements;
    }

    private <T> Optional<T> maybe(Supplier<T> element) {
        return chance(0.3) ? Optional.empty() : Optional.of(element.get());
    }

    @SafeVarargs
    private <T> T any(T... elements) {
        return Arrays.asList(elements).get(random.nextInt(elements.length));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
