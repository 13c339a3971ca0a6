package org.fiducial.draw;

import java.util.Locale;
import org.fiducial.draw.Type.Anchor;
import org.fiducial.draw.Type.Face;

/** Draws into the text of an SVG document, a hundredth of a millimetre fine. */
final class SvgCanvas implements Canvas {
    private static final double TOLERANCE = 0.015;
    /** A quarter of a pixel as screens show it, and a sixth of a trace. */
    private static final double INLINE_TOLERANCE = 0.04;

    private static final int FINE = 100;
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder text = new StringBuilder();
    private final String names;
    private int clips;

    SvgCanvas(double width, double height) {
        this(width, height, "", "");
    }

    /**
     * A document that stands among others in one page.
     *
     * @param names what its own names begin with, so that no other document's are the same
     * @param title what a person is told who cannot see it; empty for none
     */
    SvgCanvas(double width, double height, String names, String title) {
        this.names = names;
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(title.isEmpty() ? "" : " role=\"img\"")
                .append(" width=\"")
                .append(number(width))
                .append("mm\" height=\"")
                .append(number(height))
                .append("mm\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" font-family=\"'DejaVu Sans',Verdana,Arial,sans-serif\">\n");
        if (!title.isEmpty()) {
            text.append("<title>").append(escaped(title)).append("</title>\n");
        }
    }

    String document() {
        return text + "</svg>\n";
    }

    @Override
    public void polyline(Polyline line, Pen pen) {
        if (line.size() > 0) {
            text.append("<path d=\"");
            path(line.simplified(names.isEmpty() ? TOLERANCE : INLINE_TOLERANCE));
            text.append('"');
            stroke(pen);
        }
    }

    @Override
    public void segments(double[] ends, Pen pen) {
        text.append("<path d=\"");
        for (int i = 0; i + 3 < ends.length; i += 4) {
            text.append('M').append(number(ends[i])).append(' ').append(number(ends[i + 1]));
            if (ends[i] == ends[i + 2]) {
                text.append('V').append(number(ends[i + 3]));
            } else if (ends[i + 1] == ends[i + 3]) {
                text.append('H').append(number(ends[i + 2]));
            } else {
                text.append('L').append(number(ends[i + 2])).append(' ').append(number(ends[i + 3]));
            }
        }
        text.append('"');
        stroke(pen);
    }

    @Override
    public void polygon(Polyline outline, Colour fill) {
        text.append("<path d=\"");
        path(outline);
        text.append("Z\"");
        fill(fill);
        text.append("/>\n");
    }

    @Override
    public void rectangle(double x, double y, double width, double height, Colour fill) {
        text.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append('"');
        fill(fill);
        text.append("/>\n");
    }

    @Override
    public void text(double x, double y, String line, Type type) {
        text.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        text.append("\" font-size=\"").append(number(type.size())).append('"');
        if (type.face() == Face.BOLD) {
            text.append(" font-weight=\"bold\"");
        }
        if (type.anchor() != Anchor.START) {
            text.append(" text-anchor=\"")
                    .append(type.anchor().name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        fill(type.colour());
        text.append(" xml:space=\"preserve\">").append(escaped(line)).append("</text>\n");
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        clips++;
        text.append("<clipPath id=\"")
                .append(names)
                .append("c")
                .append(clips)
                .append("\"><rect x=\"")
                .append(number(x));
        text.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
        text.append("\" height=\"").append(number(height)).append("\"/></clipPath>\n");
        text.append("<g clip-path=\"url(#")
                .append(names)
                .append("c")
                .append(clips)
                .append(")\">\n");
        drawing.run();
        text.append("</g>\n");
    }

    // Relative steps are short numbers; what they round away is carried on, so that it does not add up.
    private void path(Polyline line) {
        long x = 0;
        long y = 0;
        for (int i = 0; i < line.size(); i++) {
            long nextX = Math.round(line.x(i) * FINE);
            long nextY = Math.round(line.y(i) * FINE);
            text.append(i == 0 ? "M" : i == 1 ? "l" : " ");
            append(nextX - x);
            text.append(nextY - y < 0 ? "" : " ");
            append(nextY - y);
            x = nextX;
            y = nextY;
        }
        if (line.size() == 1) {
            text.append("h0");
        }
    }

    private void append(long hundredths) {
        text.append(number(hundredths / (double) FINE));
    }

    private void stroke(Pen pen) {
        text.append(" fill=\"none\" stroke=\"").append(hex(pen.colour())).append("\" stroke-width=\"");
        text.append(number(pen.width())).append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
        if (pen.dash() > 0) {
            text.append(" stroke-dasharray=\"").append(number(pen.dash())).append('"');
        }
        if (pen.colour().opacity() < 1) {
            text.append(" stroke-opacity=\"")
                    .append(number(pen.colour().opacity()))
                    .append('"');
        }
        text.append("/>\n");
    }

    private void fill(Colour fill) {
        text.append(" fill=\"").append(hex(fill)).append('"');
        if (fill.opacity() < 1) {
            text.append(" fill-opacity=\"").append(number(fill.opacity())).append('"');
        }
    }

    private static String hex(Colour colour) {
        String digits = Integer.toHexString(colour.rgb() | 0x1000000);
        return '#' + digits.substring(1);
    }

    // Names come from files, and XML has no way to write some of their characters.
    private static String escaped(String line) {
        StringBuilder out = new StringBuilder();
        line.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.appendCodePoint(c < ' ' ? ' ' : isXml(c) ? c : REPLACEMENT);
            }
        });
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    /** A number with at most two decimals and none in vain. */
    static String number(double value) {
        long hundredths = Math.round(value * FINE);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / FINE;
        long rest = Math.abs(hundredths) % FINE;
        if (rest == 0) {
            return sign + whole;
        }
        String decimals = rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return sign + (whole == 0 ? "" : String.valueOf(whole)) + decimals;
    }
}
