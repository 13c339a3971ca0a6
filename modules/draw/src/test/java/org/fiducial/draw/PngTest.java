package org.fiducial.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.fiducial.core.Recording;
import org.fiducial.core.Span;
import org.junit.jupiter.api.Test;

class PngTest {
    private static EcgPage page() {
        Recording recording = Pages.steps(1);
        return EcgPage.of(recording, Layout.of(Layout.Kind.THREE_BY_FOUR, recording, new Span(0, 10)));
    }

    @Test
    void aPageHasTheSizeThatItsResolutionGives() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Png(100).write(page(), bytes);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(read.getWidth()).isEqualTo(Math.round(297 / 25.4 * 100));
        assertThat(read.getHeight()).isEqualTo(Math.round(210 / 25.4 * 100));
    }

    @Test
    void theSamePageGivesTheSameBytes() throws IOException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        new Png(80).write(page(), once);
        new Png(80).write(page(), twice);

        assertThat(once.toByteArray()).isEqualTo(twice.toByteArray());
    }

    @Test
    void inkLiesWhereTheDocumentHasItsLinesAndNowhereElse() {
        Picture line = new Picture() {
            @Override
            public double width() {
                return 20;
            }

            @Override
            public double height() {
                return 10;
            }

            @Override
            public void draw(Canvas canvas) {
                canvas.rectangle(0, 0, 20, 10, Colour.WHITE);
                canvas.polyline(Polyline.of(2, 5, 18, 5), Pen.of(Colour.BLACK, 1));
            }
        };

        BufferedImage image = new Png(254).image(line);

        assertThat(image.getRGB(100, 50) & 0xFFFFFF).isZero();
        assertThat(image.getRGB(100, 54) & 0xFFFFFF).isZero();
        assertThat(image.getRGB(100, 57) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(image.getRGB(8, 50) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void aResolutionThatNoPictureHasIsRefused() {
        assertThatThrownBy(() -> new Png(0)).hasMessageContaining("10 to 2400");
    }
}
