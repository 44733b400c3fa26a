package org.biaogan.extractor.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which pictures look alike: within 11 bits of 64, as the search over all of them asks. */
class LooksTest {

    private static final int NEAR = 11;
    private static final int SCENES = 30;

    @Test
    void anotherSizeAndLightOfOnePictureStayNear() {
        for (int seed = 0; seed < SCENES; seed++) {
            BufferedImage photo = scene(seed, 0);
            var darker = new RescaleOp(0.8f, 6, null).filter(photo, null);

            assertThat(apart(photo, scaled(photo, 240, 180))).as("%d smaller", seed).isLessThan(6);
            assertThat(apart(photo, darker)).as("%d darker", seed).isLessThan(6);
        }
    }

    @Test
    void mostSecondShotsOfOneSceneAreNearAndNoOtherSceneIs() {
        long[] first = IntStream.range(0, SCENES).mapToLong(it -> Looks.of(scene(it, 0))).toArray();
        int second = 0;
        int other = 0;
        for (int seed = 0; seed < SCENES; seed++) {
            second += Long.bitCount(first[seed] ^ Looks.of(scene(seed, 1))) <= NEAR ? 1 : 0;
            for (int it = seed + 1; it < SCENES; it++) {
                other += Long.bitCount(first[seed] ^ first[it]) <= NEAR ? 1 : 0;
            }
        }
        assertThat(second).isGreaterThanOrEqualTo(SCENES * 9 / 10);
        assertThat(other).isZero();
    }

    @Test
    void aPlainPictureHasNoLook() {
        assertThat(Looks.of(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB))).isZero();
    }

    private static int apart(BufferedImage one, BufferedImage other) {
        return Long.bitCount(Looks.of(one) ^ Looks.of(other));
    }

    /**
     * A room with things in it. A second shot is taken a step aside and a little nearer, a
     * thirtieth of the things have moved, and it is brighter.
     */
    private static BufferedImage scene(int seed, int shot) {
        var random = new Random(seed);
        var moves = new Random(1000L * seed + shot);
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(color(random));
        g.fillRect(0, 0, 640, 480);
        if (shot > 0) {
            g.translate(-14, -8);
            g.scale(1.03, 1.03);
        }
        for (int i = 0; i < 30; i++) {
            g.setColor(color(random));
            int size = 30 + random.nextInt(i < 8 ? 300 : 90);
            int x = random.nextInt(640) - size / 2;
            int y = random.nextInt(480) - size / 2;
            int moved = shot > 0 && i == 20 ? 60 : 0;
            if (random.nextBoolean()) {
                g.fillRect(x + moved, y, size, size * 2 / 3);
            } else {
                g.fillOval(x + moved, y, size, size);
            }
        }
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.1f));
        g.setColor(shot > 0 ? Color.WHITE : Color.BLACK);
        g.fillRect(0, 0, 700, 500);
        for (int i = 0; i < 1000; i++) {
            g.setColor(color(moves));
            g.fillRect(moves.nextInt(640), moves.nextInt(480), 2, 2);
        }
        g.dispose();
        return image;
    }

    private static Color color(Random random) {
        return new Color(random.nextInt(0x1000000));
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return scaled;
    }
}
