package org.biaogan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import org.biaogan.access.Actor;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Pieces;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of a piece in each of its states. */
@CampaignTest
class ItemPagesTest {

    private final MockMvcTester web;
    private final EvidenceVault vault;
    private final SmallPath small;
    private final Pieces pieces;

    private Actor organiser;

    ItemPagesTest(MockMvcTester web, EvidenceVault vault, SmallPath small, Pieces pieces) {
        this.web = web;
        this.vault = vault;
        this.small = small;
        this.pieces = pieces;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
    }

    @Test
    void aWithdrawnPieceSaysWhyAndOffersNothingMore() {
        long item = pieces.enter(organiser, "会议纪要");
        pieces.cite(organiser, item, 0);
        assertThat(post(item, "/withdrawal").param("reason", "记录有误").exchange())
                .hasStatus3xxRedirection();

        assertThat(get(item))
                .bodyText()
                .contains("已撤回", "记录有误（" + organiser.name())
                .doesNotContain("/correction", "/citations\"", "引用到观测点");
    }

    @Test
    void theSecondOfTwoWhoCorrectSeesBothWordings() {
        long item = pieces.enter(organiser, "会议纪要");
        assertThat(correct(item, "第一人的写法")).hasStatus3xxRedirection();

        assertThat(correct(item, "第二人的写法"))
                .hasStatus(409)
                .bodyText()
                .contains("刚有人更正过", "现在的写法：第一人的写法", "第二人的写法", "name=\"seen\" value=\"2\"");
        assertThat(get(item)).bodyText().contains("说明改过 2 次", "题名不全");
    }

    @Test
    void whatCitesAnOlderVersionIsRenewedWithOneClick() {
        long item = pieces.enter(organiser, "会议纪要");
        pieces.cite(organiser, item, 0);
        pieces.cite(organiser, item, 1);
        vault.addVersion(organiser, item, pieces.file(organiser.unitId(), "会议纪要", "新的字节"));

        assertThat(get(item)).bodyText().contains("还有 2 处引用指的是较早版本", "/citations/renewal");
        assertThat(post(item, "/citations/renewal").param("version", "2").exchange())
                .hasStatus3xxRedirection();
        assertThat(get(item)).bodyText().doesNotContain("指的是较早版本").contains("以前的引用（2）");
    }

    private MvcTestResult correct(long item, String title) {
        return post(item, "/correction")
                .param("title", title)
                .param("materialClass", "O")
                .param("eventOn", "2026-11-10")
                .param("sensitivity", "INTERNAL")
                .param("why", "题名不全")
                .param("seen", "1")
                .exchange();
    }

    private MvcTestResult get(long item) {
        return web.get().uri(at(item)).with(as(organiser.accountId())).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder post(long item, String act) {
        return web.post().uri(at(item) + act).with(as(organiser.accountId()));
    }

    private String at(long item) {
        return "/campaigns/" + organiser.campaignId() + "/evidence/" + item;
    }
}
