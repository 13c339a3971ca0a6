package org.fiducial.draw;

/** Colours of ECG paper: ground, fine line every mm, strong line every 5 mm, trace. */
public enum Palette {
    /** The red paper of most carts. */
    RED(0xFFFDFC, 0xF9D9D5, 0xEBA49D),
    /** Blue paper. */
    BLUE(0xFCFDFF, 0xD8E3F4, 0x9DB8E0),
    /** Green paper. */
    GREEN(0xFCFFFC, 0xD5ECD7, 0x98CC9C),
    /** For printers without colour. */
    GREY(0xFFFFFF, 0xE3E3E3, 0xBDBDBD);

    private final int ground;
    private final int fine;
    private final int strong;

    Palette(int ground, int fine, int strong) {
        this.ground = ground;
        this.fine = fine;
        this.strong = strong;
    }

    Colour ground() {
        return Colour.of(ground);
    }

    Colour fine() {
        return Colour.of(fine);
    }

    Colour strong() {
        return Colour.of(strong);
    }

    Colour trace() {
        return Colour.of(0x101018);
    }
}
