package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report stands as GB/T 9704 wants it: in the file, and on the page that comes of it. */
class HouseFormatTest {

    private static final Pattern PAGE =
            Pattern.compile("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">");
    private static final Pattern WORD =
            Pattern.compile(
                    "<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*?)</word>");

    private static final double FOOT = 742;

    @TempDir private Path folder;

    @Test
    void theShippedTemplateIsMadeOfItsReviewedParts() throws IOException {
        assertThat(parts(ReportPaper.shippedTemplate().readAllBytes()))
                .isEqualTo(parts(ReportTemplateMaker.make()));
    }

    @Test
    void thePageIsA4WithTheMarginsAndLinesOfTheStandard() throws IOException {
        assertThat(report("word/document.xml"))
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"")
                .contains("<w:docGrid w:type=\"lines\" w:linePitch=\"579\"");
        assertThat(report("word/settings.xml")).contains("<w:evenAndOddHeaders/>");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 仿宋_GB2312, 32, 'w:line=\"579\" w:lineRule=\"exact\"'",
        "BodyText, 仿宋_GB2312, 32, w:firstLineChars=\"200\"",
        "Title, 方正小标宋简体, 44, <w:jc w:val=\"center\"/>",
        "1, 黑体, 32, <w:outlineLvl w:val=\"0\"/>",
        "2, 楷体_GB2312, 32, <w:outlineLvl w:val=\"1\"/>",
        "3, 仿宋_GB2312, 32, <w:outlineLvl w:val=\"2\"/>",
        "4, 仿宋_GB2312, 32, <w:outlineLvl w:val=\"3\"/>",
        "PageOdd, 宋体, 28, <w:jc w:val=\"right\"/>",
        "PageEven, 宋体, 28, <w:jc w:val=\"left\"/>"
    })
    void eachStyleHasItsFontAndSize(String style, String font, int halfPoints, String also)
            throws IOException {
        String all = report("word/styles.xml");
        int from = all.indexOf("w:styleId=\"" + style + "\"");
        assertThat(all.substring(from, all.indexOf("</w:style>", from)))
                .contains("w:eastAsia=\"" + font + "\"")
                .contains("<w:sz w:val=\"" + halfPoints + "\"/>")
                .contains(also);
    }

    @ParameterizedTest
    @CsvSource({
        "方正小标宋简体, 华文中宋",
        "仿宋_GB2312, FangSong",
        "楷体_GB2312, KaiTi",
        "黑体, SimHei",
        "宋体, SimSun"
    })
    void eachFontSaysWhatMayStandInItsPlace(String font, String otherwise) throws IOException {
        String all = report("word/fontTable.xml");
        int from = all.indexOf("w:name=\"" + font + "\"");
        assertThat(all.substring(from, all.indexOf("</w:font>", from)))
                .containsPattern("<w:altName w:val=\"[^\"]*" + otherwise);
    }

    @Test
    void headingsOfAllFourLevelsAreHeadings() throws IOException {
        assertThat(report("word/document.xml"))
                .containsPattern("w:val=\"1\"/>(?:(?!</w:p>).)*一、标准1")
                .containsPattern("w:val=\"2\"/>(?:(?!</w:p>).)*（一）做法")
                .containsPattern("w:val=\"3\"/>(?:(?!</w:p>).)*1\\.健全制度")
                .containsPattern("w:val=\"4\"/>(?:(?!</w:p>).)*（1）议事规则")
                .containsPattern("w:val=\"BodyText\"/>(?:(?!</w:p>).)*每月召开会议")
                .containsPattern("w:val=\"BodyLast\"/>(?:(?!</w:p>).)*每月召开会议");
    }

    @Test
    void thePrintedPageIsA4AndItsNumberStandsOutside() throws Exception {
        assumeThat(Path.of("/usr/bin/soffice")).exists();
        Path docx = Files.write(folder.resolve("report.docx"), report());
        run(
                "soffice",
                "-env:UserInstallation=file://" + folder.resolve("office"),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                docx.toString());
        run(
                "pdftotext",
                "-bbox",
                folder.resolve("report.pdf").toString(),
                folder.resolve("report.html").toString());
        String html = Files.readString(folder.resolve("report.html"), StandardCharsets.UTF_8);

        Matcher page = PAGE.matcher(html);
        assertThat(page.find()).isTrue();
        assertThat(Double.parseDouble(page.group(1))).isBetween(595.0, 596.0);
        assertThat(Double.parseDouble(page.group(2))).isBetween(841.5, 842.5);
        List<String> pages = List.of(html.split("</page>"));
        assertThat(pages.size()).isGreaterThan(3);
        // Twenty-eight characters of text lie between 28 mm and 184 mm; a number stands one within.
        assertThat(number(pages.get(0), 1)[1]).isBetween(495.0, 512.0);
        assertThat(number(pages.get(1), 2)[0]).isBetween(88.0, 100.0);
        assertThat(number(pages.get(2), 3)[1]).isBetween(495.0, 512.0);
        assertThat(lines(pages.get(1))).hasSize(22);
        assertThat(lines(pages.get(1)).stream().mapToInt(String::length).max()).hasValue(28);
    }

    /** From where to where the line "— n —" at the foot of a page runs, in points. */
    private static double[] number(String page, int number) {
        double from = Double.MAX_VALUE;
        double to = 0;
        var said = new StringBuilder();
        Matcher word = WORD.matcher(page);
        while (word.find()) {
            if (Double.parseDouble(word.group(2)) > FOOT) {
                from = Math.min(from, Double.parseDouble(word.group(1)));
                to = Math.max(to, Double.parseDouble(word.group(3)));
                said.append(word.group(5));
            }
        }
        assertThat(said.toString()).isEqualTo("—" + number + "—");
        return new double[] {from, to};
    }

    /** The lines of text of a page, without its foot. */
    private static List<String> lines(String page) {
        var lines = new TreeMap<Long, String>();
        Matcher word = WORD.matcher(page);
        while (word.find()) {
            double top = Double.parseDouble(word.group(2));
            if (top <= FOOT) {
                lines.merge(Math.round(top / 10), word.group(5), String::concat);
            }
        }
        return List.copyOf(lines.values());
    }

    private static byte[] report() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportPaper.write(content(), ReportPaper.shippedTemplate(), out);
        return out.toByteArray();
    }

    private static String report(String part) throws IOException {
        return String.valueOf(parts(report()).get(part));
    }

    private static PackContent content() {
        var sections = new ArrayList<PackContent.CriterionSection>();
        for (int i = 1; i <= 5; i++) {
            String words = "1.健全制度\n（1）议事规则\n" + "每月召开会议并且形成完整记录和签到名册事后逐项督办落实。".repeat(60);
            sections.add(
                    new PackContent.CriterionSection(
                            "C" + i,
                            "标准" + i,
                            List.of(new PackContent.Claim("做法", words, List.of(), false))));
        }
        return new PackContent(
                "工作总结报告",
                "智能制造学院党总支",
                "标杆院系创建",
                "2025年9月至2027年8月",
                "小方案",
                "工作稿，以正式通知为准",
                LocalDate.parse("2026-11-22"),
                sections,
                List.of());
    }

    private static Map<String, String> parts(byte[] docx) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                parts.put(it.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            String words = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(words).isZero();
        }
    }
}
