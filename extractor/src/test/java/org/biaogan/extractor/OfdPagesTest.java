package org.biaogan.extractor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An official paper looks as it was sent: its words, lines, pictures and the seal on it. */
class OfdPagesTest {

    @TempDir private Path folder;

    @Test
    void aPageOfAnOfdIsDrawnWithItsSeal() throws Exception {
        try (Readers readers = Programs.readers(Limits.USUAL, folder.resolve("work"))) {
            Path file = MadeOfd.sealed(folder);

            BufferedImage page =
                    requireNonNull(
                            ImageIO.read(
                                    new ByteArrayInputStream(
                                            readers.picture(file, "通知.ofd", 1, 840))));

            assertThat(page.getHeight()).isEqualTo(1188);
            assertThat(at(page, 100, 62)).isEqualTo("red");
            assertThat(at(page, 50, 90)).isEqualTo("green");
            assertThat(at(page, 140, 220)).isEqualTo("blue");
            assertThat(at(page, 100, 150)).isEqualTo("white");
            assertThat(inked(page, 30, 40, 105, 14)).isBetween(0.05, 0.5);
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> readers.picture(file, "通知.ofd", 2, 840));
        }
    }

    /** The colour at a place in millimetres. */
    private static String at(BufferedImage page, int x, int y) {
        var color = new Color(page.getRGB(x * 4, y * 4));
        boolean red = color.getRed() > 128;
        boolean green = color.getGreen() > 128;
        boolean blue = color.getBlue() > 128;
        return red && green && blue
                ? "white"
                : red ? "red" : green ? "green" : blue ? "blue" : "black";
    }

    private static double inked(BufferedImage page, int x, int y, int width, int height) {
        int inked = 0;
        for (int across = x * 4; across < (x + width) * 4; across++) {
            for (int down = y * 4; down < (y + height) * 4; down++) {
                inked += new Color(page.getRGB(across, down)).getRed() < 128 ? 1 : 0;
            }
        }
        return inked / (16.0 * width * height);
    }
}
