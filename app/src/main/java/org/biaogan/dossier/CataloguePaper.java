package org.biaogan.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.biaogan.dossier.PackContent.CatalogueRow;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the numbered list of the evidence as a sheet that is read and printed on A4 across. */
public final class CataloguePaper {

    private static final int TITLE_ROW = 0;
    private static final int NOTE_ROW = 1;
    private static final int HEAD_ROW = 2;
    private static final double LINE = 13.5;
    private static final String INK = "1F2937";

    private record Column(String heading, double width, boolean centred) {}

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("编号", 12, true),
                    new Column("题名", 34, false),
                    new Column("类别", 7, true),
                    new Column("事件日期", 11.5, true),
                    new Column("来源", 16, false),
                    new Column("保管人", 14, false),
                    new Column("存放地点", 18, false),
                    new Column("页数", 6, true),
                    new Column("知悉范围", 9, true),
                    new Column("另用于", 16, false),
                    new Column("文件名", 36, false),
                    new Column("SHA-256", 36, false));

    private CataloguePaper() {}

    public static void write(PackContent content, OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Biaogan", "1.0")) {
            book.setGlobalDefaultFont("宋体", 10);
            book.properties().setTitle(content.title());
            Worksheet sheet = book.newWorksheet("佐证目录");
            head(content, sheet);
            for (int i = 0; i < content.catalogue().size(); i++) {
                row(sheet, HEAD_ROW + 1 + i, content.catalogue().get(i));
            }
            paper(sheet, HEAD_ROW + content.catalogue().size());
        }
        StillZip.copy(bytes.toByteArray(), content.builtOn(), out);
    }

    private static void head(PackContent content, Worksheet sheet) {
        int last = COLUMNS.size() - 1;
        sheet.value(TITLE_ROW, 0, content.campaignName() + " 佐证目录");
        sheet.range(TITLE_ROW, 0, TITLE_ROW, last).merge();
        sheet.style(TITLE_ROW, 0)
                .fontName("方正小标宋简体")
                .fontSize(18)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        sheet.rowHeight(TITLE_ROW, 34);
        sheet.value(NOTE_ROW, 0, note(content));
        sheet.range(NOTE_ROW, 0, NOTE_ROW, last).merge();
        sheet.style(NOTE_ROW, 0).horizontalAlignment("center").verticalAlignment("center").set();
        sheet.rowHeight(NOTE_ROW, 20);
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.width(i, COLUMNS.get(i).width());
            sheet.value(HEAD_ROW, i, COLUMNS.get(i).heading());
        }
        sheet.range(HEAD_ROW, 0, HEAD_ROW, last)
                .style()
                .fontName("黑体")
                .fillColor("E8ECF2")
                .borderStyle(BorderStyle.THIN)
                .borderColor(INK)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.rowHeight(HEAD_ROW, 24);
    }

    private static String note(PackContent content) {
        String scheme = content.unitName() + "　　" + content.schemeTitle();
        String notice = content.schemeNotice();
        String counted =
                "　　共%d项　　%s"
                        .formatted(content.numbered().size(), ReportWords.day(content.builtOn()));
        return notice == null ? scheme + counted : scheme + "（" + notice + "）" + counted;
    }

    private static void row(Worksheet sheet, int at, CatalogueRow row) {
        List<String> cells =
                List.of(
                        number(row),
                        row.title(),
                        row.evidenceClass().words(),
                        row.eventDate() == null ? "" : row.eventDate().toString(),
                        words(row.source()),
                        words(row.holder()),
                        words(row.place()),
                        row.pages() == null ? "" : row.pages().toString(),
                        row.sensitivity(),
                        String.join("、", row.alsoUsedIn()),
                        file(row),
                        row.original() == null ? "" : row.original().sha256());
        sheet.rowHeight(at, height(cells));
        for (int i = 0; i < cells.size(); i++) {
            if (i == 7 && row.pages() != null) {
                sheet.value(at, i, row.pages());
            } else {
                sheet.inlineString(at, i, cells.get(i));
            }
            sheet.style(at, i)
                    .borderStyle(BorderStyle.THIN)
                    .borderColor("9CA3AF")
                    .horizontalAlignment(COLUMNS.get(i).centred() ? "center" : "left")
                    .verticalAlignment("center")
                    .wrapText(true)
                    .set();
        }
    }

    /** Another key point lists the number of a piece as a reference. */
    private static String number(CatalogueRow row) {
        if (row.referredFrom() == null) {
            return row.number();
        }
        String pages = row.pagesMeant() == null ? "" : "，第" + row.pagesMeant() + "页";
        return row.referredFrom() + " 另见 " + row.number() + pages;
    }

    private static String file(CatalogueRow row) {
        return switch (row.kept()) {
            case VAULT -> row.original() == null ? "见 " + row.number() : row.original().fileName();
            case OFFLINE -> "线下存放";
            case TOTALS -> "只存合计";
        };
    }

    /** High enough for the longest cell: not every office program makes room for wrapped words. */
    private static double height(List<String> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            double room = COLUMNS.get(i).width() - 1;
            lines = Math.max(lines, (int) Math.ceil(breadth(cells.get(i)) / room));
        }
        return lines * LINE + 4;
    }

    /** In the width of a figure; a Chinese character is as broad as two. */
    private static int breadth(String words) {
        return words.codePoints().map(it -> it < 0x2e80 ? 1 : 2).sum();
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static void paper(Worksheet sheet, int lastRow) {
        sheet.freezePane(2, HEAD_ROW + 1);
        sheet.setAutoFilter(HEAD_ROW, 0, lastRow, COLUMNS.size() - 1);
        sheet.repeatRows(HEAD_ROW, HEAD_ROW);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.6f);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
    }
}
