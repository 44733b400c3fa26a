package org.biaogan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.biaogan.access.Actor;
import org.biaogan.evidence.Citations;
import org.biaogan.evidence.EvidenceVault;
import org.biaogan.evidence.NewCitation;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The catalogue as it is printed and put into boxes. */
@CampaignTest
class CataloguePapersTest {

    private final MockMvcTester web;
    private final CataloguePapers papers;
    private final EvidenceVault vault;
    private final Citations citations;
    private final SmallPath small;
    private final Pieces pieces;

    private Actor organiser;

    CataloguePapersTest(
            MockMvcTester web,
            CataloguePapers papers,
            EvidenceVault vault,
            Citations citations,
            SmallPath small,
            Pieces pieces) {
        this.web = web;
        this.papers = papers;
        this.vault = vault;
        this.citations = citations;
        this.small = small;
        this.pieces = pieces;
    }

    @BeforeEach
    void threePiecesUnderTwoKeyPoints() {
        organiser = small.open().organiser();
        long minutes = pieces.enter(organiser, "党政联席会议纪要 <第03次> & 附件");
        pieces.cite(organiser, minutes, 0);
        citations.cite(
                organiser, minutes, new NewCitation(pieces.keyPoint(organiser, 1), "1-2", null));
        var paper = pieces.paper(organiser, "签到表", MaterialClass.O, LocalDate.parse("2026-11-10"));
        pieces.cite(organiser, vault.enter(organiser, paper), 0);
        pieces.cite(organiser, pieces.enter(organiser, "课程清单"), 1);
    }

    @Test
    void theWordCatalogueSaysWhatTheScreenSaysKeyPointByKeyPoint() throws Exception {
        assertThat(words("/catalogue.docx"))
                .containsSubsequence(
                        "创建佐证目录",
                        "小方案（工作稿，以正式通知为准）",
                        "共3项",
                        "编号",
                        "另用于",
                        "C1　标准",
                        "1.1　观测点",
                        "1-1-01",
                        "党政联席会议纪要 <第03次> & 附件",
                        "1.2",
                        "1-1-02",
                        "线下：办公室",
                        "1.2　观测点",
                        "1-2-01",
                        "另见",
                        "1-1-01，第1-2页");
    }

    @Test
    void aBoxHasACoverContentsAndLabelsWithItsRunningNumber() throws Exception {
        assertThat(words("/covers.docx?by=KEY_POINT"))
                .containsSubsequence(
                        "佐证材料",
                        "1.1",
                        "起止编号：1-1-01 至 1-1-02",
                        "件　　数：2件",
                        "第1盒，共2盒",
                        "卷内目录",
                        "签到表",
                        "存办公室",
                        "起止编号：1-2-01",
                        "第2盒，共2盒");
        assertThat(words("/labels.docx?by=KEY_POINT"))
                .containsSubsequence("1.1", "观测点", "第1盒　共2盒", "1.2", "第2盒　共2盒", "1.1", "1-1-02");
        assertThat(words("/covers.docx")).contains("第1盒，共1盒").doesNotContain("第2盒");
    }

    @Test
    void aFullBoxIsFollowedByAnotherOfTheSameCriterion() {
        var rows = papers.read(organiser, null).numbered();
        var many = List.of(thick(rows.get(0), 200), thick(rows.get(1), 100), thick(rows.get(2), 1));

        assertThat(Box.of(many, BoxRule.USUAL))
                .extracting(Box::no, Box::numbers, Box::pages)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "1-1-01 至 1-1-02", 300),
                        org.assertj.core.groups.Tuple.tuple(2, "1-2-01", 1));
    }

    private static PackContent.CatalogueRow thick(PackContent.CatalogueRow row, int pages) {
        return new PackContent.CatalogueRow(
                row.under(),
                null,
                null,
                row.number(),
                row.title(),
                row.evidenceClass(),
                row.eventDate(),
                row.source(),
                row.holder(),
                null,
                pages,
                row.sensitivity(),
                row.alsoUsedIn(),
                row.kept(),
                null);
    }

    private String words(String path) throws IOException {
        var answer =
                web.get()
                        .uri("/campaigns/" + organiser.campaignId() + "/papers" + path)
                        .with(as(organiser.accountId()))
                        .exchange();
        assertThat(answer).hasStatusOk();
        byte[] docx = answer.getResponse().getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
