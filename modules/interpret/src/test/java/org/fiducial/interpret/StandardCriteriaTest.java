package org.fiducial.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fiducial.core.Lead;
import org.fiducial.core.Patient.Sex;
import org.fiducial.core.Quality;
import org.fiducial.core.Quantity;
import org.fiducial.core.Quantity.Scope;
import org.fiducial.core.Rhythm.PqrsRelation;
import org.fiducial.core.Statement;
import org.fiducial.core.Statement.Status;
import org.fiducial.core.StatementCode.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every rule of the standard set, made from the rule itself. */
class StandardCriteriaTest {
    private static final int TRIES = 400;
    private static final Criteria STANDARD = Criteria.standard();
    private static final RuleReader READER = new RuleReader(STANDARD);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    static Stream<String> codes() {
        return STANDARD.statements().stream().map(r -> r.code().code());
    }

    static Statement explained(String code, Ecg ecg) {
        return READER.explain(code, ecg.recording(), ecg.analysis()).orElseThrow();
    }

    private Rule rule(String code) {
        return STANDARD.find(code).orElseThrow();
    }

    /** An ECG in which the code is asserted. */
    private Ecg holding(String code) {
        for (int i = 0; i < TRIES; i++) {
            Ecg ecg = Ecg.normal();
            Witness witness = new Witness(STANDARD, ecg, random);
            for (int round = 0; round < 3; round++) {
                rule(code).requires().ifPresent(r -> witness.make(r, true));
                witness.make(rule(code).condition(), true);
                if (explained(code, ecg).status() == Status.ASSERTED) {
                    return ecg;
                }
            }
        }
        throw new AssertionError("no ECG was found in which " + code + " holds; seed " + seed);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyRuleCanHold(String code) {
        Statement made = explained(code, holding(code));

        assertThat(made.text()).isNotBlank();
        assertThat(made.certainty().orElseThrow()).as("seed %d", seed).isGreaterThan(0.5);
        assertThat(made.evidence()).isPresent();
    }

    static Stream<String> codesOfAllAges() {
        return STANDARD.statements().stream()
                .filter(r -> r.ages().equals(Population.ALL))
                .map(r -> r.code().code());
    }

    @ParameterizedTest
    @MethodSource("codesOfAllAges")
    void aRuleOfAllAgesCanHoldInAChild(String code) {
        assertThat(IntStream.range(0, TRIES).anyMatch(i -> {
                    Ecg ecg = Ecg.normal().years(1 + random.nextInt(14));
                    Witness witness = new Witness(STANDARD, ecg, random);
                    for (int round = 0; round < 3; round++) {
                        witness.make(rule(code).condition(), true);
                    }
                    return !Population.ADULTS.mayHold(ecg.patient())
                            && explained(code, ecg).status() == Status.ASSERTED;
                }))
                .as("%s, seed %d", code, seed)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aStepOverTheLimitsThatItNeedsTakesItAway(String code) {
        for (int i = 0; i < TRIES; i++) {
            Ecg ecg = holding(code);
            new Witness(STANDARD, ecg, random).make(rule(code).condition(), false);
            if (code.equals("NORM")) {
                ecg.set(Quantity.PR, 201);
            }
            Status status = explained(code, ecg).status();
            assertThat(status).as("%s, seed %d", code, seed).isEqualTo(new Plainly(STANDARD, ecg).status(rule(code)));
            if (status == Status.ABSENT) {
                return;
            }
        }
        throw new AssertionError("no step over a limit took " + code + " away; seed " + seed);
    }

    @Test
    void anyEcgIsReadAsTheObviousWayReadsIt() {
        List<Comparison> comparisons = comparisons();
        for (int round = 0; round < 200; round++) {
            Ecg ecg = disturbed(comparisons);
            Plainly plainly = new Plainly(STANDARD, ecg);
            for (Rule rule : STANDARD.statements()) {
                String code = rule.code().code();
                assertThat(explained(code, ecg).status())
                        .as("%s, seed %d, round %d", code, seed, round)
                        .isEqualTo(plainly.status(rule));
            }
        }
    }

    private static List<Comparison> comparisons() {
        return STANDARD.statements().stream()
                .flatMap(r -> Stream.concat(
                        Stream.of(r.condition()), r.grades().stream().map(Rule.Grade::condition)))
                .flatMap(Condition::everything)
                .filter(Condition.Leaf.class::isInstance)
                .map(c -> ((Condition.Leaf) c).comparison())
                .toList();
    }

    /** The normal ECG with some quantities moved to the limits, some lost, in a person of any kind. */
    private Ecg disturbed(List<Comparison> comparisons) {
        Ecg ecg = Ecg.normal();
        Witness witness = new Witness(STANDARD, ecg, random);
        int changes = random.nextInt(30);
        for (int i = 0; i < changes; i++) {
            Comparison c = comparisons.get(random.nextInt(comparisons.size()));
            witness.beyond(
                    c, Optional.of(new Viewpoint(Lead.STANDARD.get(random.nextInt(12)), false)), random.nextBoolean());
        }
        Quantity[] all = Quantity.values();
        int losses = random.nextInt(8);
        for (int i = 0; i < losses; i++) {
            Quantity q = all[random.nextInt(all.length)];
            Lead place = Lead.STANDARD.get(random.nextInt(12));
            String lead = (ecg.has(place) ? place : Lead.I).label();
            boolean absent = random.nextBoolean();
            if (q.scope() == Scope.LEAD) {
                ecg = absent ? ecg.absent(q, lead) : ecg.unmeasurable(q, lead, "noise");
            } else {
                ecg = absent ? ecg.absent(q) : ecg.unmeasurable(q, "noise");
            }
        }
        if (random.nextInt(4) == 0) {
            ecg.without(random.nextBoolean() ? "V3" : "aVL");
        }
        if (random.nextInt(3) == 0) {
            ecg.relation(PqrsRelation.values()[random.nextInt(PqrsRelation.values().length)]);
        }
        if (random.nextInt(3) == 0) {
            ecg.disturbed(Quality.Kind.values()[random.nextInt(8)], random.nextDouble(), "V2");
        }
        switch (random.nextInt(6)) {
            case 0 -> ecg.ageUnknown();
            case 1 -> ecg.days(random.nextInt(16 * 365));
            case 2 -> ecg.years(16 + random.nextInt(80));
            default -> {}
        }
        return ecg.sex(Sex.values()[random.nextInt(Sex.values().length)]);
    }

    @Test
    void everyLimitNamesItsSourceAndWhatIsFromMemorySaysSo() {
        assertThat(comparisons()).allSatisfy(c -> assertThat(c.source().text()).isNotBlank());
        assertThat(STANDARD.sources()).anyMatch(s -> !s.checked()).anyMatch(Reference::checked);
        assertThat(STANDARD.sources().stream().filter(s -> !s.checked()))
                .allSatisfy(s -> assertThat(s.citation()).endsWith("(from memory, to be checked)"));
    }

    @Test
    void thereAreStatementsOfEveryKind() {
        Set<Kind> kinds = STANDARD.statements().stream()
                .map(r -> r.code().kind())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));

        assertThat(STANDARD.statements()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void theNormalEcgIsNormalAndNothingElse() {
        for (Sex sex : Sex.values()) {
            Ecg ecg = Ecg.normal().sex(sex);

            assertThat(READER.read(ecg.recording(), ecg.analysis()).findings().stream()
                            .map(Statement.class::cast)
                            .filter(s -> STANDARD.find(s.code().code()).isPresent()))
                    .extracting(s -> s.code().code())
                    .containsExactly("SR", "NORM");
        }
    }

    @Test
    void everyGradeIsStricterThanItsRule() {
        for (Rule rule : STANDARD.statements()) {
            for (int g = 0; g < rule.grades().size(); g++) {
                String phrase = rule.grades().get(g).phrase();
                assertThat(reaches(rule, g))
                        .as("%s as “%s”, seed %d", rule.code().code(), phrase, seed)
                        .isTrue();
            }
        }
    }

    private boolean reaches(Rule rule, int grade) {
        return IntStream.range(0, TRIES).anyMatch(i -> {
            Ecg ecg = Ecg.normal();
            Witness witness = new Witness(STANDARD, ecg, random);
            for (int round = 0; round < 3; round++) {
                witness.make(rule.condition(), true);
                rule.grades().subList(0, grade).forEach(g -> witness.make(g.condition(), false));
                witness.make(rule.grades().get(grade).condition(), true);
            }
            Statement made = explained(rule.code().code(), ecg);
            return made.status() == Status.ASSERTED
                    && made.text().equals(rule.grades().get(grade).phrase());
        });
    }
}
