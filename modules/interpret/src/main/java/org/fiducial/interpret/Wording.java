package org.fiducial.interpret;

import java.util.Locale;
import java.util.stream.Collectors;
import org.fiducial.core.Quantity;

/** The words in which a guideline or a report would put a comparison. */
final class Wording {
    private Wording() {}

    /** {@code S V1 + max(R V5, R V6)}. */
    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Constant e -> e.written();
            case Expression.Term e -> of(e.of()) + e.lead().map(l -> " " + l).orElse("");
            case Expression.Operation e -> side(e, e.left()) + " " + e.sign() + " " + side(e, e.right());
            case Expression.Call e ->
                switch (e.function()) {
                    case ABS -> "|" + of(e.arguments().getFirst()) + "|";
                    case MAX, MIN ->
                        (e.function() == Expression.Function.MAX ? "largest" : "smallest")
                                + e.arguments().stream().map(Wording::of).collect(Collectors.joining(", ", "(", ")"));
                };
        };
    }

    private static String side(Expression.Operation whole, Expression part) {
        boolean bracket = part instanceof Expression.Operation && (whole.sign() == '*' || whole.sign() == '/');
        return bracket ? "(" + of(part) + ")" : of(part);
    }

    /** {@code PR > 200 ms}, with all limits. */
    static String of(Comparison comparison, Expression expression) {
        return of(expression) + " " + comparison.relation().sign() + " " + comparison.writtenLimits();
    }

    /** The short name of a quantity: {@code PR}, {@code R}, {@code Q duration}. */
    static String of(Observable observable) {
        if (!(observable instanceof Observable.Measured m)) {
            return observable instanceof Observable.StandardLeads
                    ? "standard leads"
                    : observable.id().substring("quality.".length()) + " disturbance";
        }
        Quantity quantity = m.quantity();
        return switch (quantity) {
            case PR, RR, QRS, QT, JT -> quantity.id().toUpperCase(Locale.ROOT);
            case HEART_RATE -> "rate";
            case QTC_BAZETT -> "QTc Bazett";
            case QTC_FRIDERICIA -> "QTc Fridericia";
            case QTC_FRAMINGHAM -> "QTc Framingham";
            case QTC_HODGES -> "QTc Hodges";
            case P_AXIS -> "P axis";
            case QRS_AXIS -> "axis";
            case T_AXIS -> "T axis";
            case P_DURATION -> "P duration";
            case P_AMPLITUDE -> "P";
            case P_TERMINAL_FORCE -> "P terminal force";
            case P_TERMINAL_AMPLITUDE -> "P terminal amplitude";
            case P_TERMINAL_DURATION -> "P terminal duration";
            case Q_AMPLITUDE -> "Q";
            case Q_DURATION -> "Q duration";
            case R_AMPLITUDE -> "R";
            case R_DURATION -> "R duration";
            case S_AMPLITUDE -> "S";
            case S_DURATION -> "S duration";
            case R_PRIME_AMPLITUDE -> "R′";
            case R_PRIME_DURATION -> "R′ duration";
            case S_PRIME_AMPLITUDE -> "S′";
            case S_PRIME_DURATION -> "S′ duration";
            case R_PEAK_TIME -> "R-peak time";
            case J_AMPLITUDE -> "J";
            case J_PEAK -> "J wave";
            case ST60 -> "ST60";
            case ST80 -> "ST80";
            case ST_SLOPE -> "ST slope";
            case T_AMPLITUDE -> "T";
            case T_INITIAL_AMPLITUDE -> "beginning of T";
            case T_TERMINAL_AMPLITUDE -> "end of T";
            case T_DURATION -> "T duration";
            case QRS_PEAK_TO_PEAK -> "QRS peak to peak";
            case RR_RANGE -> "RR range";
            case RR_IRREGULARITY -> "RR irregularity";
            case LONGEST_RR -> "longest RR";
            case SHORTEST_RR -> "shortest RR";
            case P_SHARE -> "share of beats with P";
            case P_CONSISTENCY -> "likeness of P waves";
            case PACED_SHARE -> "share of paced beats";
            case ATRIAL_PACED_SHARE -> "share of beats after atrial pacing";
            case UNCAPTURED_SPIKES -> "pacing spikes without capture";
            case R_NOTCHES -> "notches of R";
            case DELTA_DURATION -> "delta wave";
            case USABLE_LEADS -> "usable leads";
            case VENTRICULAR_RUN -> "longest ventricular run";
            case VENTRICULAR_RUN_RATE -> "rate of ventricular run";
            default -> spelled(quantity.id());
        };
    }

    /** {@code ventricularBeats} as {@code ventricular beats}. */
    private static String spelled(String id) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (Character.isUpperCase(c)) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(c));
        }
        return words.toString();
    }

    /** A criterion's own name before what it computes; a bare quantity needs none. */
    static String named(Comparison comparison, Expression expression) {
        String words = of(expression);
        return expression instanceof Expression.Term
                ? words
                : comparison.name().map(name -> name + ": ").orElse("") + words;
    }

    /** {@code 228 ms}; a number without unit stands alone. */
    static String withUnit(String number, String unit) {
        return switch (unit) {
            case "1" -> number;
            case "deg" -> number + "°";
            case "/min" -> number + "/min";
            default -> number + " " + unit;
        };
    }
}
