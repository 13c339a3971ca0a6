package org.fiducial.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fiducial.core.Lead;
import org.fiducial.core.Quantity;
import org.fiducial.core.Quantity.Scope;
import org.fiducial.core.Relation;

/** Reads a comparison such as {@code sAmplitude[V1] + max(rAmplitude[V5], rAmplitude[V6]) >= 3.5 mV}. */
final class ComparisonParser {
    private static final Set<Quantity> TURN_WITH_THE_LEAD = Set.of(
            Quantity.P_AMPLITUDE,
            Quantity.QRS_AREA,
            Quantity.J_AMPLITUDE,
            Quantity.J_OWN,
            Quantity.ST60,
            Quantity.ST80,
            Quantity.ST_SLOPE,
            Quantity.T_AMPLITUDE);

    private static final Set<String> CONSTANT_UNITS = Set.of("mV", "ms", "s", "deg");

    private final Block at;
    private final Vocabulary vocabulary;
    private final List<Viewpoint> inLeads;
    private final Tokens tokens;

    /**
     * @param inLeads the leads that the criterion looks at; empty outside a phrase {@code any of …}
     */
    ComparisonParser(Block at, String text, Vocabulary vocabulary, List<Viewpoint> inLeads) {
        this.at = at;
        this.vocabulary = vocabulary;
        this.inLeads = inLeads;
        this.tokens = new Tokens(at, text);
    }

    Comparison parse(Optional<String> name, Reference source) {
        Expression expression = sum();
        Relation relation = relation();
        List<Limit> limits = new ArrayList<>();
        do {
            limits.add(limit(expression.unit()));
        } while (tokens.takes("|"));
        if (!tokens.atEnd()) {
            throw at.fault("expected the end of the line, '|' or 'source', found " + tokens.found());
        }
        return new Comparison(name, expression, relation, expression.unit(), limits, source);
    }

    private Relation relation() {
        String sign = tokens.peek();
        Relation relation = Arrays.stream(Relation.values())
                .filter(r -> r.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> at.fault("expected a relation (>, >=, <, <=, =), found " + tokens.found()));
        tokens.take();
        return relation;
    }

    private Limit limit(String unit) {
        double value = signedNumber();
        StringBuilder written = new StringBuilder();
        while (!tokens.atEnd() && !tokens.peek().equals("|") && !tokens.peek().equals("(")) {
            written.append(tokens.take());
        }
        String found = written.isEmpty() ? "1" : written.toString();
        if (!found.equals(unit)) {
            throw at.fault("the limit needs the unit " + unit + (written.isEmpty() ? "" : ", not '" + found + "'"));
        }
        List<Lead> leads = new ArrayList<>();
        Population population = Population.ALL;
        if (tokens.takes("(")) {
            PopulationParser who = new PopulationParser(at, tokens);
            while (!tokens.takes(")")) {
                if (tokens.atEnd()) {
                    throw at.fault("expected ')'");
                }
                if (!tokens.takes(",") && !who.takes()) {
                    vocabulary.leads(at, tokens.take()).forEach(l -> leads.add(l.lead()));
                }
            }
            population = who.population();
        }
        if (!leads.isEmpty() && inLeads.isEmpty()) {
            throw at.fault("a limit for single leads stands only within a phrase such as 'any of V1 V2'");
        }
        return new Limit(value, leads, population);
    }

    private double signedNumber() {
        boolean negative = tokens.takes("-");
        String word = tokens.peek();
        double value = number(word).orElseThrow(() -> at.fault("expected a number, found " + tokens.found()));
        tokens.take();
        return negative ? -value : value;
    }

    private static Optional<Double> number(String word) {
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.valueOf(word));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Expression sum() {
        Expression left = product();
        while (tokens.peek().equals("+") || tokens.peek().equals("-")) {
            char sign = tokens.take().charAt(0);
            Expression right = product();
            if (!left.unit().equals(right.unit())) {
                throw at.fault("'" + left.written() + "' is in " + left.unit() + " and '" + right.written() + "' in "
                        + right.unit() + "; only like units can be added");
            }
            left = new Expression.Operation(sign, left, right);
        }
        return left;
    }

    private Expression product() {
        Expression left = primary();
        while (tokens.peek().equals("*") || tokens.peek().equals("/")) {
            char sign = tokens.take().charAt(0);
            left = new Expression.Operation(sign, left, primary());
        }
        return left;
    }

