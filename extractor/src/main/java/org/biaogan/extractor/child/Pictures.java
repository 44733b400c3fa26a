package org.biaogan.extractor.child;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.mime.MediaType;
import org.biaogan.extractor.Unreadable;
import org.biaogan.extractor.Unreadable.Reason;
import org.biaogan.extractor.Wire;

/** Draws a page of a PDF or an OFD document, or a photo, as a picture of its own. */
final class Pictures {

    /** So many times as high as wide at most. */
    private static final int TALLEST = 4;

    private static final MediaType PDF = MediaType.application("pdf");
    private static final MediaType OFD = MediaType.application("ofd");
    private static final long MOST_PIXELS = 500_000_000;

    Pictures() {
        FontMappers.set(new ChineseFonts(FontMappers.instance()));
    }

    byte[] draw(Path file, Wire.Asked asked) throws Unreadable {
        try {
            var out = new ByteArrayOutputStream();
            var kind = Kind.of(file, asked.name());
            ImageIO.write(draw(file, kind, asked.page(), asked.width()), "jpg", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(Reason.BROKEN);
        }
    }

    BufferedImage draw(Path file, MediaType kind, int page, int width)
            throws IOException, Unreadable {
        try {
            if (kind.equals(PDF)) {
                return page(file, page, width);
            }
            if (kind.equals(OFD)) {
                return OfdPages.draw(file, page, width);
            }
            if (kind.getType().equals("image")) {
                return photo(file, page, width);
            }
            throw new Unreadable(Reason.NOT_HERE);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(Reason.LOCKED);
        }
    }

    private static BufferedImage page(Path file, int number, int width)
            throws IOException, Unreadable {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (number > document.getNumberOfPages()) {
                throw new Unreadable(Reason.BROKEN);
            }
            var page = document.getPage(number - 1);
            PDRectangle box = page.getCropBox();
            boolean lying = page.getRotation() % 180 != 0;
            float wide = lying ? box.getHeight() : box.getWidth();
            float high = lying ? box.getWidth() : box.getHeight();
            float scale = Math.min(width / wide, TALLEST * width / high);
            return new PDFRenderer(document).renderImage(number - 1, scale, ImageType.RGB);
        }
    }

    /** Pixels are left out while reading, so that a huge picture fits. */
    private static BufferedImage photo(Path file, int number, int width)
            throws IOException, Unreadable {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (number != 1 || !readers.hasNext()) {
                throw new Unreadable(Reason.BROKEN);
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new Unreadable(Reason.EXCESSIVE);
            }
            int shorter = Math.min(reader.getWidth(0), reader.getHeight(0));
            int step = Math.max(1, shorter / (2 * width));
            ImageReadParam some = reader.getDefaultReadParam();
            some.setSourceSubsampling(step, step, 0, 0);
            return upright(reader.read(0, some), orientation(file), width);
        }
    }

    /** As it is held, on white, not wider than asked for. */
    private static BufferedImage upright(BufferedImage image, int orientation, int width) {
        boolean lying = orientation >= 5;
        int wide = lying ? image.getHeight() : image.getWidth();
        int high = lying ? image.getWidth() : image.getHeight();
        double scale =
                Math.min(1, Math.min((double) width / wide, (double) TALLEST * width / high));
        var drawn =
                new BufferedImage(
                        Math.max(1, (int) Math.round(wide * scale)),
                        Math.max(1, (int) Math.round(high * scale)),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.scale(scale, scale);
        pen.transform(turned(orientation, image.getWidth(), image.getHeight()));
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return drawn;
    }

    /** The eight orientations of Exif 2.32, table 6. */
    private static AffineTransform turned(int orientation, double w, double h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static int orientation(Path file) throws IOException {
        try {
            var directory =
                    ImageMetadataReader.readMetadata(file.toFile())
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer said =
                    directory == null
                            ? null
                            : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return said == null ? 1 : said;
        } catch (ImageProcessingException saysNothing) {
            return 1;
        }
    }
}
