package org.biaogan.extractor;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures with what phones and enemies put into them, byte by byte. */
final class MadePictures {

    private MadePictures() {}

    /** A red picture of 16 × 12 pixels, as browsers save them. */
    static Path webp(Path folder) throws IOException {
        return Files.write(
                folder.resolve("made.webp"),
                Base64.getDecoder()
                        .decode(
                                "UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoQAAwAAgA0JaACdLoB+AADsAD+8Oj3/yC5YXXI1/8gP+QH/ID/+PIAAAA="));
    }

    /** A photo as a phone makes it: with its moment and its place. */
    static Path photo(Path folder) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
        byte[] plain = jpeg.toByteArray();
        byte[] exif = exif("2026:03:05 09:30:00");
        var out = ByteBuffer.allocate(plain.length + exif.length + 4);
        out.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2));
        out.put(exif).put(plain, 2, plain.length - 2);
        return Files.write(Files.createTempFile(folder, "made", ".jpg"), out.array());
    }

    /**
     * A white picture that says it is so wide and high, in a few kilobytes (PNG, 1 bit a pixel).
     */
    static Path hugePng(Path folder, int side) throws IOException {
        var header = ByteBuffer.allocate(13).putInt(side).putInt(side);
        header.put(new byte[] {1, 0, 0, 0, 0});
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels)) {
            byte[] row = new byte[1 + side / 8];
            for (int i = 0; i < 1000; i++) {
                deflated.write(row);
            }
        }
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return Files.write(Files.createTempFile(folder, "made", ".png"), out.toByteArray());
    }

    /** Lines in black on white, as a phone sees a sheet of paper. */
    static Path written(Path folder, String... lines) throws IOException {
        var image = new BufferedImage(1000, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1000, 400);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Noto Serif CJK SC", Font.PLAIN, 44));
        for (int i = 0; i < lines.length; i++) {
            pen.drawString(lines[i], 60, 120 + 100 * i);
        }
        pen.dispose();
        Path file = Files.createTempFile(folder, "made", ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static void chunk(OutputStream out, String name, byte[] content) throws IOException {
        byte[] named = name.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(named);
        check.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(named);
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** Directory entries as TIFF 6.0 and Exif 2.32 have them: tag, type, count, value or place. */
    private static byte[] exif(String taken) {
        var out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        out.put("Exif\0\0II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        entries(out, 2);
        entry(out, 0x8769, 4, 1, 38);
        entry(out, 0x8825, 4, 1, 76);
        out.putInt(0);
        entries(out, 1);
        entry(out, 0x9003, 2, 20, 56);
        out.putInt(0);
        out.put((taken + "\0").getBytes(StandardCharsets.US_ASCII));
        entries(out, 4);
        entry(out, 1, 2, 2, 'N');
        entry(out, 2, 5, 3, 130);
        entry(out, 3, 2, 2, 'E');
        entry(out, 4, 5, 3, 154);
        out.putInt(0);
        for (int degrees : new int[] {39, 116}) {
            for (int part : new int[] {degrees, 54, 0}) {
                out.putInt(part).putInt(1);
            }
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static void entries(ByteBuffer out, int count) {
        out.putShort((short) count);
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
