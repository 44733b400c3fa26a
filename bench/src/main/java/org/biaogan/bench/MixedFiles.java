package org.biaogan.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * A year's folder as departments have them, made anew for each seed: of ten files three Word, two
 * Excel, two PDF, two photos of two megapixels and one text, mail or archive of four texts.
 */
final class MixedFiles {

    private static final Charset CHINESE_WINDOWS = Charset.forName("GB18030");

    private static final List<String> TITLES =
            List.of(
                    "党政联席会议纪要",
                    "主题党日活动记录",
                    "技能竞赛获奖证书",
                    "学生满意度问卷汇总",
                    "师德师风专题学习签到",
                    "校企合作协议",
                    "党建工作计划",
                    "理论学习中心组学习记录");

    private static final String TYPES =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/>%s</Types>\
            """;

    private static final String RELATION =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>\
            """;

    private final Random random;

    MixedFiles(long seed) {
        this.random = new Random(seed);
    }

    /** Writes so many; how many there are in the end with those in archives. */
    int write(Path folder, int files) throws IOException {
        int more = 0;
        for (int i = 0; i < files; i++) {
            String title =
                    String.format(
                            Locale.ROOT,
                            "2026-%02d-%02d %s第%d次",
                            1 + i % 10,
                            1 + i % 28,
                            TITLES.get(i % TITLES.size()),
                            i);
            String words = words(title);
            switch (i % 10) {
                case 0, 1, 2 -> put(folder, title + ".docx", word(words));
                case 3, 4 -> put(folder, title + ".xlsx", sheet(words));
                case 5, 6 -> put(folder, title + ".pdf", pdf());
                case 7, 8 -> put(folder, title + ".jpg", photo());
                default -> {
                    switch (i / 10 % 3) {
                        case 0 ->
                                put(folder, title + ".txt", words.getBytes(StandardCharsets.UTF_8));
                        case 1 -> put(folder, title + ".eml", mail(words));
                        default -> {
                            put(folder, title + ".zip", archive(title));
                            more += 4;
                        }
                    }
                }
            }
        }
        return files + more;
    }

    private static void put(Path folder, String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    /** About two pages. */
    private String words(String title) {
        var words = new StringBuilder(title).append('\n');
        while (words.length() < 1500) {
            words.append("会议研究了示范课程建设、党员发展、教学改革与产教融合工作，明确任务分工和完成时限。编号")
                    .append(random.nextInt(1_000_000))
                    .append("。\n");
        }
        return words.toString();
    }

    private static byte[] word(String words) throws IOException {
        var body = new StringBuilder();
        words.lines()
                .forEach(it ->
                        body.append("<w:p><w:r><w:t>").append(it).append("</w:t></w:r></w:p>"));
        return zip(
                "[Content_Types].xml",
                TYPES.formatted("word/document.xml", "wordprocessingml.document", ""),
                "_rels/.rels",
                RELATION.formatted("officeDocument", "word/document.xml"),
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + body
                        + "</w:body></w:document>");
    }

    private static byte[] sheet(String words) throws IOException {
        var rows = new StringBuilder();
        words.lines()
                .forEach(it ->
                        rows.append("<row><c t=\"inlineStr\"><is><t>")
                                .append(it)
                                .append("</t></is></c></row>"));
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return zip(
                "[Content_Types].xml",
                TYPES.formatted(
                        "xl/workbook.xml",
                        "spreadsheetml.sheet",
                        "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"),
                "_rels/.rels",
                RELATION.formatted("officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns=\""
                        + main
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                RELATION.formatted("worksheet", "worksheets/sheet1.xml"),
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\""
                        + main
                        + "\"><sheetData>"
                        + rows
                        + "</sheetData></worksheet>");
    }

    private static byte[] zip(String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private byte[] archive(String title) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, CHINESE_WINDOWS)) {
            for (int i = 1; i <= 4; i++) {
                zip.putNextEntry(new ZipEntry("附件/" + title + i + ".txt"));
                zip.write(words(title).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] mail(String words) {
        return ("From: office@example.org\r\nSubject: minutes\r\nDate: Thu, 5 Mar 2026 09:30:00 +0800\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                        + words)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Five pages of letters; programs mend the missing table of places. */
    private byte[] pdf() {
        var pages = new ArrayList<String>();
        var text = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        text.append("3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
        for (int i = 0; i < 5; i++) {
            String content =
                    "BT /F1 12 Tf 72 700 Td (Minutes of the meeting, number "
                            + random.nextInt(1_000_000_000)
                            + ") Tj ET";
            int no = 4 + 2 * i;
            pages.add(no + " 0 R");
            text.append(no)
                    .append(
                            " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ")
                    .append(no + 1)
                    .append(" 0 R>>endobj\n")
                    .append(no + 1)
                    .append(" 0 obj<</Length ")
                    .append(content.length())
                    .append(">>stream\n")
                    .append(content)
                    .append("\nendstream endobj\n");
        }
        text.append("2 0 obj<</Type/Pages/Count 5/Kids[")
                .append(String.join(" ", pages))
                .append("]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] photo() throws IOException {
        var image = new BufferedImage(1632, 1224, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (int i = 0; i < 200; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(random.nextInt(1600), random.nextInt(1200), 200, 150);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
