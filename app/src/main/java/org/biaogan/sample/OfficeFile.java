package org.biaogan.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The smallest Word and Excel files that office programs open; the same words give the same bytes.
 */
final class OfficeFile {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private OfficeFile() {}

    /** A Word file: a centred title, then a paragraph for each line. */
    static byte[] word(String title, List<String> lines) {
        var body = new StringBuilder();
        body.append(
                        "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"36\"/></w:rPr><w:t>")
                .append(escaped(title))
                .append("</w:t></w:r></w:p>");
        for (String line : lines) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(escaped(line))
                    .append("</w:t></w:r></w:p>");
        }
        String type =
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        return zip(
                "word/document.xml",
                type,
                HEAD
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body
                        + "</w:body></w:document>",
                Map.of());
    }

    /** An Excel file with one sheet; figures stay text. */
    static byte[] excel(List<List<String>> rows) {
        var data = new StringBuilder();
        for (List<String> row : rows) {
            data.append("<row>");
            for (String cell : row) {
                data.append("<c t=\"inlineStr\"><is><t>")
                        .append(escaped(cell))
                        .append("</t></is></c>");
            }
            data.append("</row>");
        }
        String sheet =
                HEAD
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + data
                        + "</sheetData></worksheet>";
        String book =
                HEAD
                        + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                        + OFFICE
                        + "\"><sheets><sheet name=\"示例\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
        var more = new LinkedHashMap<String, String>();
        more.put("xl/worksheets/sheet1.xml", sheet);
        more.put(
                "xl/_rels/workbook.xml.rels",
                relations(OFFICE + "/worksheet", "worksheets/sheet1.xml"));
        return zip(
                "xl/workbook.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                book,
                more);
    }

    private static byte[] zip(String main, String type, String words, Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        String sheet =
                more.isEmpty()
                        ? ""
                        : "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
        parts.put(
                "[Content_Types].xml",
                HEAD
                        + "<Types xmlns=\""
                        + PACKAGE
                        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/"
                        + main
                        + "\" ContentType=\""
                        + type
                        + "\"/>"
                        + sheet
                        + "</Types>");
        parts.put("_rels/.rels", relations(OFFICE + "/officeDocument", main));
        parts.put(main, words);
        parts.putAll(more);
        return zip(parts);
    }

    private static String relations(String type, String target) {
        return HEAD
                + "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\"><Relationship Id=\"r1\" Type=\""
                + type
                + "\" Target=\""
                + target
                + "\"/></Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
