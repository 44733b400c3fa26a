package org.biaogan.extractor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    /** So many megabytes of nothing. */
    static Path zeros(Path folder, int megabytes) throws IOException {
        return packed(folder, "a.txt", new byte[megabytes << 20]);
    }

    private static Path packed(Path folder, String name, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml)
                        .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
