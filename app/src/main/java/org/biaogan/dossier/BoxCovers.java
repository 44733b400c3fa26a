package org.biaogan.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.biaogan.dossier.PackContent.CatalogueRow;

/** Writes what lies on top in each box: its cover sheet and its contents (卷内目录). */
final class BoxCovers {

    private static final List<String> HEADS = List.of("序号", "编号", "责任者", "题名", "日期", "页数", "备注");
    private static final List<Integer> WIDTHS = List.of(620, 1180, 1600, 2425, 1370, 650, 1000);
    private static final List<Integer> CENTRED = List.of(0, 1, 4, 5);

    private BoxCovers() {}

    static void write(PackContent content, List<Box> boxes, OutputStream out) throws IOException {
        HousePaper paper = HousePaper.upright();
        for (Box box : boxes) {
            cover(paper, content, box, boxes.size());
            contents(paper, box);
        }
        paper.write("封面与卷内目录", content.unitName(), content.builtOn(), out);
    }

    private static void cover(HousePaper paper, PackContent content, Box box, int all) {
        String notice = content.schemeNotice();
        paper.newPage()
                .line(Lettering.NOTE, content.campaignName())
                .space(90)
                .line(Lettering.TITLE, "佐证材料")
                .space(30)
                .line(Lettering.NAME, box.code())
                .line(Lettering.NAME, box.title())
                .space(120)
                .line(Lettering.COVER, "单　　位：" + content.unitName())
                .line(Lettering.COVER, "对照方案：" + content.schemeTitle())
                .line(Lettering.COVER, "起止编号：" + box.numbers())
                .line(Lettering.COVER, "件　　数：" + box.rows().size() + "件" + pages(box))
                .line(Lettering.COVER, "盒　　号：第" + box.no() + "盒，共" + all + "盒")
                .line(Lettering.COVER, "编制日期：" + ReportWords.day(content.builtOn()));
        if (notice != null) {
            paper.line(Lettering.NOTE.sized(24), "（对照方案为" + notice + "）");
        }
    }

    private static String pages(Box box) {
        if (box.pages() == 0) {
            return "";
        }
        return box.counted() ? "，" + box.pages() + "页" : "，已计" + box.pages() + "页，部分未计";
    }

    private static void contents(HousePaper paper, Box box) {
        var table = new PaperTable(WIDTHS).head(HEADS);
        for (int i = 0; i < box.rows().size(); i++) {
            table.row(cells(i + 1, box.rows().get(i)), CENTRED);
        }
        paper.newPage()
                .line(Lettering.NAME, "卷内目录")
                .line(
                        Lettering.NOTE.sized(24),
                        "第" + box.no() + "盒　" + box.code() + "　" + box.title())
                .table(table);
    }

    private static List<String> cells(int no, CatalogueRow row) {
        return List.of(
                String.valueOf(no),
                row.number(),
                row.source() == null ? "" : row.source(),
                row.title(),
                row.eventDate() == null ? "" : row.eventDate().toString(),
                row.pages() == null ? "" : row.pages().toString(),
                remark(row));
    }

    /** What lies elsewhere is said, so that nobody looks for it in the box. */
    private static String remark(CatalogueRow row) {
        return switch (row.kept()) {
            case VAULT -> "";
            case OFFLINE -> row.place() == null ? "线下存放" : "存" + row.place();
            case TOTALS -> "只存合计";
        };
    }
}
