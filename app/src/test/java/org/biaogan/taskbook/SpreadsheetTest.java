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
    private final CampaignOpening opening;
    private final PathTemplates templates;
    private final SchemeLibrary schemes;
    private final Cast cast;

    SpreadsheetTest(
            TaskBook book,
            CampaignOpening opening,
            PathTemplates templates,
            SchemeLibrary schemes,
            Cast cast) {
        this.book = book;
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
        BookPreview preview = book.preview(organiser, SentBook.of(edited));

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

        assertThat(book.preview(organiser, SentBook.of(saved)).differences()).isEmpty();
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
