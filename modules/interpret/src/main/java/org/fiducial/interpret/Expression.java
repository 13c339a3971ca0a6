package org.fiducial.interpret;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is compared with a limit: a quantity, or a short computation over quantities. */
sealed interface Expression {
    /** As criteria write it. */
    String written();

    /** UCUM unit of the value. */
    String unit();

    /** The same, where quantities that name no lead are taken from {@code lead}. */
    Expression in(Viewpoint lead);

    /** Every quantity in it, from left to right. */
    List<Term> terms();

    /** A quantity of the record, of the lead named, or of the lead that the criterion looks at. */
    record Term(Observable of, Optional<Viewpoint> lead) implements Expression {
        @Override
        public String written() {
            return of.id() + lead.map(l -> "[" + l + "]").orElse("");
        }

        @Override
        public String unit() {
            return of.unit();
        }

        @Override
        public Expression in(Viewpoint where) {
            return lead.isPresent() || of.scope() == org.fiducial.core.Quantity.Scope.RECORD
                    ? this
                    : new Term(of, Optional.of(where));
        }

        @Override
        public List<Term> terms() {
            return List.of(this);
        }
    }

    /** A number. */
    record Constant(double value, String unit) implements Expression {
        @Override
        public String written() {
            return Numbers.plain(value) + (unit.equals("1") ? "" : " " + unit);
        }

        @Override
        public Expression in(Viewpoint where) {
            return this;
        }

        @Override
        public List<Term> terms() {
            return List.of();
        }
    }

    /** Two values and the sign between them. */
    record Operation(char sign, Expression left, Expression right) implements Expression {
        @Override
        public String written() {
            return wrap(left, false) + " " + sign + " " + wrap(right, true);
        }

        private String wrap(Expression part, boolean second) {
            boolean tight = sign == '*' || sign == '/';
            boolean loose = part instanceof Operation o && (o.sign == '+' || o.sign == '-');
            boolean bracket =
                    part instanceof Operation && ((tight && (loose || second)) || (sign == '-' && second && loose));
            return bracket ? "(" + part.written() + ")" : part.written();
        }

        @Override
        public String unit() {
            return switch (sign) {
                case '*' -> left.unit().equals("1") ? right.unit() : times(left.unit(), right.unit());
                case '/' ->
                    left.unit().equals(right.unit())
                            ? "1"
                            : right.unit().equals("1") ? left.unit() : left.unit() + "/" + right.unit();
                default -> left.unit();
            };
        }

        private static String times(String a, String b) {
            return b.equals("1") ? a : a.compareTo(b) > 0 ? b + "." + a : a + "." + b;
        }

        @Override
        public Expression in(Viewpoint where) {
            return new Operation(sign, left.in(where), right.in(where));
        }

        @Override
        public List<Term> terms() {
            return java.util.stream.Stream.of(left, right)
                    .flatMap(e -> e.terms().stream())
                    .toList();
        }
    }

    /** A function of one or more values. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String written() {
            return function.word()
                    + arguments.stream().map(Expression::written).collect(Collectors.joining(", ", "(", ")"));
        }

        @Override
        public String unit() {
            return arguments.getFirst().unit();
        }

        @Override
        public Expression in(Viewpoint where) {
            return new Call(function, arguments.stream().map(a -> a.in(where)).toList());
        }

        @Override
        public List<Term> terms() {
            return arguments.stream().flatMap(a -> a.terms().stream()).toList();
        }
    }

    /** Functions of the language. */
    enum Function {
        MAX,
        MIN,
        ABS;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Function> of(String word) {
            return java.util.Arrays.stream(values())
                    .filter(f -> f.word().equals(word))
                    .findFirst();
        }
    }
}