    private Expression primary() {
        if (tokens.takes("(")) {
            Expression inner = sum();
            tokens.expect(")");
            return inner;
        }
        Optional<Double> number = number(tokens.peek());
        if (number.isPresent()) {
            tokens.take();
            String unit = CONSTANT_UNITS.contains(tokens.peek()) ? tokens.take() : "1";
            return new Expression.Constant(number.get(), unit);
        }
        Optional<Expression.Function> function = Expression.Function.of(tokens.peek());
        return function.isPresent() ? call(function.get()) : term();
    }

    private Expression call(Expression.Function function) {
        tokens.take();
        tokens.expect("(");
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.addAll(argument());
        } while (tokens.takes(","));
        tokens.expect(")");
        if (function == Expression.Function.ABS && arguments.size() != 1) {
            throw at.fault("abs takes one value");
        }
        if (arguments.stream().map(Expression::unit).distinct().count() > 1) {
            throw at.fault(function.word() + " takes values of one unit, not "
                    + arguments.stream().map(Expression::unit).distinct().collect(Collectors.joining(" and ")));
        }
        return new Expression.Call(function, arguments);
    }

    /** One argument, or one for each lead of {@code rAmplitude[V5 V6]}. */
    private List<Expression> argument() {
        Optional<Observable> plain = Observable.of(tokens.peek());
        if (plain.isEmpty()) {
            return List.of(sum());
        }
        List<Expression> terms = terms(plain.get());
        if (terms.size() > 1) {
            return terms;
        }
        return List.of(continued(terms.getFirst()));
    }

    /** The rest of a sum that began with {@code first}, already taken. */
    private Expression continued(Expression first) {
        Expression left = first;
        while (!tokens.atEnd() && "+-*/".contains(tokens.peek())) {
            char sign = tokens.take().charAt(0);
            Expression right = sign == '+' || sign == '-' ? product() : primary();
            if ((sign == '+' || sign == '-') && !left.unit().equals(right.unit())) {
                throw at.fault("only like units can be added, not " + left.unit() + " and " + right.unit());
            }
            left = new Expression.Operation(sign, left, right);
        }
        return left;
    }

    private Expression term() {
        String word = tokens.peek();
        Observable of = Observable.of(word)
                .orElseThrow(() -> word.isEmpty() || !Character.isLetter(word.charAt(0))
                        ? at.fault("expected a quantity or a number, found " + tokens.found())
                        : at.fault("'" + word + "' is no quantity"));
        List<Expression> terms = terms(of);
        if (terms.size() != 1) {
            throw at.fault("several leads in [ ] stand only within max, min or a list of arguments");
        }
        return terms.getFirst();
    }

    private List<Expression> terms(Observable of) {
        tokens.take();
        if (tokens.takes("[")) {
            if (of.scope() == Scope.RECORD) {
                throw at.fault("'" + of.id() + "' is measured on the record, not in a lead");
            }
            StringBuilder words = new StringBuilder();
            while (!tokens.peek().equals("]")) {
                if (tokens.atEnd()) {
                    throw at.fault("expected ']'");
                }
                String token = tokens.take();
                words.append(token).append(token.equals("-") ? "" : " ");
            }
            tokens.expect("]");
            List<Viewpoint> leads = vocabulary.leads(at, words.toString());
            leads.forEach(l -> check(at, of, l));
            return leads.stream()
                    .map(l -> (Expression) new Expression.Term(of, Optional.of(l)))
                    .toList();
        }
        if (of.scope() == Scope.LEAD && inLeads.isEmpty()) {
            throw at.fault("'" + of.id() + "' is measured in each lead: name one, as in " + of.id()
                    + "[V1], or say in which leads, as in 'any of V1 V2'");
        }
        if (of.scope() != Scope.RECORD) {
            inLeads.forEach(l -> check(at, of, l));
        }
        return List.of(new Expression.Term(of, Optional.empty()));
    }

    /** That everything in {@code expression} that names no lead has a meaning in each of {@code leads}. */
    static void check(Block at, Expression expression, List<Viewpoint> leads) {
        expression.terms().stream()
                .filter(t -> t.lead().isEmpty() && t.of().scope() != Scope.RECORD)
                .forEach(t -> leads.forEach(l -> check(at, t.of(), l)));
    }

    private static void check(Block at, Observable of, Viewpoint lead) {
        if (lead.inverted() && !(of instanceof Observable.Measured m && TURN_WITH_THE_LEAD.contains(m.quantity()))) {
            throw at.fault("'" + of.id() + "' has no meaning in " + lead + ", only signed levels have");
        }
    }
}
