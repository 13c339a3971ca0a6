package org.fiducial.interpret;

import java.util.List;
import java.util.Optional;
import org.fiducial.core.Lead;

/** An expression bound to its leads, ready to be computed; variances follow from first-order error propagation. */
sealed interface Formula {
    double value(Case c);

    double variance(Case c);

    /** The observables that the value rests on here: of a maximum only the largest. */
    List<Observed> decisive(Case c);

    static Formula of(Expression expression) {
        return switch (expression) {
            case Expression.Constant e -> new Fixed(e.value());
            case Expression.Term e -> {
                Optional<Lead> lead = e.lead().map(Viewpoint::lead);
                int sign = e.lead().filter(Viewpoint::inverted).isPresent() ? -1 : 1;
                yield new Observed(e, e.of(), lead, Case.index(e.of(), lead), sign);
            }
            case Expression.Operation e -> new Binary(e.sign(), of(e.left()), of(e.right()));
            case Expression.Call e ->
                switch (e.function()) {
                    case ABS -> new Absolute(of(e.arguments().getFirst()));
                    case MAX ->
                        new Extreme(1, e.arguments().stream().map(Formula::of).toList());
                    case MIN ->
                        new Extreme(-1, e.arguments().stream().map(Formula::of).toList());
                };
        };
    }

    record Fixed(double number) implements Formula {
        @Override
        public double value(Case c) {
            return number;
        }

        @Override
        public double variance(Case c) {
            return 0;
        }

        @Override
        public List<Observed> decisive(Case c) {
            return List.of();
        }
    }

    record Observed(Expression.Term term, Observable of, Optional<Lead> lead, int index, int sign) implements Formula {
        @Override
        public double value(Case c) {
            return sign * c.value[index];
        }

        @Override
        public double variance(Case c) {
            return c.variance[index];
        }

        @Override
        public List<Observed> decisive(Case c) {
            return List.of(this);
        }
    }

    record Absolute(Formula part) implements Formula {
        @Override
        public double value(Case c) {
            return Math.abs(part.value(c));
        }

        @Override
        public double variance(Case c) {
            return part.variance(c);
        }

        @Override
        public List<Observed> decisive(Case c) {
            return part.decisive(c);
        }
    }

    record Binary(char operation, Formula left, Formula right) implements Formula {
        @Override
        public double value(Case c) {
            double a = left.value(c);
            double b = right.value(c);
            return switch (operation) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                default -> a / b;
            };
        }

        @Override
        public double variance(Case c) {
            double va = left.variance(c);
            double vb = right.variance(c);
            if (operation == '+' || operation == '-') {
                return va + vb;
            }
            double a = left.value(c);
            double b = right.value(c);
            return operation == '*' ? b * b * va + a * a * vb : (va + a / b * (a / b) * vb) / (b * b);
        }

        @Override
        public List<Observed> decisive(Case c) {
            return java.util.stream.Stream.of(left, right)
                    .flatMap(f -> f.decisive(c).stream())
                    .toList();
        }
    }

    /** The largest (sign 1) or smallest (sign −1) of several. */
    record Extreme(int sign, List<Formula> parts) implements Formula {
        private Formula best(Case c) {
            Formula best = parts.getFirst();
            for (Formula part : parts) {
                if (sign * part.value(c) > sign * best.value(c)) {
                    best = part;
                }
            }
            return best;
        }

        @Override
        public double value(Case c) {
            return best(c).value(c);
        }

        @Override
        public double variance(Case c) {
            return best(c).variance(c);
        }

        @Override
        public List<Observed> decisive(Case c) {
            return best(c).decisive(c);
        }
    }
}
