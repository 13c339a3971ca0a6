package org.fiducial.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fiducial.Fiducial;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Quantity;
import org.fiducial.core.Report;
import org.fiducial.core.Statement;

/**
 * Fills the gaps of a sentence from what was measured on a recording, truly or with exactly one falsehood: a number, a lead, a
 * side, or whether something is there. What stands in a sentence lies clear of what would make it the other: a wave is inverted
 * below −0.15 mV and upright above 0.15 mV, a finding that is not there has a score below 0.1.
 */
final class SentenceMaker {
    /** What is false. */
    enum Falsehood {
        NONE,
        NUMBER,
        LEAD,
        SIDE,
        NEGATION
    }

    /** A filled sentence; the codes that stand in it, with what was said of them. */
    record Made(String text, Falsehood falsehood) {}

    private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");
    private static final Map<String, String> OTHER_SIDE = Map.ofEntries(
            Map.entry("CRBBB", "CLBBB"),
            Map.entry("CLBBB", "CRBBB"),
            Map.entry("LAFB", "LPFB"),
            Map.entry("LPFB", "LAFB"),
            Map.entry("AHA120", "AHA121"),
            Map.entry("AHA121", "AHA120"),
            Map.entry("LVH", "RVH"),
            Map.entry("RVH", "LVH"),
            Map.entry("LAO/LAE", "RAO/RAE"),
            Map.entry("RAO/RAE", "LAO/LAE"),
            Map.entry("IMI", "ASMI"),
            Map.entry("ASMI", "IMI"));
    /** Who reads this may as well say that. */
    private static final Map<String, List<String>> NEXT_OF_KIN =
            Map.of("LVH", List.of("VCLVH", "PEGUERO", "HVOLT"), "ASMI", List.of("AMI", "QWAVE"));

    private static final double CLEAR_MV = 0.15;
    private static final double NOT_THERE = 0.1;

    private final Fiducial road = Fiducial.standard();
    private final Report report;
    private final SentenceSet set;
    private final Random random;
    private List<Lead> leads = List.of();

    SentenceMaker(Report report, SentenceSet set, Random random) {
        this.report = report;
        this.set = set;
        this.random = random;
    }

