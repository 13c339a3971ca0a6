package org.fiducial.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.fiducial.core.Analysis;
import org.fiducial.core.Lead;
import org.fiducial.core.Measurement;
import org.fiducial.core.Measurements;
import org.fiducial.core.Quantity;

/** Amplitudes of every lead, one lead a row. */
final class LeadTable {
    private static final int LEAD = 8;
    private static final int COLUMN = 8;
    private static final Map<Quantity, String> HEADINGS = headings();

    private final Page page;
    private final Analysis analysis;

    LeadTable(Page page, Analysis analysis) {
        this.page = page;
        this.analysis = analysis;
    }

    void write() {
        if (analysis.leadMeasurements().isEmpty()) {
            return;
        }
        page.line("Leads, in mV   (" + Figures.NONE + " not there, ? not measurable; Q and S are depths)");
        StringBuilder heading = new StringBuilder(" ".repeat(LEAD));
        HEADINGS.values().forEach(name -> heading.append(right(name)));
        page.line(heading.toString());
        analysis.leadMeasurements().keySet().stream()
                .sorted(Comparator.comparingInt(LeadTable::place))
                .forEach(lead -> row(lead, analysis.leadMeasurements().getOrDefault(lead, Measurements.NONE)));
        page.blank();
    }

    private void row(String lead, Measurements of) {
        StringBuilder row = new StringBuilder(DisplayWidth.fit("  " + DisplayWidth.printable(lead), LEAD));
        for (Quantity quantity : HEADINGS.keySet()) {
            Measurement m = of.get(quantity);
            row.append(right(
                    switch (m.status()) {
                        case MEASURED -> Figures.decimals(m.value().orElse(Double.NaN), 2);
                        case ABSENT -> Figures.NONE;
                        case UNMEASURABLE -> "?";
                    }));
        }
        page.line(row.toString());
    }

    /** Standard leads as they are printed, then all others in their own order. */
    private static int place(String name) {
        return Lead.of(name).map(Lead::ordinal).orElse(Integer.MAX_VALUE);
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, COLUMN - text.length())) + text;
    }

    private static Map<Quantity, String> headings() {
        Map<Quantity, String> headings = new EnumMap<>(Quantity.class);
        headings.put(Quantity.P_AMPLITUDE, "P");
        headings.put(Quantity.Q_AMPLITUDE, "Q");
        headings.put(Quantity.R_AMPLITUDE, "R");
        headings.put(Quantity.S_AMPLITUDE, "S");
        headings.put(Quantity.R_PRIME_AMPLITUDE, "R′");
        headings.put(Quantity.J_AMPLITUDE, "J");
        headings.put(Quantity.ST60, "ST60");
        headings.put(Quantity.ST80, "ST80");
        headings.put(Quantity.T_AMPLITUDE, "T");
        return Collections.unmodifiableMap(headings);
    }
}
