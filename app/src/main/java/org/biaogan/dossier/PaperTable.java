package org.biaogan.dossier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table on a paper: columns with fixed widths, rows that no page break cuts. */
final class PaperTable {

    private static final String LINES =
            List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
                    .map(
                            "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
                                    ::formatted)
                    .collect(Collectors.joining("", "<w:tblBorders>", "</w:tblBorders>"));

    private final List<Integer> widths;
    private final StringBuilder rows = new StringBuilder();

    /** With columns of these widths, in twips. */
    PaperTable(List<Integer> widths) {
        this.widths = List.copyOf(widths);
    }

    /** The headings, repeated on each page. */
    PaperTable head(List<String> words) {
        String cells =
                IntStream.range(0, words.size())
                        .mapToObj(it ->
                                cell(
                                        widths.get(it),
                                        1,
                                        false,
                                        Lettering.HEAD.paragraph(words.get(it), false, "")))
                        .collect(Collectors.joining());
        rows.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>").append(cells);
        rows.append("</w:tr>");
        return this;
    }

    /** A line over the whole width that stays with what follows. */
    PaperTable band(Lettering lettering, String words) {
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        rows.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        rows.append(
                cell(
                        whole,
                        widths.size(),
                        false,
                        lettering.paragraph(words, false, "<w:keepNext/>")));
        rows.append("</w:tr>");
        return this;
    }

    /** One row; the columns named are centred. */
    PaperTable row(List<String> words, List<Integer> centred) {
        rows.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < words.size(); i++) {
            Lettering lettering = centred.contains(i) ? Lettering.CELL.centred() : Lettering.CELL;
            rows.append(
                    cell(widths.get(i), 1, false, lettering.paragraph(words.get(i), false, "")));
        }
        rows.append("</w:tr>");
        return this;
    }

    /** Cells of this height, each a paragraph or several; standing words read downwards. */
    PaperTable cells(int height, boolean standing, List<String> paragraphs) {
        rows.append(
                "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"%d\" w:hRule=\"exact\"/></w:trPr>"
                        .formatted(height));
        for (int i = 0; i < paragraphs.size(); i++) {
            rows.append(cell(widths.get(i), 1, standing, paragraphs.get(i)));
        }
        rows.append("</w:tr>");
        return this;
    }

    private static String cell(int width, int span, boolean standing, String paragraphs) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>".formatted(width)
                + (span > 1 ? "<w:gridSpan w:val=\"%d\"/>".formatted(span) : "")
                + (standing ? "<w:textDirection w:val=\"tbRlV\"/>" : "")
                + "<w:vAlign w:val=\"center\"/></w:tcPr>"
                + paragraphs
                + "</w:tc>";
    }

    String xml() {
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        String grid =
                widths.stream()
                        .map("<w:gridCol w:w=\"%d\"/>"::formatted)
                        .collect(Collectors.joining("", "<w:tblGrid>", "</w:tblGrid>"));
        return "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>"
                        .formatted(whole)
                + LINES
                + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
                + grid
                + rows
                + "</w:tbl><w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"20\""
                + " w:lineRule=\"exact\"/></w:pPr></w:p>";
    }
}
