package org.fiducial.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class GlyphsTest {
    private final Glyphs glyphs = Glyphs.load();

    @Test
    void everyCharacterThatTheProgramPrintsHasAnOutline() {
        Type type = Type.of(10);
        Rectangle2D missing = glyphs.outline(0, 0, "\uFFFD", type).getBounds2D();
        for (String c : "ABCxyz019°±≥≤≠—–·…′″√∛µΔéßłőçñ".split("")) {
            Rectangle2D box = glyphs.outline(0, 0, c, type).getBounds2D();
            assertThat(box).as(c).isNotEqualTo(missing);
            assertThat(box.isEmpty()).as(c).isFalse();
        }
        assertThat(glyphs.outline(0, 0, "中", type).getBounds2D()).isEqualTo(missing);
    }

    @Test
    void textStandsOnItsLineAndAtItsAnchor() {
        Type type = Type.of(10);
        double width = glyphs.width("aVR", type);

        assertThat(glyphs.outline(5, 20, "H", type).getBounds2D().getMaxY()).isCloseTo(20, within(0.01));
        assertThat(glyphs.outline(5, 20, "aVR", type.at(Type.Anchor.END))
                        .getBounds2D()
                        .getMaxX())
                .isBetween(5 - 1.0, 5.0);
        assertThat(glyphs.outline(5, 20, "aVR", type.at(Type.Anchor.MIDDLE))
                        .getBounds2D()
                        .getCenterX())
                .isCloseTo(5, within(0.4));
        assertThat(glyphs.width("aVR", type.bold())).isGreaterThan(width);
        assertThat(glyphs.width("aVR", Type.of(20))).isCloseTo(2 * width, within(1e-9));
    }
}
