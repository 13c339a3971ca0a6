package org.fiducial.verify;

import java.util.List;

/**
 * What a check of a report found.
 *
 * @param statements one a statement of the report that says something, in its order
 * @param checks of the report as a whole
 * @param notes what whoever reads the result should know and that is no fault
 */
public record Verification(List<StatementVerdict> statements, List<Check> checks, List<String> notes) {
    public Verification {
        statements = List.copyOf(statements);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /**
     * A statement.
     *
     * @param id as the report has it
     * @param code the statement's code
     * @param text the statement's phrase
     * @param status asserted, suppressed or not evaluable, in words
     * @param faults why it does not hold, a sentence each; none if it holds
     * @param leaves comparisons and observations that it rests on
     * @param derived how many of them follow from stored marks or from other parts of the report
     * @param rederived how many of those came out as they are stated
     * @param freshAlone the quantities of the others, which rest on a fresh analysis alone
     */
    public record StatementVerdict(
            String id,
            String code,
            String text,
            String status,
            List<String> faults,
            int leaves,
            int derived,
            int rederived,
            List<String> freshAlone) {
        public StatementVerdict {
            faults = List.copyOf(faults);
            freshAlone = List.copyOf(freshAlone);
        }

        /** Whether it is asserted or suppressed, and so rests on evidence; what was not evaluable does not. */
        public boolean saysSomething() {
            return !status.equals("not evaluable");
        }

        /** Whether every number was found again and the statement follows from them. */
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /**
     * Something that is asked of the report as a whole.
     *
     * @param what in words
     * @param faults why not, a sentence each
     */
    public record Check(String what, List<String> faults) {
        public Check {
            faults = List.copyOf(faults);
        }

        /** Whether it is so. */
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /** Whether every statement and every check holds. */
    public boolean holds() {
        return statements.stream().allMatch(StatementVerdict::holds)
                && checks.stream().allMatch(Check::holds);
    }
}