    /** The sentence filled; empty if this recording has nothing that fits, or nothing that can be made false in that way. */
    Optional<Made> fill(SentenceSet.Sentence sentence, Falsehood falsehood) {
        List<String> gaps = new ArrayList<>();
        Matcher m = GAP.matcher(sentence.text());
        while (m.find()) {
            gaps.add(m.group(1));
        }
        List<Integer> fit = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            if (fits(gaps.get(i), falsehood, sentence.affirms())) {
                fit.add(i);
            }
        }
        if (falsehood != Falsehood.NONE && fit.isEmpty()) {
            return Optional.empty();
        }
        int wrong = falsehood == Falsehood.NONE ? -1 : fit.get(random.nextInt(fit.size()));
        StringBuilder text = new StringBuilder();
        int at = 0;
        int gap = 0;
        m.reset();
        List<String> used = new ArrayList<>();
        while (m.find()) {
            Falsehood here = gap == wrong ? falsehood : Falsehood.NONE;
            Optional<String> filling = filling(gaps.get(gap), here, sentence.affirms(), used);
            if (filling.isEmpty()) {
                return Optional.empty();
            }
            text.append(sentence.text(), at, m.start()).append(filling.get());
            at = m.end();
            gap++;
        }
        text.append(sentence.text().substring(at));
        String whole = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return Optional.of(new Made(whole, falsehood));
    }

    private static boolean fits(String gap, Falsehood falsehood, boolean affirms) {
        return switch (falsehood) {
            case NONE -> true;
            case NUMBER -> !gap.startsWith("leads") && !gap.startsWith("finding");
            case LEAD ->
                gap.startsWith("leads ")
                        && !List.of("leads r", "leads s", "leads t").contains(gap);
            case SIDE -> gap.equals("finding") && affirms;
            case NEGATION -> gap.equals("finding");
        };
    }

    private Optional<String> filling(String gap, Falsehood falsehood, boolean affirms, List<String> used) {
        if (gap.equals("finding")) {
            return finding(falsehood, affirms, used);
        }
        if (gap.startsWith("leads ")) {
            return leads(gap.substring("leads ".length()), falsehood);
        }
        String[] words = gap.split(" ", -1);
        return number(Quantity.of(words[0]).orElseThrow(), words[1], falsehood);
    }

    private Optional<String> finding(Falsehood falsehood, boolean affirms, List<String> used) {
        boolean there = affirms != (falsehood == Falsehood.NEGATION);
        List<String> codes = new ArrayList<>(set.phrases().keySet());
        Collections.shuffle(codes, random);
        for (String code : codes) {
            if (used.contains(code) || is(code) != (there ? 1 : -1)) {
                continue;
            }
            String said = code;
            if (falsehood == Falsehood.SIDE) {
                String other = OTHER_SIDE.getOrDefault(code, code);
                if (other.equals(code) || !set.phrases().containsKey(other) || is(other) != -1) {
                    continue;
                }
                said = other;
            }
            used.add(code);
            List<String> phrases = Objects.requireNonNull(set.phrases().get(said));
            return Optional.of(phrases.get(random.nextInt(phrases.size())));
        }
        return Optional.empty();
    }

    /** 1 if a code is asserted, −1 if it was looked at and is clearly not there, 0 otherwise. */
    private int is(String code) {
        Optional<Statement> said = road.statement(report, code);
        if (said.isEmpty()) {
            return 0;
        }
        boolean clear = said.get().certainty().orElse(1) < NOT_THERE;
        return switch (said.get().status()) {
            case ASSERTED -> 1;
            case ABSENT ->
                clear && NEXT_OF_KIN.getOrDefault(code, List.of()).stream().noneMatch(k -> is(k) > 0) ? -1 : 0;
            case SUPPRESSED, NOT_EVALUABLE -> 0;
        };
    }

    private Optional<String> leads(String what, Falsehood falsehood) {
        if (List.of("r", "s", "t").contains(what)) {
            Quantity q = what.equals("r")
                    ? Quantity.R_AMPLITUDE
                    : what.equals("s") ? Quantity.S_AMPLITUDE : Quantity.T_AMPLITUDE;
            List<Lead> large = where(q, v -> v >= 2 * CLEAR_MV);
            leads = large.isEmpty() ? List.of() : List.of(large.get(random.nextInt(large.size())));
            return leads.isEmpty()
                    ? Optional.empty()
                    : Optional.of(leads.getFirst().label());
        }
        List<Lead> there = where(what, true);
        List<Lead> not = where(what, false);
        int most = Math.min(3, there.size());
        if (most == 0 || falsehood == Falsehood.LEAD && not.isEmpty()) {
            return Optional.empty();
        }
        Collections.shuffle(there, random);
        List<Lead> chosen = new ArrayList<>(there.subList(0, 1 + random.nextInt(most)));
        if (falsehood == Falsehood.LEAD) {
            chosen.set(random.nextInt(chosen.size()), not.get(random.nextInt(not.size())));
        }
        Collections.sort(chosen);
        return Optional.of(listed(chosen));
    }

    private static String listed(List<Lead> leads) {
        boolean row = leads.size() > 2
                && leads.getLast().ordinal() - leads.getFirst().ordinal() == leads.size() - 1
                && leads.getFirst().label().startsWith("V");
        if (row) {
            return leads.getFirst() + "-" + leads.getLast();
        }
        String all = leads.stream().map(Lead::label).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }

    private List<Lead> where(String what, boolean there) {
        return switch (what) {
            case "inverted" -> where(Quantity.T_AMPLITUDE, v -> there ? v <= -CLEAR_MV : v >= CLEAR_MV);
            case "upright" -> where(Quantity.T_AMPLITUDE, v -> there ? v >= CLEAR_MV : v <= -CLEAR_MV);
            case "q" -> where(Quantity.Q_AMPLITUDE, v -> there ? v >= CLEAR_MV : v == 0);
            case "depressed" ->
                both(
                        where(Quantity.J_AMPLITUDE, v -> there ? v <= -0.1 : v >= 0),
                        where(Quantity.ST60, v -> there ? v <= -0.1 : v >= 0));
            case "elevated" ->
                both(
                        where(Quantity.J_AMPLITUDE, v -> there ? v >= CLEAR_MV : v <= 0),
                        where(Quantity.ST60, v -> there ? v >= CLEAR_MV : v <= 0));
            default -> throw new IllegalArgumentException("no leads are " + what);
        };
    }

    private static List<Lead> both(List<Lead> one, List<Lead> two) {
        one.retainAll(two);
        return one;
    }

    private List<Lead> where(Quantity quantity, DoublePredicate so) {
        List<Lead> found = new ArrayList<>();
        for (Lead lead : Lead.STANDARD) {
            OptionalDouble value = value(quantity, lead);
            if (value.isPresent() && so.test(value.getAsDouble())) {
                found.add(lead);
            }
        }
        return found;
    }

    private OptionalDouble value(Quantity quantity, Lead lead) {
        return report.recording()
                .signal(lead)
                .map(s -> report.analysis().get(quantity, s.name()))
                .map(m -> m.status() == Measurement.Status.ABSENT ? OptionalDouble.of(0) : m.value())
                .orElseGet(OptionalDouble::empty);
    }

    /** A number as it was measured, or by a quarter to a half wrong; an axis by 50° to 130°. */
    private Optional<String> number(Quantity quantity, String unit, Falsehood falsehood) {
        OptionalDouble measured = quantity.scope() == Quantity.Scope.RECORD
                ? report.analysis().get(quantity).value()
                : leads.isEmpty() ? OptionalDouble.empty() : value(quantity, leads.getFirst());
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        double value = measured.getAsDouble();
        if (falsehood == Falsehood.NUMBER) {
            boolean up = random.nextBoolean();
            double by = 0.25 + 0.25 * random.nextDouble();
            if (unit.equals("deg")) {
                value += (up ? 1 : -1) * (50 + 80 * random.nextDouble());
                value = value > 180 ? value - 360 : value <= -180 ? value + 360 : value;
            } else if (unit.startsWith("m") && !unit.equals("ms")) {
                value *= up ? 1 + 2 * by : 1 - 1.5 * by;
            } else {
                value *= up ? 1 + by : 1 - by;
            }
        }
        return Optional.of(
                switch (unit) {
                    case "s" -> String.format(Locale.ROOT, "%.2f", value / 1000);
                    case "mV" -> String.format(Locale.ROOT, "%.2f", value);
                    case "mm" -> String.format(Locale.ROOT, "%.1f", value * 10);
                    default -> Long.toString(Math.round(value));
                });
    }
}
