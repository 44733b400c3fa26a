package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.biaogan.access.Actor;
import org.biaogan.evidence.CampaignSchemes;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewCitation;
import org.biaogan.files.FileStore;
import org.biaogan.jobs.AskedWork;
import org.biaogan.organization.OrganizationTree;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the papers of a pack say. */
@CampaignTest
class PackPapersTest {

    private final Packs packs;
    private final PackBuilding building;
    private final AskedWork work;
    private final FileStore store;
    private final EvidenceVault vault;
    private final Citations citations;
    private final CampaignSchemes schemes;
    private final OrganizationTree tree;
    private final Cast cast;
    private final SmallPath small;
    private final Pieces pieces;

    private SmallPath.Opened opened;
    private Actor organiser;

    PackPapersTest(
            Packs packs,
            PackBuilding building,
            AskedWork work,
            FileStore store,
            EvidenceVault vault,
            Citations citations,
            CampaignSchemes schemes,
            OrganizationTree tree,
            Cast cast,
            SmallPath small) {
        this.packs = packs;
        this.building = building;
        this.work = work;
        this.store = store;
        this.vault = vault;
        this.citations = citations;
        this.schemes = schemes;
        this.tree = tree;
        this.cast = cast;
        this.small = small;
        this.pieces = new Pieces(store, vault, citations, schemes);
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        organiser = opened.organiser();
    }

    @Test
    void theCatalogueListsFilesPaperAndTotalsAndWhatOtherKeyPointsReferTo() throws IOException {
        long minutes = pieces.cited(organiser, "党政联席会议纪要", "会议内容");
        var second = schemes.chosen(organiser.campaignId(), null).keyPoints().toList().get(1);
        citations.cite(organiser, minutes, new NewCitation(second.id(), "1-2", null));
        pieces.offline(organiser, "签到表", "组织员", "总支办公室2号柜");
        pieces.totals(organiser, "谈心谈话合计", "82人次");
        vault.withdraw(organiser, pieces.cited(organiser, "作废的纪要", "作废"), "记录有误");

        try (ZipFile pack = build()) {
            List<List<String>> rows = catalogue(pack);
            assertThat(rows.get(1).getFirst()).contains("智能制造学院党总支", "工作稿", "以正式通知为准", "共3项");
            assertThat(rows.get(2).subList(0, 10))
                    .containsExactly(
                            "编号", "题名", "类别", "事件日期", "来源", "保管人", "存放地点", "页数", "知悉范围", "另用于");
            assertThat(rows.get(3).subList(0, 10))
                    .containsExactly(
                            "1-1-01",
                            "党政联席会议纪要",
                            "原始",
                            "2026-11-10",
                            "智能制造学院党总支",
                            "",
                            "",
                            "",
                            "内部",
                            "1.2");
            assertThat(rows.get(4)).contains("1-1-02", "签到表", "组织员", "总支办公室2号柜", "线下存放");
            assertThat(rows.get(5)).contains("1-1-03", "谈心谈话合计", "82人次", "只存合计");
            assertThat(rows.get(6)).contains("1.2 另见 1-1-01，第1-2页", "党政联席会议纪要", "见 1-1-01");
            assertThat(rows).hasSize(7);
            assertThat(pack.stream().filter(it -> it.getName().startsWith("03_")))
                    .singleElement()
                    .satisfies(it -> assertThat(it.getName()).contains("1-1-01_2026_党政联席会议纪要_v1"));
        }
    }

    @Test
    void papersOnWorkingTextsSaySo() throws IOException {
        try (ZipFile pack = build()) {
            assertThat(report(pack)).contains("《小方案》为工作稿，以正式通知为准");
        }
    }

    @Test
    void aPackShowsTheNamesOfItsDay() throws IOException {
        pieces.cited(organiser, "党政联席会议纪要", "会议内容");
        Actor above = cast.inUnit("organisation-department", opened.college().committee());
        try (ZipFile old = build()) {
            tree.rename(
                    cast.inUnit(above.accountId(), opened.college().generalBranch()),
                    opened.college().generalBranch(),
                    "智能制造与机器人学院党总支",
                    LocalDate.parse("2026-11-22"));
            try (ZipFile young = build()) {
                assertThat(report(young)).contains("智能制造与机器人学院党总支");
                assertThat(catalogue(young).get(3)).contains("智能制造与机器人学院党总支");
            }
            assertThat(report(old)).contains("智能制造学院党总支").doesNotContain("机器人");
        }
    }

    private ZipFile build() throws IOException {
        long pack = packs.ask(organiser, null);
        work.run(building, pack);
        Path zip = store.borrow(String.valueOf(packs.get(organiser, pack).sha256())).path();
        return new ZipFile(zip.toFile(), StandardCharsets.UTF_8);
    }

    private static List<List<String>> catalogue(ZipFile pack) throws IOException {
        var rows = new ArrayList<List<String>>();
        var words = new DataFormatter();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(pack, "02_佐证目录.xlsx")))) {
            Row first = book.getSheetAt(0).getRow(3);
            if (first != null) {
                assertThat(first.getHeightInPoints())
                        .as("room for two lines of sums")
                        .isGreaterThan(30);
            }
            for (Row row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                row.forEach(it -> cells.add(words.formatCellValue(it)));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String report(ZipFile pack) throws IOException {
        byte[] docx = bytes(pack, "01_工作总结报告.docx");
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private static byte[] bytes(ZipFile pack, String name) throws IOException {
        try (var in = pack.getInputStream(pack.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
