package org.biaogan.taskbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a task book as a sheet that people edit, sort and send round. Its first column, hidden,
 * names each task; a hidden sheet keeps all of it as it was taken out, so that on its way back what
 * people changed is told from what changed here meanwhile.
 */
final class TaskBookExcel {

    static final String ID = "ID";
    static final String HIDDEN = "biaogan";
    static final String CAMPAIGN = "campaign:";

    private static final List<String> HOW =
            List.of(
                    "一行是一项任务，按列名认列：可以排序、筛选、改格式，列名和本页不要改。",
                    "改好以后回到任务书页面放回。放回先看差异，一格一格确认，没有确认的不会保存。",
                    "删去一行，放回时会问是否把这项任务裁去；不勾选就不动。",
                    "新任务写在空行里，任务编号留空，计划写已有计划的编号或名称。",
                    "任务编号、工程、计划、标准由路径带出，在这里改不算数。",
                    "责任岗位写岗位名称，用顿号隔开，第一个是牵头的。",
                    "日期写成 2026-09-01；留空就是创建周期的起止日期。",
                    "佐证材料一行一件，写成“原始记录：会议记录”；类别有原始记录、新编材料、第三方证明、反馈，后面可以加（线下存放）或（只存合计）。");

    private TaskBookExcel() {}

    static void write(BookPage book, BookWords words, OutputStream out) throws IOException {
        try (var file = new Workbook(out, "Biaogan", "1.0")) {
            file.setGlobalDefaultFont("宋体", 10);
            file.properties().setTitle(book.campaignTitle() + " 任务书");
            Worksheet sheet = file.newWorksheet("任务书");
            head(sheet);
            for (int i = 0; i < book.lines().size(); i++) {
                line(sheet, i + 1, book.lines().get(i), words);
            }
            paper(sheet, book);
            how(file.newWorksheet("填写说明"));
            kept(file.newWorksheet(HIDDEN), book);
        }
    }

    private static void head(Worksheet sheet) {
        sheet.value(0, 0, ID);
        sheet.hideColumn(0);
        for (Column it : Column.values()) {
            int at = it.ordinal() + 1;
            sheet.width(at, it.width());
            sheet.inlineString(0, at, it.heading());
        }
        sheet.range(0, 1, 0, Column.values().length)
                .style()
                .fontName("黑体")
                .fillColor("E8ECF2")
                .borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        sheet.rowHeight(0, 26);
    }

    private static void line(Worksheet sheet, int row, BookLine line, BookWords words) {
        sheet.value(row, 0, line.taskId());
        for (Column it : Column.values()) {
            int at = it.ordinal() + 1;
            String cell = words.words(it, line.cell(it));
            if (it.isNumber() && !cell.isEmpty()) {
                sheet.value(row, at, new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                sheet.inlineString(row, at, cell);
            }
            sheet.style(row, at)
                    .borderStyle(BorderStyle.THIN)
                    .borderColor("9CA3AF")
                    .verticalAlignment("top")
                    .wrapText(true)
                    .fontColor(it.isRead() ? "1F2937" : "6B7280")
                    .set();
        }
        sheet.rowHeight(row, height(line, words));
    }

    /** High enough for the longest cell: not every office program makes room for wrapped words. */
    private static double height(BookLine line, BookWords words) {
        long most = 1;
        for (Column it : Column.values()) {
            long lines =
                    words.words(it, line.cell(it))
                            .lines()
                            .mapToLong(part -> 1 + breadth(part) / (it.width() - 1))
                            .sum();
            most = Math.max(most, lines);
        }
        return Math.min(400, most * 13.5 + 4);
    }

    /** In the width of a figure; a Chinese character is as broad as two. */
    private static int breadth(String words) {
        return words.codePoints().map(it -> it < 0x2e80 ? 1 : 2).sum();
    }

    private static void paper(Worksheet sheet, BookPage book) {
        sheet.freezePane(1 + Column.CODE.ordinal() + 1, 1);
        sheet.setAutoFilter(0, 0, book.lines().size(), Column.values().length);
        sheet.repeatRows(0, 0);
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.7f);
        sheet.bottomMargin(0.6f);
        String about = book.unitName() + "　" + book.campaignTitle() + "　任务书　" + book.state();
        sheet.header(about.replace("&", "&&"), Position.CENTER);
        sheet.footer("第 &P 页，共 &N 页", Position.CENTER);
    }

    private static void how(Worksheet sheet) {
        sheet.width(0, 100);
        for (int i = 0; i < HOW.size(); i++) {
            sheet.inlineString(i, 0, HOW.get(i));
            sheet.style(i, 0).wrapText(true).verticalAlignment("top").set();
            sheet.rowHeight(i, 20);
        }
    }

    private static void kept(Worksheet sheet, BookPage book) {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        sheet.inlineString(0, 0, ID);
        for (Column it : Column.values()) {
            sheet.inlineString(0, it.ordinal() + 1, it.name());
        }
        sheet.inlineString(0, Column.values().length + 1, CAMPAIGN + book.campaignId());
        for (int i = 0; i < book.lines().size(); i++) {
            BookLine line = book.lines().get(i);
            sheet.inlineString(i + 1, 0, String.valueOf(line.taskId()));
            for (Column it : Column.values()) {
                sheet.inlineString(i + 1, it.ordinal() + 1, line.cell(it));
            }
        }
    }
}
