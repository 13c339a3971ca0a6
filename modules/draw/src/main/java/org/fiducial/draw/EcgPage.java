package org.fiducial.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fiducial.core.Beat;
import org.fiducial.core.BeatType;
import org.fiducial.core.Recording;
import org.fiducial.core.Signal;
import org.fiducial.core.Span;

/**
 * Leads on ECG paper: a strip as large as its traces, or a page of at least A4 across, with calibration pulses, lead names, and what
 * was asked for above, below and on the traces. Each lead is drawn about its median over the page's window.
 */
public final class EcgPage implements Picture {
    private static final double A4_WIDTH = 297;
    private static final double A4_HEIGHT = 210;
    private static final double MARGIN = 8;
    private static final double PULSE = 10; // mm before each row: 2.5 of level, 5 of pulse, 2.5 of level
    private static final double PULSE_MV = 1;
    private static final double ROW = 35;
    private static final double PAGE_ROW = 20;
    private static final double MARKED_ROW = 26;
    private static final double DENSE_ROW = 13;
    /** A page of more rows than this gives its first and last one some room beyond their share. */
    private static final int DENSE = 6;

    private static final double ROOM = 6;
    private static final Type NAME = Type.of(3.2).bold();
    private static final Type SMALL = Type.of(2.3).in(Colour.of(0x404040));

    private final Recording recording;
    private final Layout layout;
    private final Paper paper;
    private final Heading heading;
    private final List<WaveMarks> marks;
    private final List<Light> lights;
    private final List<Beat> beats;

    private EcgPage(
            Recording recording,
            Layout layout,
            Paper paper,
            Heading heading,
            List<WaveMarks> marks,
            List<Light> lights,
            List<Beat> beats) {
        this.recording = recording;
        this.layout = layout;
        this.paper = paper;
        this.heading = heading;
        this.marks = List.copyOf(marks);
        this.lights = List.copyOf(lights);
        this.beats = List.copyOf(beats);
    }

    /** The traces alone, on standard paper. */
    public static EcgPage of(Recording recording, Layout layout) {
        return new EcgPage(recording, layout, Paper.STANDARD, Heading.NONE, List.of(), List.of(), List.of());
    }

    public EcgPage on(Paper other) {
        return new EcgPage(recording, layout, other, heading, marks, lights, beats);
    }

    public EcgPage under(Heading other) {
        return new EcgPage(recording, layout, paper, other, marks, lights, beats);
    }

    /** With marks of waves. */
    public EcgPage with(WaveMarks... others) {
        return new EcgPage(recording, layout, paper, heading, List.of(others), lights, beats);
    }

    /** With places lit up. */
    public EcgPage lit(List<Light> others) {
        return new EcgPage(recording, layout, paper, heading, marks, others, beats);
    }

    /** With the class of each beat over the first row that shows it whole. */
    public EcgPage beats(List<Beat> others) {
        return new EcgPage(recording, layout, paper, heading, marks, lights, others);
    }

    @Override
    public double width() {
        double traces = 2 * MARGIN + PULSE + layout.seconds() * paper.speed();
        return layout.wholePage() ? Math.max(A4_WIDTH, traces) : traces;
    }

    @Override
    public double height() {
        double least = MARGIN / 2
                + heading.above(inner())
                + layout.rows().size() * lowestRow()
                + (isDense() ? 2 * ROOM : 0)
                + below();
        return layout.wholePage() ? Math.max(A4_HEIGHT, least) : least;
    }

    private double inner() {
        return width() - 2 * MARGIN;
    }

    // A strip has room for its marks, and a page with marks grows for them; without any, twelve rows must fit their
    // sheet.
    private double lowestRow() {
        if (!layout.wholePage()) {
            return ROW;
        }
        boolean plain = marks.isEmpty() && lights.isEmpty();
        return !plain ? MARKED_ROW : isDense() ? DENSE_ROW : PAGE_ROW;
    }

    private boolean isDense() {
        return layout.wholePage() && layout.rows().size() > DENSE;
    }

    private double below() {
        return (foot().size() + 1) * Heading.FOOT_LINE;
    }

