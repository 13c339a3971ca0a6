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
    private static final double LETTER = 1.95; // of a legend's name, mm on the average
    private static final double SAMPLE = 9;

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
        canvas.text(LEFT, 4.2, title, Type.of(3.6).bold());
        axes(canvas);
        canvas.clipped(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM, () -> {
            for (int i = 0; i < series.size(); i++) {
                draw(canvas, series.get(i));
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
        canvas.text(LEFT, TOP - 1.2, y.label(), TEXT);
    }

    private void draw(Canvas canvas, Series s) {
        Pen pen = pen(s);
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

    // Above the frame, from its right end leftwards, where it hides no value.
    private void legend(Canvas canvas) {
        double x = WIDTH - RIGHT;
        double y = TOP - 1.2;
        for (Series s : series.reversed()) {
            if (s.name().isEmpty()) {
                continue;
            }
            Pen pen = pen(s);
            canvas.text(x, y, s.name(), TEXT.at(Type.Anchor.END));
            x -= s.name().length() * LETTER + SAMPLE;
            switch (s.style()) {
                case LINE, REFERENCE -> canvas.segments(new double[] {x, y - 1, x + SAMPLE - 2, y - 1}, pen);
                case BARS ->
                    canvas.rectangle(x, y - 2.2, SAMPLE - 2, 2.4, pen.colour().faded(0.7));
                case DOTS ->
                    canvas.rectangle(
                            x + SAMPLE - 4,
                            y - 1 - DOT,
                            2 * DOT,
                            2 * DOT,
                            pen.colour().faded(0.7));
            }
            x -= 4;
        }
    }

    // A reference takes no colour from the others.
    private Pen pen(Series of) {
        if (of.style() == Series.Style.REFERENCE) {
            return Pen.of(Colour.GREY, 0.2).dashed(1.2);
        }
        int i = (int) series.stream()
                .takeWhile(s -> s != of)
                .filter(s -> s.style() != Series.Style.REFERENCE)
                .count();
        return new Pen(Colour.of(COLOURS[i % COLOURS.length]), 0.4, DASHES[i % DASHES.length]);
    }

    private double px(double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double py(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
    }
}
