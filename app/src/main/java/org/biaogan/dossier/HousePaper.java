package org.biaogan.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A Word paper in the house format: styles, fonts with their stand-ins and page numbers of the
 * shipped report, with another text on them.
 */
final class HousePaper {

    /** Twips between the margins. */
    static final int UPRIGHT = 8845;

    /** Twips between the margins of a page that lies across. */
    static final int ACROSS = 13436;

    private static final String TEXT = "word/document.xml";
    private static final String ABOUT = "docProps/core.xml";
    private static final Pattern ABOUT_TITLE = Pattern.compile("<dc:title>.*?</dc:title>");
    private static final String LYING =
            "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1587\""
                    + " w:right=\"1701\" w:bottom=\"1701\" w:left=\"1701\" w:header=\"851\""
                    + " w:footer=\"1021\" w:gutter=\"0\"/>";

    private final boolean across;
    private final StringBuilder body = new StringBuilder();
    private boolean newPage;

    private HousePaper(boolean across) {
        this.across = across;
    }

    static HousePaper upright() {
        return new HousePaper(false);
    }

    static HousePaper across() {
        return new HousePaper(true);
    }

    /** What follows begins on a page of its own. */
    HousePaper newPage() {
        newPage = body.length() > 0;
        return this;
    }

    /** A line of its own. */
    HousePaper line(Lettering lettering, String words) {
        body.append(lettering.paragraph(words, newPage, ""));
        newPage = false;
        return this;
    }

    /** Some space that stays empty. */
    HousePaper space(int points) {
        body.append("<w:p><w:pPr>");
        body.append(newPage ? "<w:pageBreakBefore/>" : "");
        body.append(
                "<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"%d\" w:lineRule=\"exact\"/>"
                        .formatted(points * 20));
        body.append("</w:pPr></w:p>");
        newPage = false;
        return this;
    }

    HousePaper table(PaperTable table) {
        if (newPage) {
            space(1);
        }
        body.append(table.xml());
        return this;
    }

    void write(String title, String creator, LocalDate day, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(ReportPaper.shippedTemplate());
                var to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(part(entry.getName(), from, title, creator));
            }
        }
        StillZip.copy(bytes.toByteArray(), day, out);
    }

    private byte[] part(String name, InputStream part, String title, String creator)
            throws IOException {
        byte[] bytes = part.readAllBytes();
        return switch (name) {
            case TEXT -> text(new String(bytes, StandardCharsets.UTF_8));
            case ABOUT ->
                    ABOUT_TITLE
                            .matcher(new String(bytes, StandardCharsets.UTF_8))
                            .replaceFirst(Matcher.quoteReplacement(about(title, creator)))
                            .getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    private static String about(String title, String creator) {
        return "<dc:title>%s</dc:title><dc:creator>%s</dc:creator>"
                .formatted(Lettering.clean(title), Lettering.clean(creator));
    }

    private byte[] text(String template) {
        int body = template.indexOf("<w:body>") + "<w:body>".length();
        int section = template.lastIndexOf("<w:sectPr>");
        String end = template.substring(section);
        if (across) {
            end =
                    end.replaceFirst("<w:pgSz[^>]*/>", "")
                            .replaceFirst("<w:pgMar[^>]*/>", LYING)
                            .replaceFirst("<w:docGrid[^>]*/>", "");
        }
        return (template.substring(0, body) + this.body + end).getBytes(StandardCharsets.UTF_8);
    }
}
