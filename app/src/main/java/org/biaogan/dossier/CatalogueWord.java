package org.biaogan.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.biaogan.dossier.PackContent.CatalogueRow;
import org.biaogan.dossier.PackContent.Under;
import org.jspecify.annotations.Nullable;

/** Writes the numbered list of the evidence as a Word paper that lies across. */
final class CatalogueWord {

    private static final List<String> HEADS =
            List.of("编号", "题名", "类别", "事件日期", "来源", "保管人", "存放地点", "页数", "知悉范围", "另用于");
    private static final List<Integer> WIDTHS =
            List.of(1130, 3010, 680, 1370, 1700, 1280, 1580, 640, 680, 1366);
    private static final List<Integer> CENTRED = List.of(0, 2, 3, 7, 8);

    private CatalogueWord() {}

    static void write(PackContent content, OutputStream out) throws IOException {
        var table = new PaperTable(WIDTHS).head(HEADS);
        String criterion = "";
        String keyPoint = "";
        for (CatalogueRow row : content.catalogue()) {
            Under under = row.under();
            if (!under.criterionCode().equals(criterion)) {
                table.band(Lettering.BAND, under.criterionCode() + "　" + under.criterion());
                criterion = under.criterionCode();
            }
            if (!under.code().equals(keyPoint)) {
                table.band(Lettering.SUB_BAND, under.code() + "　" + under.keyPoint());
                keyPoint = under.code();
            }
            table.row(cells(row), CENTRED);
        }
        String title = content.campaignName() + "佐证目录";
        HousePaper.across()
                .line(Lettering.NAME, title)
                .line(Lettering.NOTE.sized(24), note(content))
                .table(table)
                .write(title, content.unitName(), content.builtOn(), out);
    }

    private static String note(PackContent content) {
        String notice = content.schemeNotice();
        return content.unitName()
                + "　　"
                + content.schemeTitle()
                + (notice == null ? "" : "（" + notice + "）")
                + "　　共%d项　　%s"
                        .formatted(content.numbered().size(), ReportWords.day(content.builtOn()));
    }

    private static List<String> cells(CatalogueRow row) {
        if (row.referredFrom() != null) {
            String pages = row.pagesMeant() == null ? "" : "，第" + row.pagesMeant() + "页";
            return List.of(
                    "另见", row.number() + pages + "　" + row.title(), "", "", "", "", "", "", "", "");
        }
        return List.of(
                row.number(),
                row.title(),
                row.evidenceClass().words(),
                row.eventDate() == null ? "" : row.eventDate().toString(),
                words(row.source()),
                words(row.holder()),
                place(row),
                row.pages() == null ? "" : row.pages().toString(),
                row.sensitivity(),
                String.join("、", row.alsoUsedIn()));
    }

    private static String place(CatalogueRow row) {
        return switch (row.kept()) {
            case VAULT -> words(row.place());
            case OFFLINE -> row.place() == null ? "线下存放" : "线下：" + row.place();
            case TOTALS -> words(row.place());
        };
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }
}
