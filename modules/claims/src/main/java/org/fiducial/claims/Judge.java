package org.fiducial.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fiducial.core.Beat;
import org.fiducial.core.Evidence;
import org.fiducial.core.Lead;
import org.fiducial.core.Report;
import org.fiducial.interpret.RuleReader;

/**
 * Holds claims against a report.
 *
 * <p>What is stated plainly is supported if it holds, and contradicted if its certainty is below one standard deviation under the
 * limit; between, the recording is too near to the limit to tell. What is denied is contradicted if it holds, else supported. What
 * is said with doubt is contradicted only where it is clearly not so. What is said of leads by name must hold in each; of a
 * territory, in one of its leads, and it is denied wrongly if it holds in two.
 */
final class Judge {
    private static final double NEAR = Truth.NEAR;
    /** Nearly two standard deviations below a limit. */
    private static final double NEAR_FOR_DOUBT = 0.05;

    private final Report report;
    private final CodeTruths codes;
    private final Values values;
    private final AmountJudge amounts;

    Judge(Report report, RuleReader rules, Tolerances tolerances) {
        this.report = report;
        this.codes = new CodeTruths(report, rules);
        this.values = new Values(report, tolerances);
        this.amounts = new AmountJudge(report, values);
    }

    /** @param claimed codes that the whole text says are there */
    Ruling of(ReadClaim claim, Set<String> claimed) {
        return switch (claim.meaning()) {
            case Meaning.Beyond b -> Ruling.open(b.reason(), Optional.empty());
            case Meaning.Stated s -> stated(claim, s, claimed);
            case Meaning.Measured m -> measured(claim, m, claimed);
        };
    }

    private Ruling measured(ReadClaim claim, Meaning.Measured m, Set<String> claimed) {
        if (m.also().isPresent() && m.where().each() && !claim.negated()) {
            Ruling there = inLeads(claim, List.of(m.also().get()), m.where(), claimed);
            if (there.verdict() == org.fiducial.core.Claim.Verdict.CONTRADICTED) {
                return there;
            }
        }
        return amounts.of(claim, m);
    }

    private Ruling stated(ReadClaim claim, Meaning.Stated s, Set<String> claimed) {
        boolean byLead = s.concepts().stream().anyMatch(c -> c.lead().isPresent());
        if (!s.beats().isEmpty()) {
            return inBeats(claim, s);
        }
        if (byLead && !s.where().isAnywhere()) {
            return inLeads(claim, s.concepts(), s.where(), claimed);
        }
        List<Truth> truths = s.concepts().stream()
                .flatMap(c -> c.record().stream())
                .map(p -> truth(p, Optional.empty(), claimed))
                .toList();
        return truths.isEmpty()
                ? Ruling.open("no lead is named, and without one it cannot be looked for", Optional.empty())
                : plain(claim, Truth.any(truths));
    }

    private static Ruling plain(ReadClaim claim, Truth truth) {
        if (truth.isUnknown()) {
            return Ruling.open(truth.why(), truth.evidence());
        }
        double p = truth.probability();
        if (claim.negated()) {
            boolean near = claim.hedged() && p > Truth.HALF && p < 1 - NEAR;
            return near
                    ? Ruling.open("too near to the limit to tell: " + truth.why(), truth.evidence())
                    : Ruling.of(!truth.holds(), truth.why(), truth.evidence());
        }
        double clear = claim.hedged() ? NEAR_FOR_DOUBT : NEAR;
        if (truth.holds()) {
            return Ruling.of(true, truth.why(), truth.evidence());
        }
        if (claim.hedged() && p >= clear) {
            return Ruling.of(true, "near enough to be possible: " + truth.why(), truth.evidence());
        }
        return p >= clear
                ? Ruling.open("too near to the limit to tell: " + truth.why(), truth.evidence())
                : Ruling.of(false, truth.why(), truth.evidence());
    }

    /** Whether a proposition holds in the record, or in a lead. */
    private Truth truth(Proposition proposition, Optional<Lead> lead, Set<String> claimed) {
        List<Truth> alternatives = new ArrayList<>();
        for (List<Proposition.Part> parts : proposition.alternatives()) {
            alternatives.add(
                    Truth.all(parts.stream().map(p -> truth(p, lead, claimed)).toList()));
        }
        return Truth.any(alternatives);
    }

