package org.fiducial.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fiducial.core.Quantity;
import org.fiducial.core.SerialComparison;
import org.fiducial.core.SerialComparison.Change;
import org.fiducial.core.SerialComparison.Extent;
import org.fiducial.core.SerialComparison.StatementChange;

/** What changed since an earlier recording: conclusions, statements, quantities by how much they changed. */
final class ComparisonBlock {
    private static final int HANGING = 4;

    private final Page page;
    private final SerialComparison comparison;

    ComparisonBlock(Page page, SerialComparison comparison) {
        this.page = page;
        this.comparison = comparison;
    }

    void write() {
        page.line("Compared with " + title(comparison));
        for (SerialComparison.Conclusion conclusion : comparison.conclusions()) {
            String aha =
                    conclusion.aha().isPresent() ? " (AHA " + conclusion.aha().getAsInt() + ")" : "";
            page.wrap("  ", HANGING, conclusion.text().toUpperCase(Locale.ROOT) + aha + because(conclusion));
        }
        comparison.statements().forEach(s -> page.wrap("  ", HANGING, sentence(s)));
        words(comparison, Extent.SIGNIFICANT).forEach(line -> page.wrap("  ", HANGING, line));
        list("More than the measurements can err, less than a rule asks for", Extent.MEASURABLE);
        list("Within what the measurements can err", Extent.WITHIN_UNCERTAINTY);
        comparison.limitations().forEach(line -> page.wrap("  Not compared: ", HANGING, line));
        comparison.identity().forEach(line -> page.wrap("  ", HANGING, line));
    }

    private static String because(SerialComparison.Conclusion conclusion) {
        return conclusion.because().isEmpty() ? "" : ": " + String.join("; ", conclusion.because());
    }

    /** Of the record every quantity is told; of the leads only how many, since the table in JSON and HTML has them. */
    private void list(String head, Extent extent) {
        List<String> record = new ArrayList<>();
        int leads = 0;
        for (Change change : comparison.changes(extent)) {
            if (change.lead().isEmpty()) {
                record.add(values(change));
            } else {
                leads++;
            }
        }
        if (leads > 0) {
            record.add(leads + (record.isEmpty() ? "" : " more") + " in single leads");
        }
        if (!record.isEmpty()) {
            page.wrap("  ", HANGING, head + ": " + String.join(", ", record));
        }
    }

    /** The earlier recording's name and time. */
    static String title(SerialComparison comparison) {
        SerialComparison.Earlier earlier = comparison.earlier();
        String name = earlier.id().isEmpty() ? earlier.source() : earlier.id();
        return "ECG"
                + (name.isEmpty() ? "" : " " + name)
                + earlier.start()
                        .map(s -> " of " + Identification.START.format(s))
                        .orElse("");
    }

    /** {@code New: atrial fibrillation (AFIB); …}. */
    static String sentence(StatementChange s) {
        String words = switch (s.kind()) {
            case NEW -> "New: " + s.after();
            case GONE -> "Gone: " + s.before();
            case REGRADED -> "Other grade: " + s.before() + ", now " + s.after();
            case REVEALED -> "Now seen, not evaluable or held back before: " + s.after();
            case HIDDEN -> "No longer to be seen: " + s.before();
        };
        boolean crossed = !s.measured()
                && (s.kind() == StatementChange.Kind.NEW
                        || s.kind() == StatementChange.Kind.GONE
                        || s.kind() == StatementChange.Kind.REGRADED);
        return words + " (" + s.code() + ")"
                + (crossed ? ", though nothing changed by more than it can err" : "")
                + (s.because().isEmpty() ? "" : "; " + s.because());
    }

    /** Changes of that extent in words, those of several leads together. */
    static List<String> words(SerialComparison comparison, Extent extent) {
        List<String> lines = new ArrayList<>();
        Map<String, List<String>> ofLeads = new LinkedHashMap<>();
        for (Change change : comparison.changes(extent)) {
            if (change.lead().isPresent()) {
                ofLeads.computeIfAbsent(change.what(), w -> new ArrayList<>())
                        .add(change.lead().get() + " (" + thenAndNow(change) + ")");
            } else {
                lines.add(values(change) + (change.what().isEmpty() ? "" : ", " + change.what()));
            }
        }
        ofLeads.forEach((what, leads) -> lines.add(
                what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ": " + String.join(", ", leads)));
        return lines;
    }

    private static String values(Change change) {
        return label(change.quantity()) + " " + thenAndNow(change);
    }

    /** {@code 72 → 104/min (+32 ± 1)}. */
    private static String thenAndNow(Change change) {
        String unit = change.quantity().unit();
        int decimals = unit.equals("mV") ? 2 : 0;
        double difference = change.difference().orElse(Double.NaN);
        return Figures.decimals(change.before().value().orElse(0), decimals)
                + " → "
                + Figures.decimals(change.after().value().orElse(0), decimals)
                + Written.unit(unit)
                + " ("
                + (difference > 0 ? "+" : "")
                + Figures.decimals(difference, decimals)
                + " ± "
                + Figures.decimals(change.sd().orElse(Double.NaN), decimals)
                + ")";
    }

    /** The short name of a quantity that is compared. */
    static String label(Quantity quantity) {
        return switch (quantity) {
            case HEART_RATE -> "rate";
            case P_DURATION -> "P duration";
            case PR, QRS, QT -> quantity.id().toUpperCase(Locale.ROOT);
            case QTC_FRIDERICIA -> "QTc Fridericia";
            case P_AXIS -> "P axis";
            case QRS_AXIS -> "QRS axis";
            case T_AXIS -> "T axis";
            case Q_DURATION -> "Q duration";
            case R_AMPLITUDE -> "R";
            case S_AMPLITUDE -> "S";
            case J_AMPLITUDE -> "J";
            case T_AMPLITUDE -> "T";
            default -> quantity.id();
        };
    }
}
