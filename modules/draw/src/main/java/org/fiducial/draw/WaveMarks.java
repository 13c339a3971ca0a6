package org.fiducial.draw;

import java.util.List;
import org.fiducial.core.Wave;
import org.fiducial.core.WaveType;

/**
 * Marks of waves as brackets under or over the trace, with hairlines to it. P is dotted, QRS drawn through and T dashed, and each bears
 * its letter, so that a page without colour tells them apart.
 *
 * @param waves in any order; where a lead has waves of its own, those are drawn, else the global ones
 * @param above whether the brackets stand over the trace, as a reference beside other marks
 */
public record WaveMarks(List<Wave> waves, boolean above) {
    private static final double TICK = 1.2;
    private static final Type LETTER = Type.of(2.3).at(Type.Anchor.MIDDLE);

    public WaveMarks {
        waves = List.copyOf(waves);
    }

    void draw(Canvas canvas, Trace trace) {
        boolean own = waves.stream().anyMatch(w -> w.lead().equals(java.util.Optional.of(trace.lead())));
        double y = trace.baseline() + (above ? -0.38 : 0.40) * trace.rowHeight();
        for (Wave wave : waves) {
            if (own ? wave.lead().equals(java.util.Optional.of(trace.lead())) : wave.isGlobal()) {
                draw(canvas, trace, wave, y);
            }
        }
    }

    private void draw(Canvas canvas, Trace trace, Wave wave, double y) {
        double from = Math.max(wave.onset(), trace.span().from());
        double to = Math.min(wave.offset(), trace.span().to());
        if (from >= to) {
            return;
        }
        Pen pen = pen(wave.type());
        double tick = above ? TICK : -TICK;
        canvas.polyline(
                Polyline.of(trace.x(from), y + tick, trace.x(from), y, trace.x(to), y, trace.x(to), y + tick),
                Pen.of(pen.colour(), pen.width()));
        canvas.text(trace.x((from + to) / 2), above ? y - 0.7 : y + 2.3, letter(wave.type()), LETTER.in(pen.colour()));
        Pen hair = new Pen(pen.colour().faded(0.7), 0.12, pen.dash());
        for (double time : new double[] {from, to}) {
            double level = trace.y(time);
            if (!Double.isNaN(level)) {
                canvas.polyline(Polyline.of(trace.x(time), y + tick, trace.x(time), level), hair);
            }
        }
        if (wave.peak() >= from && wave.peak() <= to && !Double.isNaN(trace.y(wave.peak()))) {
            double x = trace.x(wave.peak());
            double level = trace.y(wave.peak());
            canvas.rectangle(x - 0.3, level - 0.3, 0.6, 0.6, pen.colour());
        }
    }

    private static String letter(WaveType type) {
        return type == WaveType.QRS ? "QRS" : type.name();
    }

    private static Pen pen(WaveType type) {
        return switch (type) {
            case P -> Pen.of(Colour.of(0x1F4FA8), 0.22).dashed(0.35);
            case QRS -> Pen.of(Colour.of(0x5B1A8B), 0.22);
            case T -> Pen.of(Colour.of(0x0E6B3A), 0.22).dashed(1.1);
        };
    }
}
