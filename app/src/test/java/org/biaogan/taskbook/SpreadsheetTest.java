package org.biaogan.taskbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.plan.CampaignOpening;
import org.biaogan.plan.PathTemplates;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.sheets.Grid;
import org.biaogan.taskbook.Difference.Kind;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.OfficeProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole shipped path goes through a real spreadsheet program and comes back. */
@CampaignTest
class SpreadsheetTest {

    private final TaskBook book;
    private final PlanLayouts layouts;
    private final CampaignOpening opening;
    private final PathTemplates templates;
    private final SchemeLibrary schemes;
    private final Cast cast;

    SpreadsheetTest(
            TaskBook book,
            PlanLayouts layouts,
            CampaignOpening opening,
            PathTemplates templates,
            SchemeLibrary schemes,
            Cast cast) {
        this.book = book;
        this.layouts = layouts;
        this.opening = opening;
        this.templates = templates;
        this.schemes = schemes;
        this.cast = cast;
    }

    @Test
    void sortedWithThreeCellsChangedAndOneRowDeletedItHasFourDifferences(@TempDir Path folder)
            throws Exception {
        assumeThat(OfficeProgram.isThere()).isTrue();
        Actor organiser = campaign();

        byte[] edited =
                new OfficeProgram(folder)
                        .edit(
                                taken(organiser),
                                """
                                all = sheet.createCursor()
                                all.gotoEndOfUsedArea(True)
                                Dim field(0) As New com.sun.star.table.TableSortField
                                field(0).Field = 6
                                field(0).IsAscending = False
                                Dim sorted(1) As New com.sun.star.beans.PropertyValue
                                sorted(0).Name = "SortFields"
                                sorted(0).Value = field()
                                sorted(1).Name = "ContainsHeader"
                                sorted(1).Value = True
                                all.sort(sorted())
                                sheet.getCellByPosition(7, 5).String = "改写的举措"
                                sheet.getCellByPosition(8, 9).String = "组织员、书记"
                                ending = sheet.getCellByPosition(12, 20)
                                ending.Formula = "2027-06-30"
                                Dim here As New com.sun.star.lang.Locale
                                kind = com.sun.star.util.NumberFormat.DATE
                                ending.NumberFormat = book.NumberFormats.getStandardFormat(kind, here)
                                sheet.Rows.removeByIndex(30, 1)
                                """);
        BookPreview preview = book.preview(organiser, SentBook.find(edited).orElseThrow());

        assertThat(preview.differences())
                .extracting(it -> it.kind() + " " + it.said())
                .containsExactlyInAnyOrder(
                        Kind.CHANGE + " 改写的举措",
                        Kind.CHANGE + " organiser,secretary",
                        Kind.CHANGE + " 2027-06-30",
                        Kind.CUT + " ");
    }

    @Test
    void savedAgainUntouchedItHasNoDifference(@TempDir Path folder) throws Exception {
        assumeThat(OfficeProgram.isThere()).isTrue();
        Actor organiser = campaign();

        byte[] saved = new OfficeProgram(folder).edit(taken(organiser), "");

        assertThat(book.preview(organiser, SentBook.find(saved).orElseThrow()).differences())
                .isEmpty();
    }

    /** Title, headings over two rows, merged cells, a formula, a day and a second sheet. */
    @Test
    void aPlanInItsOwnLayoutIsReadAsTheEyeReadsIt(@TempDir Path folder) throws Exception {
        assumeThat(OfficeProgram.isThere()).isTrue();
        Actor organiser = campaign();

        byte[] plan =
                new OfficeProgram(folder)
                        .edit(
                                taken(organiser),
                                """
                                book.Sheets.insertNewByName("方案", 0)
                                sheet = book.Sheets.getByIndex(0)
                                book.Sheets.removeByName("任务书")
                                book.Sheets.removeByName("biaogan")
                                lines = Array("智能制造学院党建工作计划|||||", "序号|重点任务|责任人|时间||佐证", "|||开始|完成|", "1|办好主题党日|书记、组织员|2026年3月||会议记录", "2||||||照片", "3|建好党员之家|书记|2026年9月||制度")
                                For row = 0 To UBound(lines)
                                  cells = Split(lines(row), "|")
                                  For column = 0 To UBound(cells)
                                    sheet.getCellByPosition(column, row).String = cells(column)
                                  Next
                                Next
                                sheet.getCellByPosition(5, 4).String = "照片"
                                sheet.getCellByPosition(0, 5).Formula = "=ROW()-3"
                                ending = sheet.getCellByPosition(4, 3)
                                ending.Formula = "2026-06-30"
                                Dim here As New com.sun.star.lang.Locale
                                kind = com.sun.star.util.NumberFormat.DATE
                                ending.NumberFormat = book.NumberFormats.getStandardFormat(kind, here)
                                For Each range In Array("A1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "B4:B5", "C4:C5", "D4:D5", "E4:E5")
                                  sheet.getCellRangeByName(range).merge(True)
                                Next
                                """);
        SentLayout sent = SentLayout.of(Grid.of(plan));
        LayoutPage page = layouts.propose(organiser, sent);

        assertThat(sent.others()).isEqualTo("填写说明");
        assertThat(sent.layout().headRow()).isEqualTo(2);
        assertThat(page.sent().columns())
                .containsEntry("重点任务", PlanField.TITLE)
                .containsEntry("责任人", PlanField.OFFICES)
                .containsEntry("时间开始", PlanField.FROM_ON)
                .containsEntry("时间完成", PlanField.TO_ON)
                .containsEntry("佐证", PlanField.EVIDENCE);
        assertThat(layouts.read(organiser, page.sent()).book().rows())
                .extracting(it -> it.number() + " " + it.words().get(Column.TITLE))
                .containsExactly("4 办好主题党日", "6 建好党员之家");
        assertThat(layouts.read(organiser, page.sent()).book().rows().getFirst().words())
                .containsEntry(Column.FROM_ON, "2026-03-01")
                .containsEntry(Column.TO_ON, "2026-06-30")
                .containsEntry(Column.EVIDENCE, "原始记录：会议记录\n原始记录：照片");
    }

    private byte[] taken(Actor organiser) {
        var out = new ByteArrayOutputStream();
        book.write(organiser, book.today(organiser), out);
        return out.toByteArray();
    }

    private Actor campaign() {
        long unit = cast.college().generalBranch();
        long organiser = cast.holder("organiser", unit);
        long campaign =
                opening.open(
                        cast.inUnit(organiser, unit),
                        new NewCampaign(
                                unit,
                                "标杆院系创建",
                                LocalDate.parse("2025-10-20"),
                                LocalDate.parse("2026-10-20"),
                                LocalDate.parse("2027-10-19"),
                                LocalDate.parse("2025-10-20"),
                                List.of(
                                        schemes.findNewest("benchmark-department")
                                                .orElseThrow()
                                                .version()
                                                .id())),
                        templates.get("benchmark-department-path"));
        return cast.inCampaign(organiser, campaign);
    }
}
