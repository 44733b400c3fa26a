package org.biaogan.extractor.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;

/**
 * How a photo or a first page looks, in 64 bits: whether each of the coarsest waves of light and
 * dark in it is stronger than most. Another size, compression or brightness changes few of them.
 */
final class Looks {

    private static final int WIDTH = 256;
    private static final int SIDE = 32;
    private static final int BITS = 64;

    /** Below this the picture is plain, and says nothing. */
    private static final double PLAIN = 3;

    private static final double[][] WAVES = waves();
    private static final int[][] COARSEST = coarsest();

    private final Pictures pictures;

    Looks(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Never 0, which would be a picture without light and dark. */
    long of(Path file, String name) throws Unreadable {
        try {
            long look = of(pictures.draw(file, Kind.of(file, name), 1, WIDTH));
            if (look == 0) {
                throw new Unreadable(Reason.NOT_HERE);
            }
            return look;
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Reason.BROKEN);
        }
    }

    static long of(BufferedImage picture) {
        double[][] light = light(picture);
        if (spread(light) < PLAIN) {
            return 0;
        }
        var strengths = new double[BITS];
        for (int i = 0; i < BITS; i++) {
            strengths[i] = strength(light, COARSEST[i][0], COARSEST[i][1]);
        }
        double[] sorted = strengths.clone();
        Arrays.sort(sorted);
        double middle = (sorted[BITS / 2 - 1] + sorted[BITS / 2]) / 2;
        long look = 0;
        for (int i = 0; i < BITS; i++) {
            look |= strengths[i] > middle ? 1L << i : 0;
        }
        return look;
    }

    /** The mean brightness of each of 32 by 32 fields. */
    private static double[][] light(BufferedImage picture) {
        var sum = new double[SIDE][SIDE];
        var count = new int[SIDE][SIDE];
        for (int y = 0; y < picture.getHeight(); y++) {
            int row = y * SIDE / picture.getHeight();
            for (int x = 0; x < picture.getWidth(); x++) {
                int column = x * SIDE / picture.getWidth();
                int rgb = picture.getRGB(x, y);
                sum[row][column] +=
                        0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
                count[row][column]++;
            }
        }
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                sum[row][column] /= Math.max(1, count[row][column]);
            }
        }
        return sum;
    }

    private static double spread(double[][] light) {
        double mean = Arrays.stream(light).flatMapToDouble(Arrays::stream).average().orElse(0);
        return Math.sqrt(
                Arrays.stream(light)
                        .flatMapToDouble(Arrays::stream)
                        .map(it -> (it - mean) * (it - mean))
                        .average()
                        .orElse(0));
    }

    /** A coefficient of the discrete cosine transform. */
    private static double strength(double[][] light, int down, int across) {
        double strength = 0;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                strength += light[row][column] * WAVES[down][row] * WAVES[across][column];
            }
        }
        return strength * (down == 0 || across == 0 ? Math.sqrt(0.5) : 1);
    }

    private static double[][] waves() {
        var waves = new double[SIDE][SIDE];
        for (int wave = 0; wave < SIDE; wave++) {
            for (int place = 0; place < SIDE; place++) {
                waves[wave][place] = Math.cos((place + 0.5) * wave * Math.PI / SIDE);
            }
        }
        return waves;
    }

    /** From long waves to short ones, without the mean. */
    private static int[][] coarsest() {
        var all = new int[BITS][];
        int found = 0;
        for (int sum = 1; found < BITS; sum++) {
            for (int down = 0; down <= sum && found < BITS; down++) {
                all[found++] = new int[] {down, sum - down};
            }
        }
        return all;
    }
}
