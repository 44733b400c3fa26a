package org.biaogan.extractor;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of many kinds, made by the programs that people use or byte by byte. */
final class MadeFiles {

    private MadeFiles() {}

    static Path pdf(Path folder, String... pages) throws IOException {
        return pdf(folder, false, pages);
    }

    static Path locked(Path folder) throws IOException {
        return pdf(folder, true, "Locked");
    }

    private static Path pdf(Path folder, boolean locked, String... pages) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".pdf");
        try (PDDocument document = new PDDocument()) {
            for (String words : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(100, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            document.getDocumentInformation()
                    .setCreationDate(
                            GregorianCalendar.from(
                                    ZonedDateTime.of(2026, 3, 5, 8, 0, 0, 0, ZoneOffset.UTC)));
            if (locked) {
                document.protect(
                        new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(file.toFile());
        }
        return file;
    }

    static Path word(Path folder, String... paragraphs) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".docx");
        try (var document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (String words : paragraphs) {
                document.createParagraph().createRun().setText(words);
            }
            document.write(out);
        }
        return file;
    }

    static Path workbook(Path folder, Map<String, String> sheets) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".xlsx");
        try (var workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheets.forEach((name, words) ->
                    workbook.createSheet(name).createRow(0).createCell(0).setCellValue(words));
            workbook.write(out);
        }
        return file;
    }

    static Path ofd(Path folder, String... pages) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".ofd");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "OFD.xml",
                    "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
            var list = new StringBuilder();
            for (int i = 0; i < pages.length; i++) {
                list.append(
                        "<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>"
                                .formatted(i + 1, i));
                put(
                        zip,
                        "Doc_0/Pages/Page_" + i + "/Content.xml",
                        "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer><ofd:TextObject><ofd:TextCode X=\"0\" Y=\"0\">"
                                + pages[i]
                                + "</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>");
            }
            put(
                    zip,
                    "Doc_0/Document.xml",
                    "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Pages>"
                            + list
                            + "</ofd:Pages></ofd:Document>");
        }
        return file;
    }

    /** Four hundred megabytes of nothing, a few kilobytes when packed twice. */
    static Path bomb(Path folder) throws IOException {
        byte[] line = new byte[1 << 20];
        var inner = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(inner)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            for (int i = 0; i < 400; i++) {
                zip.write(line);
            }
        }
        return packed(folder, "inner.zip", inner.toByteArray());
    }

    /** An archive of so many Word files. */
    static Path crowd(Path folder, int files) throws IOException {
        byte[] content = Files.readAllBytes(word(folder, "会议记录"));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry(i + ".docx"));
                zip.write(content);
            }
        }
        return Files.write(Files.createTempFile(folder, "made", ".zip"), out.toByteArray());
    }

    /** A text in an archive in an archive, so often. */
    static Path nested(Path folder, int times) throws IOException {
        byte[] content = "深处".getBytes(StandardCharsets.UTF_8);
        String name = "a.txt";
        for (int i = 1; i < times; i++) {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
            content = out.toByteArray();
            name = "a" + i + ".zip";
        }
        return packed(folder, name, content);
    }

    private static Path packed(Path folder, String name, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file;
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

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml)
                        .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
