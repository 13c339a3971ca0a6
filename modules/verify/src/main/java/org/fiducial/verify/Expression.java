package org.fiducial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a criterion compares, read from the words in which its evidence writes it: {@code sAmplitude[V1] + max(…)}. */
sealed interface Expression {
    /** The value, where {@code of} gives that of each quantity; NaN if one that is needed is NaN. */
    double value(ToDoubleFunction<Term> of);

    /** Every quantity, from left to right. */
    List<Term> terms();

    /**
     * A quantity.
     *
     * @param name of the quantity, or {@code quality.muscle}, {@code standardLeads}
     * @param lead the lead that it names
     * @param inverted whether the lead is looked at from behind: {@code -aVR}
     * @param written as the evidence writes it
     */
    record Term(String name, Optional<String> lead, boolean inverted, String written) implements Expression {
        @Override
        public double value(ToDoubleFunction<Term> of) {
            return of.applyAsDouble(this);
        }

        @Override
        public List<Term> terms() {
            return List.of(this);
        }
    }

    /** A number. */
    record Constant(double number) implements Expression {
        @Override
        public double value(ToDoubleFunction<Term> of) {
            return number;
        }

        @Override
        public List<Term> terms() {
            return List.of();
        }
    }

    /** Two values and the sign between them. */
    record Operation(char sign, Expression left, Expression right) implements Expression {
        @Override
        public double value(ToDoubleFunction<Term> of) {
            double a = left.value(of);
            double b = right.value(of);
            return switch (sign) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                default -> a / b;
            };
        }

        @Override
        public List<Term> terms() {
            List<Term> terms = new ArrayList<>(left.terms());
            terms.addAll(right.terms());
            return terms;
        }
    }

    /** The size of a value, or the largest or smallest of those that are known. */
    record Call(String function, List<Expression> arguments) implements Expression {
        @Override
        public double value(ToDoubleFunction<Term> of) {
            double[] known = arguments.stream()
                    .mapToDouble(a -> a.value(of))
                    .filter(v -> !Double.isNaN(v))
                    .sorted()
                    .toArray();
            if (known.length == 0) {
                return Double.NaN;
            }
            return switch (function) {
                case "max" -> known[known.length - 1];
                case "min" -> known[0];
                default -> Math.abs(known[0]);
            };
        }

        @Override
        public List<Term> terms() {
            return arguments.stream().flatMap(a -> a.terms().stream()).toList();
        }
    }

    /**
     * Reads an expression.
     *
     * @return none if it is written otherwise than criteria are
     */
    static Optional<Expression> of(String written) {
        try {
            return Optional.of(new Text(written).whole());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text as it is read. */
    final class Text {
        private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
        private static final Pattern UNIT = Pattern.compile("(mV\\.ms|mV/s|mV|ms2|ms|/min|deg|s|%)(?![\\w.])");
        private static final Pattern FUNCTION = Pattern.compile("(max|min|abs)\\(");
        private static final Pattern QUANTITY = Pattern.compile("([A-Za-z][\\w.]*)(\\[(-?)(\\w+)])?");
        /** Deeper than any criterion; keeps a hostile text from filling the stack. */
        private static final int DEEPEST = 50;

        private final String text;
        private int at;
        private int depth;

        private Text(String text) {
            this.text = text;
        }

        private Expression whole() {
            Expression e = sum();
            blanks();
            if (at < text.length()) {
                throw new IllegalArgumentException(text);
            }
            return e;
        }

        private Expression sum() {
            if (++depth > DEEPEST) {
                throw new IllegalArgumentException(text);
            }
            Expression e = product();
            for (char sign = sign("+-"); sign != 0; sign = sign("+-")) {
                e = new Operation(sign, e, product());
            }
            depth--;
            return e;
        }

        private Expression product() {
            Expression e = factor();
            for (char sign = sign("*/"); sign != 0; sign = sign("*/")) {
                e = new Operation(sign, e, factor());
            }
            return e;
        }

        private Expression factor() {
            if (sign("(") != 0) {
                Expression inside = sum();
                expect(")");
                return inside;
            }
            Optional<Matcher> found = next(NUMBER);
            if (found.isPresent()) {
                next(UNIT);
                return new Constant(Double.parseDouble(found.get().group()));
            }
            found = next(FUNCTION);
            if (found.isPresent()) {
                List<Expression> arguments = new ArrayList<>(List.of(sum()));
                while (sign(",") != 0) {
                    arguments.add(sum());
                }
                expect(")");
                return new Call(found.get().group(1), arguments);
            }
            Matcher m = next(QUANTITY).orElseThrow(() -> new IllegalArgumentException(text));
            return new Term(m.group(1), Optional.ofNullable(m.group(4)), "-".equals(m.group(3)), m.group());
        }

        private void expect(String what) {
            if (sign(what) == 0) {
                throw new IllegalArgumentException(text);
            }
        }

        private char sign(String signs) {
            blanks();
            return at < text.length() && signs.indexOf(text.charAt(at)) >= 0 ? text.charAt(at++) : 0;
        }

        private Optional<Matcher> next(Pattern pattern) {
            blanks();
            Matcher m = pattern.matcher(text).region(at, text.length());
            if (!m.lookingAt()) {
                return Optional.empty();
            }
            at = m.end();
            return Optional.of(m);
        }

        private void blanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }
}
