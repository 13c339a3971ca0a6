package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fiducial.core.Analysis;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Patient;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Span;

/** One recording laid out for evaluation: every observable of record and leads by number, and what was computed from them. */
final class Case {
    static final byte UNKNOWN = 0;
    static final byte KNOWN = 1;
    static final byte NEITHER = 2;
    private static final int ROWS = Lead.values().length + 1;
    private static final Lead[] LEADS = Lead.values();
    private static final Quantity[] QUANTITIES = Quantity.values();
    private static final Map<String, Lead> BY_NAME = byName();
    /** Stands in the memory of a node that was not evaluated yet; no odds are as small. */
    static final double NOT_COMPUTED = -Double.MAX_VALUE;

    final Patient patient;
    final Analysis analysis;
    final byte[] status = new byte[ROWS * Observable.COUNT];
    final double[] value = new double[ROWS * Observable.COUNT];
    final double[] variance = new double[ROWS * Observable.COUNT];
    /** Logarithm of the odds of each rule by number, suppression included; NaN where it could not be looked at. */
    final double[] ruleScore;
    /** How much speaks for each rule by number, suppression included. */
    final double[] ruleSupport;

    private final double[] memo;
    private final double[] supports;
    private final String[] signal = new String[LEADS.length];

    Case(Patient patient, Analysis analysis, int nodes, int rules) {
        this.patient = patient;
        this.analysis = analysis;
        this.memo = new double[nodes];
        Arrays.fill(memo, NOT_COMPUTED);
        this.supports = memo.clone();
        this.ruleScore = new double[rules];
        Arrays.fill(ruleScore, Double.NaN);
        this.ruleSupport = ruleScore.clone();
        fill(0, analysis.measurements());
        analysis.leadMeasurements().forEach((name, measurements) -> {
            Lead lead = BY_NAME.get(name);
            if (lead == null) {
                lead = Lead.of(name).orElse(null);
            }
            if (lead != null && signal[lead.ordinal()] == null) {
                signal[lead.ordinal()] = name;
                fill(lead.ordinal() + 1, measurements);
            }
        });
        qualities();
        set(Observable.COUNT - 1, Lead.STANDARD.size() - missing().size());
    }

    private static Map<String, Lead> byName() {
        Map<String, Lead> names = new HashMap<>();
        for (Lead lead : Lead.values()) {
            names.put(lead.label(), lead);
        }
        return names;
    }

    /** Where an observable of the record (no lead) or of a lead stands. */
    static int index(Observable observable, Optional<Lead> lead) {
        return lead.map(l -> l.ordinal() + 1).orElse(0) * Observable.COUNT + observable.slot();
    }

    private void fill(int row, Measurements measurements) {
        for (Measurement m : measurements.all()) {
            int at = row * Observable.COUNT + m.quantity().ordinal();
            switch (m.status()) {
                case MEASURED -> {
                    set(at, m.value().orElseThrow());
                    double sd = m.sd().orElse(0);
                    variance[at] = sd * sd;
                }
                case ABSENT -> {
                    switch (AbsentMeaning.of(m.quantity())) {
                        case ZERO -> set(at, 0);
                        case NEITHER -> status[at] = NEITHER;
                        case UNKNOWN -> {}
                    }
                }
                case UNMEASURABLE -> {}
            }
        }
    }

    private void set(int at, double v) {
        status[at] = KNOWN;
        value[at] = v;
    }

    private void qualities() {
        for (int row = 0; row < ROWS; row++) {
            if (row == 0 || signal[row - 1] != null) {
                int at = row * Observable.COUNT + QUANTITIES.length;
                Arrays.fill(status, at, at + Quality.Kind.values().length, KNOWN);
            }
        }
        for (Quality quality : analysis.quality()) {
            int slot = QUANTITIES.length + quality.kind().ordinal();
            worsen(slot, quality.severity());
            for (Lead lead : LEADS) {
                String name = signal[lead.ordinal()];
                if (name != null && quality.leads().contains(name)) {
                    worsen((lead.ordinal() + 1) * Observable.COUNT + slot, quality.severity());
                }
            }
        }
    }

    private void worsen(int at, double severity) {
        value[at] = Math.max(value[at], severity);
    }

    /** The result of node {@code slot}, or {@link #NOT_COMPUTED}. */
    double memo(int slot) {
        return memo[slot];
    }

    double remember(int slot, double score) {
        memo[slot] = score;
        return score;
    }

    /** The support of node {@code slot}, or {@link #NOT_COMPUTED}. */
    double support(int slot) {
        return supports[slot];
    }

    double rememberSupport(int slot, double support) {
        supports[slot] = support;
        return support;
    }

    /** The signal that is this lead; the lead's own name where there is none. */
    String signal(Lead lead) {
        String name = signal[lead.ordinal()];
        return name != null ? name : lead.label();
    }

    boolean has(Lead lead) {
        return signal[lead.ordinal()] != null;
    }

    /** The standard leads that the recording lacks. */
    List<Lead> missing() {
        return Lead.STANDARD.stream().filter(l -> !has(l)).toList();
    }

    /** The standard leads that it has, by signal name. */
    List<String> present() {
        return Lead.STANDARD.stream().filter(this::has).map(this::signal).toList();
    }

    /** Of alternatives for different people those that are for this person, or all where none is. */
    Node[] meant(Node[] alternatives) {
        Node[] meant = Arrays.stream(alternatives)
                .filter(n -> !(n instanceof Node.Whom whom) || whom.population().mayHold(patient))
                .toArray(Node[]::new);
        return meant.length > 0 ? meant : alternatives;
    }

    /** The measurement behind a quantity. */
    Measurement measurement(Quantity quantity, Optional<Lead> lead) {
        return lead.map(l -> analysis.get(quantity, signal(l))).orElseGet(() -> analysis.get(quantity));
    }

    /** The disturbances of a kind, in one lead or in all. */
    List<Quality> disturbances(Quality.Kind kind, Optional<Lead> lead) {
        return analysis.quality().stream()
                .filter(q -> q.kind() == kind)
                .filter(q -> lead.isEmpty() || q.leads().contains(signal(lead.get())))
                .toList();
    }

    /** The stretches before each beat in which a P wave was looked for. */
    List<Span> beforeBeats() {
        List<Span> spans = new ArrayList<>();
        for (var beat : analysis.beats()) {
            double from = Math.max(analysis.span().from(), beat.time() - 0.30);
            double to = Math.max(from, beat.time() - 0.05);
            spans.add(new Span(from, to));
        }
        return spans;
    }

    /** Median noise over the leads, mV; 0 if none was measured. */
    double noise() {
        double[] noise = analysis.leadMeasurements().values().stream()
                .map(m -> m.value(Quantity.NOISE))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return noise.length == 0 ? 0 : noise[noise.length / 2];
    }
}
