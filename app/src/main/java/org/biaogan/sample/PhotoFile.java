package org.biaogan.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A drawn meeting room in the place of a phone photo, marked 示例 stroke by stroke, without a font.
 */
final class PhotoFile {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    /** The strokes of the two characters in a square of 20 by 20, as x1 y1 x2 y2. */
    private static final int[][][] MARK = {
        {{5, 4, 15, 4}, {2, 9, 18, 9}, {10, 9, 10, 18}, {6, 12, 4, 16}, {14, 12, 16, 16}},
        {
            {5, 2, 1, 9},
            {3, 7, 3, 18},
            {6, 4, 12, 4},
            {9, 4, 6, 11},
            {8, 8, 11, 8},
            {11, 8, 6, 18},
            {7, 11, 9, 13},
            {14, 4, 14, 14},
            {18, 2, 18, 18},
            {18, 18, 16, 17}
        }
    };

    private PhotoFile() {}

    static byte[] of(long seed) {
        var random = new Random(seed);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        room(g, random);
        people(g, random);
        mark(g);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Another room each time, so that two photos are not alike by their walls. */
    private static void room(Graphics2D g, Random random) {
        g.setColor(shade(random, 150, 90));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 9; i++) {
            g.setColor(shade(random, 40, 215));
            int wide = 70 + random.nextInt(240);
            int high = 60 + random.nextInt(200);
            g.fillRect(
                    random.nextInt(WIDTH) - wide / 2, random.nextInt(400) - high / 2, wide, high);
        }
        int floor = 300 + random.nextInt(70);
        g.setColor(shade(random, 60, 140));
        g.fillRect(0, floor, WIDTH, HEIGHT - floor);
        g.setColor(new Color(186, 32, 36));
        g.fillRect(random.nextInt(240), 20 + random.nextInt(60), 320 + random.nextInt(120), 48);
        g.setColor(new Color(120, 84, 56));
        g.fillRect(random.nextInt(200), 320, 380, 26);
    }

    private static Color shade(Random random, int darkest, int range) {
        int light = darkest + random.nextInt(range);
        return new Color(light, Math.max(0, light - random.nextInt(16)), Math.max(0, light - 18));
    }

    private static void people(Graphics2D g, Random random) {
        int count = 5 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            int x = 90 + i * 460 / count + random.nextInt(12);
            int y = 268 + random.nextInt(18);
            g.setColor(new Color(60 + random.nextInt(90), 70 + random.nextInt(90), 110));
            g.fillRoundRect(x, y + 22, 34, 50, 14, 14);
            g.setColor(new Color(222, 184, 154));
            g.fillOval(x + 6, y, 22, 24);
        }
    }

    private static void mark(Graphics2D g) {
        g.setColor(new Color(255, 255, 255));
        g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < MARK.length; i++) {
            for (int[] stroke : MARK[i]) {
                int left = 480 + i * 66;
                g.drawLine(
                        left + stroke[0] * 3,
                        396 + stroke[1] * 3,
                        left + stroke[2] * 3,
                        396 + stroke[3] * 3);
            }
        }
    }
}
