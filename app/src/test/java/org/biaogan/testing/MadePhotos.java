package org.biaogan.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos of made-up scenes; a second shot of a scene is taken a little nearer. */
public final class MadePhotos {

    private MadePhotos() {}

    public static byte[] of(int scene, int shot) {
        var random = new Random(scene);
        var image = new BufferedImage(480, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(1 + 0.02 * shot, 1 + 0.02 * shot);
        for (int i = 0; i < 30; i++) {
            g.setColor(new Color(random.nextInt(0x1000000)));
            int size = 40 + random.nextInt(i < 8 ? 260 : 80);
            g.fillOval(random.nextInt(480) - size / 2, random.nextInt(360) - size / 2, size, size);
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
