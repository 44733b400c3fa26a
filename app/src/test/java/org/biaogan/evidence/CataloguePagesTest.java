package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import org.biaogan.access.Actor;
import org.biaogan.plan.MaterialClass;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class CataloguePagesTest {

    private final MockMvcTester web;
    private final EvidenceVault vault;
    private final Citations citations;
    private final Catalogue catalogue;
    private final SmallPath small;
    private final Pieces pieces;

    private Actor organiser;

    CataloguePagesTest(
            MockMvcTester web,
            EvidenceVault vault,
            Citations citations,
            Catalogue catalogue,
            SmallPath small,
            Pieces pieces) {
        this.web = web;
        this.vault = vault;
        this.citations = citations;
        this.catalogue = catalogue;
        this.small = small;
        this.pieces = pieces;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
    }

    @Test
    void aLineSaysAllTenThingsAlsoOfAScanWhosePaperLiesSomewhere() {
        long item = pieces.enter(organiser, "党政联席会议纪要");
        vault.correct(
                organiser,
                item,
                new Correction(
                        "党政联席会议纪要",
                        MaterialClass.R,
                        Pieces.EVENT,
                        "党政办",
                        Sensitivity.SENSITIVE,
                        "党总支组织员",
                        "实训楼 305",
                        17,
                        "补写存放",
                        1));
        pieces.cite(organiser, item, 0);
        pieces.cite(organiser, item, 1);

        assertThat(get("/catalogue"))
                .bodyText()
                .contains(
                        "1-1-01",
                        "党政联席会议纪要",
                        "第三方证明",
                        "2026-11-10",
                        "党政办",
                        "党总支组织员",
                        "实训楼 305",
                        ">17<",
                        "敏感",
                        ">1.2<");
    }

    @Test
    void pagesOfAPdfAreCounted() {
        String pdf =
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
                4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
                trailer<</Root 1 0 R/Size 5>>
                """;
        long item = pieces.enter(organiser, "扫描件", pdf);
        pieces.cite(organiser, item, 0);

        assertThat(catalogue.list(organiser, pieces.version(organiser)).getFirst().pages())
                .isEqualTo(2);
    }

    @Test
    void anotherKeyPointListsTheNumberAsAReference() {
        long item = pieces.enter(organiser, "会议纪要");
        pieces.cite(organiser, item, 0);
        citations.cite(
                organiser, item, new NewCitation(pieces.keyPoint(organiser, 1), "3-4", null));

        var lines = catalogue.list(organiser, pieces.version(organiser));
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().pagesFor("1.2")).isEqualTo("3-4");
        assertThat(get("/catalogue").getResponse())
                .satisfies(it ->
                        assertThat(it.getContentAsString())
                                .containsSubsequence(
                                        "1-1-01", ">1.2</span>", "另见", "1-1-01", "3-4"));
    }

    @Test
    void aNumberLeadsToItsPieceAndAnOldOneSaysWhichTookItsPlace() {
        long item = pieces.enter(organiser, "会议纪要");
        pieces.cite(organiser, item, 0);
        citations.makePrimary(organiser, item, pieces.cite(organiser, item, 1));

        assertThat(get("/catalogue/1-2-01")).hasRedirectedUrl(at() + "/evidence/" + item);
        MvcTestResult old = get("/catalogue/1-1-01");
        assertThat(old).hasRedirectedUrl(at() + "/evidence/" + item);
        assertThat(
                        web.get()
                                .uri(at() + "/evidence/" + item)
                                .cookie(old.getResponse().getCookies())
                                .with(as(organiser.accountId()))
                                .exchange())
                .bodyText()
                .contains("1-1-01 现为 1-2-01", "曾用编号 1-1-01");
        assertThat(get("/catalogue/9-9-99")).hasStatus(404).bodyText().contains("没有这个编号");
    }

    private MvcTestResult get(String path) {
        return web.get().uri(at() + path).with(as(organiser.accountId())).exchange();
    }

    private String at() {
        return "/campaigns/" + organiser.campaignId();
    }
}
