package org.fiducial.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import org.fiducial.core.Analysis;
import org.fiducial.core.Measurement;
import org.fiducial.core.Pacing;
import org.fiducial.core.Quantity;
import org.fiducial.core.Rhythm;
import org.fiducial.core.Span;

/** Rate, intervals and axes in two columns, then what the rhythm holds. */
final class MeasurementBlock {
    private static final int LABEL = 12;
    private static final int LEFT = 40;
    /** From this QRS on, QT is long because QRS is, and JT is shown beside it. */
    private static final double WIDE_QRS_MS = 120;

    private final Page page;
    private final Analysis analysis;

    MeasurementBlock(Page page, Analysis analysis) {
        this.page = page;
        this.analysis = analysis;
    }

    void write() {
        Deque<String> right = new ArrayDeque<>(List.of(
                cell("P axis", Quantity.P_AXIS),
                cell("QRS axis", Quantity.QRS_AXIS),
                cell("T axis", Quantity.T_AXIS),
                cell("P duration", Quantity.P_DURATION)));
        List<String> left = new ArrayList<>(List.of(
                cell("Vent. rate", Quantity.HEART_RATE),
                cell("PR", Quantity.PR),
                cell("QRS", Quantity.QRS),
                cell("QT", Quantity.QT)));
        if (analysis.measurements().value(Quantity.QRS).orElse(0) >= WIDE_QRS_MS) {
            left.add(cell("JT", Quantity.JT));
        }
        for (String cell : left) {
            boolean beside = !right.isEmpty()
                    && DisplayWidth.of(cell) < LEFT
                    && LEFT + DisplayWidth.of(right.getFirst()) <= Page.WIDTH;
            page.wrap("", LABEL, beside ? DisplayWidth.fit(cell, LEFT) + right.removeFirst() : cell);
        }
        right.forEach(cell -> page.wrap("", LABEL, cell));
        corrected();
        rhythm();
        variability();
        pacing();
    }

    private String cell(String label, Quantity quantity) {
        Measurement m = analysis.get(quantity);
        String unit = switch (quantity.unit()) {
            case "deg" -> "°";
            case "/min" -> "/min";
            default -> " " + quantity.unit();
        };
        String start = DisplayWidth.fit(label, LABEL);
        if (!m.isMeasured()) {
            return DisplayWidth.printable(start + right(Figures.NONE) + "  (" + m.reason() + ")");
        }
        return (start + right(Figures.whole(m)) + DisplayWidth.fit(unit, 5) + Figures.error(m)).stripTrailing();
    }

    private static String right(String number) {
        return " ".repeat(Math.max(0, 5 - number.length())) + number;
    }

    private void corrected() {
        Measurement fridericia = analysis.get(Quantity.QTC_FRIDERICIA);
        Measurement framingham = analysis.get(Quantity.QTC_FRAMINGHAM);
        Measurement bazett = analysis.get(Quantity.QTC_BAZETT);
        Measurement hodges = analysis.get(Quantity.QTC_HODGES);
        String line = cell("QTc", Quantity.QTC_FRIDERICIA);
        if (fridericia.isMeasured()) {
            line += "  Fridericia";
        }
        if (fridericia.isMeasured() || framingham.isMeasured() || bazett.isMeasured() || hodges.isMeasured()) {
            line += "; Framingham " + Figures.whole(framingham) + ", Bazett " + Figures.whole(bazett) + ", Hodges "
                    + Figures.whole(hodges);
        }
        page.wrap("", LABEL, line);
    }

    private void rhythm() {
        List<String> facts = new ArrayList<>();
        count(facts, Quantity.VENTRICULAR_BEATS, "ventricular ectopic");
        count(facts, Quantity.SUPRAVENTRICULAR_BEATS, "supraventricular premature");
        OptionalDouble fibrillation = analysis.measurements().value(Quantity.VENTRICULAR_FIBRILLATION);
        if (fibrillation.orElse(0) > 0) {
            facts.add("ventricular fibrillation or flutter for " + Figures.decimals(fibrillation.getAsDouble(), 0)
                    + " s");
        }
        List<Span> pauses = analysis.rhythm().pauses();
        pauses.stream()
                .max(Comparator.comparingDouble(Span::length))
                .ifPresent(
                        longest -> facts.add((pauses.size() == 1 ? "a pause of " : pauses.size() + " pauses, longest ")
                                + Figures.decimals(longest.length(), 1) + " s at " + Figures.position(longest.from())));
        List<Rhythm.Run> runs = analysis.rhythm().runs();
        runs.stream()
                .max(Comparator.comparingInt(Rhythm.Run::beats))
                .ifPresent(longest -> facts.add((runs.size() == 1 ? "a run of " : runs.size() + " runs, longest ")
                        + longest.beats() + " " + longest.type().symbol() + " beats at "
                        + Figures.decimals(longest.rate(), 0) + "/min"));
        String beats = Figures.whole(analysis.get(Quantity.BEATS));
        if (beats.equals(Figures.NONE)) {
            beats = Integer.toString(analysis.beats().size());
        }
        page.wrap(
                DisplayWidth.fit("Beats", LABEL) + right(beats),
                LABEL,
                facts.isEmpty() ? "" : "   " + String.join("; ", facts));
    }

    /** Of a long recording alone. */
    private void variability() {
        List<String> parts = new ArrayList<>();
        part(parts, "SDNN", Quantity.SDNN, 0, " ms");
        part(parts, "SDANN", Quantity.SDANN, 0, " ms");
        part(parts, "RMSSD", Quantity.RMSSD, 0, " ms");
        part(parts, "LF/HF", Quantity.LF_HF, 1, "");
        part(parts, "turbulence onset", Quantity.TURBULENCE_ONSET, 1, " %");
        part(parts, "slope", Quantity.TURBULENCE_SLOPE, 1, " ms/RR");
        if (!parts.isEmpty()) {
            page.wrap(DisplayWidth.fit("Variability", LABEL), LABEL, String.join(", ", parts));
        }
    }

    private void part(List<String> parts, String label, Quantity quantity, int decimals, String unit) {
        OptionalDouble value = analysis.measurements().value(quantity);
        if (value.isPresent()) {
            parts.add(label + " " + Figures.decimals(value.getAsDouble(), decimals) + unit);
        }
    }

    private void count(List<String> facts, Quantity quantity, String what) {
        OptionalDouble n = analysis.measurements().value(quantity);
        if (n.isPresent() && n.getAsDouble() > 0) {
            facts.add(Figures.decimals(n.getAsDouble(), 0) + " " + what);
        }
    }

    private void pacing() {
        Pacing pacing = analysis.pacing();
        if (!pacing.spikes().isEmpty()) {
            page.line(DisplayWidth.fit("Pacing", LABEL)
                    + right(Integer.toString(pacing.spikes().size())) + " spikes");
        } else if (!pacing.detectable()) {
            page.wrap(
                    DisplayWidth.fit("Pacing", LABEL),
                    LABEL,
                    "spikes could not be seen here (" + pacing.reason() + ")");
        }
    }
}