    private List<String> foot() {
        String scale =
                number(paper.speed()) + " mm/s   " + number(paper.gain()) + " mm/mV   each lead about its median";
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(scale), heading.foot(inner()).stream())
                .toList();
    }

    @Override
    public void draw(Canvas canvas) {
        canvas.rectangle(0, 0, width(), height(), Colour.WHITE);
        heading.draw(canvas, MARGIN, MARGIN / 2, inner());
        double top = MARGIN / 2 + heading.above(inner());
        double gridWidth = inner();
        double gridHeight = height() - top - below();
        paper.draw(canvas, MARGIN, top, gridWidth, Math.floor(gridHeight));
        canvas.clipped(MARGIN, top, gridWidth, Math.floor(gridHeight), () -> rows(canvas, top, Math.floor(gridHeight)));
        List<String> foot = foot();
        for (int i = 0; i < foot.size(); i++) {
            canvas.text(MARGIN, top + Math.floor(gridHeight) + (i + 1) * Heading.FOOT_LINE, foot.get(i), Heading.FOOT);
        }
    }

    private void rows(Canvas canvas, double top, double height) {
        Map<String, Double> levels = new HashMap<>();
        double room = isDense() ? ROOM : 0;
        double rowHeight = (height - 2 * room) / layout.rows().size();
        Span before = new Span(-1, -1);
        for (int r = 0; r < layout.rows().size(); r++) {
            List<Layout.Cell> row = layout.rows().get(r);
            double baseline = top + Math.rint(room + (r + 0.5) * rowHeight);
            pulse(canvas, baseline);
            double x = MARGIN + PULSE;
            for (Layout.Cell cell : row) {
                cell(canvas, cell, x, baseline, rowHeight, levels);
                x += cell.span().length() * paper.speed();
            }
            Span shown =
                    new Span(row.getFirst().span().from(), row.getLast().span().to());
            boolean last = r == layout.rows().size() - 1;
            if (layout.wholePage() ? last : !shown.equals(before)) {
                letters(
                        canvas,
                        shown,
                        isDense() && marks.isEmpty() ? baseline + 0.3 * rowHeight : baseline - 0.49 * rowHeight);
            }
            before = shown;
        }
    }

    private void pulse(Canvas canvas, double baseline) {
        double up = baseline - PULSE_MV * paper.gain();
        double quarter = PULSE / 4;
        canvas.polyline(
                Polyline.of(
                        MARGIN,
                        baseline,
                        MARGIN + quarter,
                        baseline,
                        MARGIN + quarter,
                        up,
                        MARGIN + 3 * quarter,
                        up,
                        MARGIN + 3 * quarter,
                        baseline,
                        MARGIN + PULSE,
                        baseline),
                Pen.of(paper.palette().trace(), 0.25));
    }

    private void cell(
            Canvas canvas, Layout.Cell cell, double x, double baseline, double rowHeight, Map<String, Double> levels) {
        Optional<Signal> signal = recording.signal(cell.lead());
        canvas.segments(
                new double[] {x, baseline - 0.1 * rowHeight, x, baseline + 0.1 * rowHeight},
                Pen.of(paper.palette().trace().faded(0.6), 0.2));
        if (signal.isPresent()) {
            double level = levels.computeIfAbsent(cell.lead(), lead -> Trace.level(signal.get(), layout.window()));
            Trace trace = Trace.of(signal.get(), cell.span(), level, x, baseline, rowHeight, paper);
            List<Light> falling =
                    lights.stream().filter(light -> light.falls(trace)).toList();
            for (int i = 0; i < falling.size(); i++) {
                falling.get(i).draw(canvas, trace, i);
            }
            trace.draw(canvas);
            marks.forEach(m -> m.draw(canvas, trace));
        } else {
            canvas.text(x + 1, baseline, "not recorded", SMALL);
        }
        canvas.text(x + 1, baseline - 0.32 * rowHeight, cell.lead(), NAME);
    }

    private void letters(Canvas canvas, Span shown, double y) {
        double x0 = MARGIN + PULSE;
        if (!layout.wholePage() && shown.from() > 0) {
            canvas.text(MARGIN + 0.5, y + 2, number(shown.from()) + " s", SMALL);
        }
        for (Beat beat : beats) {
            if (shown.contains(beat.time())) {
                double x = x0 + (beat.time() - shown.from()) * paper.speed();
                Type type = SMALL.at(Type.Anchor.MIDDLE);
                canvas.text(x, y + 2, beat.type().symbol(), beat.type() == BeatType.N ? type : type.bold());
            }
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
