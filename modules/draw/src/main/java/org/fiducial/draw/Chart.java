package org.fiducial.draw;

import java.math.BigDecimal;
import java.util.List;

/**
 * A plain chart: a frame, two axes, series in colours and dashes that differ also in grey, a legend.
 *
 * @param title above the frame
 * @param x the lower axis
 * @param y the left axis
 * @param series what is drawn, first one lowest
 */
public record Chart(String title, Axis x, Axis y, List<Series> series) implements Picture {
    private static final double WIDTH = 150;
    private static final double HEIGHT = 100;
    private static final double LEFT = 20;
    private static final double RIGHT = 6;
    private static final double TOP = 10;
    private static final double BOTTOM = 16;
    private static final Type TEXT = Type.of(3);
    private static final Pen FRAME = Pen.of(Colour.of(0x404040), 0.25);
    private static final Pen RULE = Pen.of(Colour.of(0xE4E4E4), 0.15);
    private static final int[] COLOURS = {0x1F4FA8, 0xB3261E, 0x0E6B3A, 0x8A5A00, 0x5B1A8B, 0x303030};
    private static final double[] DASHES = {0, 2.4, 0.8};
    private static final double DOT = 0.55;

    public Chart {
        series = List.copyOf(series);
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas) {
        canvas.rectangle(0, 0, WIDTH, HEIGHT, Colour.WHITE);
        canvas.text(LEFT, TOP - 3.5, title, Type.of(3.6).bold());
        axes(canvas);
        canvas.clipped(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM, () -> {
            for (int i = 0; i < series.size(); i++) {
                draw(canvas, series.get(i), pen(i));
            }
        });
        double right = WIDTH - RIGHT;
        double bottom = HEIGHT - BOTTOM;
        canvas.polyline(Polyline.of(LEFT, TOP, right, TOP, right, bottom, LEFT, bottom, LEFT, TOP), FRAME);
        legend(canvas);
    }

    private void axes(Canvas canvas) {
        for (BigDecimal tick : x.ticks()) {
            double at = px(tick.doubleValue());
            canvas.segments(new double[] {at, TOP, at, HEIGHT - BOTTOM}, RULE);
            canvas.text(at, HEIGHT - BOTTOM + 4, tick.toPlainString(), TEXT.at(Type.Anchor.MIDDLE));
        }
        for (BigDecimal tick : y.ticks()) {
            double at = py(tick.doubleValue());
            canvas.segments(new double[] {LEFT, at, WIDTH - RIGHT, at}, RULE);
            canvas.text(LEFT - 1.5, at + 1, tick.toPlainString(), TEXT.at(Type.Anchor.END));
        }
        canvas.text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 5, x.label(), TEXT.at(Type.Anchor.MIDDLE));
        canvas.text(2, TOP - 3.5, y.label(), TEXT);
    }

    private void draw(Canvas canvas, Series s, Pen pen) {
        Polyline line = new Polyline();
        Polyline points = s.points();
        for (int i = 0; i < points.size(); i++) {
            double at = px(points.x(i));
            double level = py(points.y(i));
            if (Double.isNaN(at + level)) {
                canvas.polyline(line, pen);
                line = new Polyline();
                continue;
            }
            switch (s.style()) {
                case DOTS ->
                    canvas.rectangle(
                            at - DOT,
                            level - DOT,
                            2 * DOT,
                            2 * DOT,
                            pen.colour().faded(0.7));
                case BARS -> {
                    double zero = py(Math.clamp(0, y.from(), y.to()));
                    double half = 0.4 * (WIDTH - LEFT - RIGHT) / Math.max(1, points.size());
                    canvas.rectangle(
                            at - half,
                            Math.min(zero, level),
                            2 * half,
                            Math.abs(level - zero),
                            pen.colour().faded(0.7));
                }
                case LINE, REFERENCE -> line.add(at, level);
            }
        }
        canvas.polyline(
                line,
                s.style() == Series.Style.REFERENCE ? Pen.of(Colour.GREY, 0.2).dashed(1.2) : pen);
    }

    private void legend(Canvas canvas) {
        double at = TOP + 5;
        for (int i = 0; i < series.size(); i++) {
            Series s = series.get(i);
            if (s.name().isEmpty()) {
                continue;
            }
            Pen pen = s.style() == Series.Style.REFERENCE
                    ? Pen.of(Colour.GREY, 0.2).dashed(1.2)
                    : pen(i);
            canvas.text(WIDTH - RIGHT - 12, at, s.name(), TEXT.at(Type.Anchor.END));
            canvas.segments(new double[] {WIDTH - RIGHT - 10, at - 1, WIDTH - RIGHT - 2, at - 1}, pen);
            at += 4.5;
        }
    }

    private static Pen pen(int i) {
        return new Pen(Colour.of(COLOURS[i % COLOURS.length]), 0.4, DASHES[i % DASHES.length]);
    }

    private double px(double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double py(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
    }
}
