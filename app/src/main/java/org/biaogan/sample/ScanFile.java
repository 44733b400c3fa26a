package org.biaogan.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A page of PDF as a scan would be filed: a heading, lines, and a red round stamp. */
final class ScanFile {

    private ScanFile() {}

    static byte[] of(String title, List<String> lines) {
        var page = new StringBuilder();
        page.append(text(Math.min(20, 450 / title.length()), 72, 742, title));
        int y = 700;
        for (String line : lines) {
            page.append(text(12, 72, y, line));
            y -= 26;
        }
        page.append(stamp(430, 180, 58)).append(text(12, 396, 174, "示例专用章"));
        return assemble(
                List.of(
                        "<< /Type /Catalog /Pages 2 0 R >>",
                        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
                        "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
                        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>",
                        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 /W [814 939 500] >>",
                        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>"));
    }

    private static String text(int size, int x, int y, String words) {
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE));
        return "BT /F %d Tf %d %d Td <%s> Tj ET\n".formatted(size, x, y, hex);
    }

    /** A circle of four curves. */
    private static String stamp(double x, double y, double r) {
        double k = 0.5523 * r;
        return String.format(
                Locale.ROOT,
                "1 0.1 0.1 RG 1 0.1 0.1 rg 3 w %f %f m %f %f %f %f %f %f c %f %f %f %f %f %f c %f %f %f %f %f %f c %f %f %f %f %f %f c S\n",
                x + r,
                y,
                x + r,
                y + k,
                x + k,
                y + r,
                x,
                y + r,
                x - k,
                y + r,
                x - r,
                y + k,
                x - r,
                y,
                x - r,
                y - k,
                x - k,
                y - r,
                x,
                y - r,
                x + k,
                y - r,
                x + r,
                y - k,
                x + r,
                y);
    }

    private static byte[] assemble(List<String> objects) {
        var out = new ByteArrayOutputStream();
        var places = new ArrayList<Integer>();
        put(out, "%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.size());
            put(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int table = out.size();
        put(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(it -> put(out, String.format(Locale.ROOT, "%010d 00000 n \n", it)));
        put(
                out,
                "trailer\n<< /Size "
                        + (objects.size() + 1)
                        + " /Root 1 0 R >>\nstartxref\n"
                        + table
                        + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String words) {
        out.writeBytes(words.getBytes(StandardCharsets.ISO_8859_1));
    }
}
