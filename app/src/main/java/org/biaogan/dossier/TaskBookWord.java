package org.biaogan.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.taskbook.BookLine;
import org.biaogan.taskbook.BookPage;
import org.biaogan.taskbook.Column;
import org.biaogan.taskbook.TaskBook;

/** Writes a task book as a Word paper that lies across, in the grid such papers have. */
final class TaskBookWord {

    private static final List<String> HEADS =
            List.of("标准", "编号", "任务", "举措", "责任岗位", "起止时间", "可量化预期成果", "佐证材料");
    private static final List<Integer> WIDTHS =
            List.of(1700, 1080, 2100, 2656, 1250, 1250, 1500, 1900);
    private static final List<Integer> CENTRED = List.of(1, 5);

    private TaskBookWord() {}

    static void write(BookPage book, LocalDate day, OutputStream out) throws IOException {
        var table = new PaperTable(WIDTHS).head(HEADS);
        String project = "";
        String strand = "";
        for (BookLine line : book.lines()) {
            if (!line.cell(Column.PROJECT).equals(project)) {
                project = line.cell(Column.PROJECT);
                table.band(Lettering.BAND, project);
            }
            if (!line.cell(Column.STRAND).equals(strand)) {
                strand = line.cell(Column.STRAND);
                table.band(Lettering.SUB_BAND, strand);
            }
            table.row(cells(book, line), CENTRED);
        }
        HousePaper.across()
                .line(Lettering.NAME, book.campaignTitle() + "任务书")
                .line(Lettering.NOTE.sized(24), book.unitName() + "　　" + book.state())
                .table(table)
                .write(book.campaignTitle() + "任务书", book.unitName(), day, out);
    }

    private static List<String> cells(BookPage book, BookLine line) {
        return List.of(
                line.cell(Column.CRITERION),
                line.code(),
                line.title(),
                line.cell(Column.PURPOSE),
                TaskBook.onPaper(book, line, Column.OFFICES),
                line.cell(Column.FROM_ON) + " 至 " + line.cell(Column.TO_ON),
                result(line),
                TaskBook.onPaper(book, line, Column.EVIDENCE).replace("\n", "；"));
    }

    private static String result(BookLine line) {
        String result = line.cell(Column.RESULT);
        return result.isEmpty()
                ? ""
                : "%s：由 %s 到 %s%s"
                        .formatted(
                                result,
                                line.cell(Column.BASELINE),
                                line.cell(Column.TARGET),
                                line.cell(Column.UNIT));
    }
}