    private Truth truth(Proposition.Part part, Optional<Lead> lead, Set<String> claimed) {
        return switch (part) {
            case Proposition.Part.Coded c -> c.wanted() ? codes.of(c.code()) : codes.without(c.code());
            case Proposition.Part.Limited l ->
                values.limited(l.quantity(), l.lead().or(() -> lead), l.relation(), l.limit());
            case Proposition.Part.Beside b ->
                values.beside(b.quantity(), b.lead().or(() -> lead), b.other());
            case Proposition.Part.Summed s -> codes.summed(s.summary());
            case Proposition.Part.NothingElse n -> codes.nothingBut(claimed);
        };
    }

    /** What one lead shows. */
    private record InLead(Lead lead, Truth truth) {}

    private Ruling inLeads(ReadClaim claim, List<Concept> concepts, Where where, Set<String> claimed) {
        List<InLead> all = new ArrayList<>();
        for (Lead lead : where.leads()) {
            all.add(new InLead(
                    lead,
                    Truth.any(concepts.stream()
                            .flatMap(c -> c.lead().stream())
                            .map(p -> truth(p, Optional.of(lead), claimed))
                            .toList())));
        }
        List<InLead> unknown = all.stream().filter(l -> l.truth.isUnknown()).toList();
        List<InLead> there = all.stream().filter(l -> l.truth.holds()).toList();
        double clear = claim.hedged() ? NEAR_FOR_DOUBT : NEAR;
        List<InLead> clearlyThere =
                all.stream().filter(l -> l.truth.probability() > 1 - NEAR).toList();
        List<InLead> clearlyNot =
                all.stream().filter(l -> l.truth.probability() < clear).toList();
        if (claim.negated()) {
            int enough = where.each() ? 1 : Math.min(2, where.leads().size());
            return clearlyThere.size() >= enough
                    ? ruling(false, clearlyThere)
                    : !unknown.isEmpty() ? open("", unknown) : there.size() >= enough ? near(there) : ruling(true, all);
        }
        boolean all_ = where.each() && !claim.hedged();
        if (all_ ? !clearlyNot.isEmpty() : clearlyNot.size() == all.size()) {
            return ruling(false, clearlyNot);
        }
        if (all_ ? 2 * there.size() >= all.size() && unknown.isEmpty() : !there.isEmpty()) {
            return ruling(true, there);
        }
        return unknown.isEmpty() ? claim.hedged() ? ruling(true, all) : near(all) : open("", unknown);
    }

    private static Ruling ruling(boolean supported, List<InLead> leads) {
        return Ruling.of(supported, why(leads), evidence(leads));
    }

    private static Ruling near(List<InLead> leads) {
        return open("too near to the limit to tell: ", leads);
    }

    private static Ruling open(String before, List<InLead> leads) {
        return Ruling.open(before + why(leads), evidence(leads));
    }

    private static String why(List<InLead> leads) {
        return leads.stream().map(l -> l.truth.why()).distinct().collect(Collectors.joining(", "));
    }

    private static Optional<Evidence> evidence(List<InLead> leads) {
        List<Evidence> parts = leads.stream()
                .map(l -> l.truth.evidence())
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Evidence.All(parts));
    }

    /** Beats of a kind, by number: only the class of a beat can be looked up. */
    private Ruling inBeats(ReadClaim claim, Meaning.Stated s) {
        Set<String> kinds = s.concepts().stream()
                .flatMap(c -> c.record().stream())
                .flatMap(p -> p.codes().stream())
                .collect(Collectors.toSet());
        Set<String> ectopic = Set.of("PVC", "PAC", "PRC(S)");
        if (kinds.isEmpty() || !ectopic.containsAll(kinds)) {
            return Ruling.open("only intervals and the class of a beat are known beat by beat", Optional.empty());
        }
        List<Beat> beats = report.analysis().beats();
        List<String> found = new ArrayList<>();
        boolean all = true;
        for (int number : s.beats()) {
            if (number < 1 || number > beats.size()) {
                return Ruling.of(
                        false, "there are " + beats.size() + " beats, and no beat " + number, Optional.empty());
            }
            Beat beat = beats.get(number - 1);
            boolean is = switch (beat.type()) {
                case V, F -> kinds.contains("PVC");
                case S -> kinds.contains("PAC");
                case N, Q, PACED -> false;
            };
            all &= is != claim.negated();
            found.add("beat " + number + " is of class " + beat.type().symbol());
        }
        return Ruling.of(all, String.join(", ", found), Optional.empty());
    }
}
