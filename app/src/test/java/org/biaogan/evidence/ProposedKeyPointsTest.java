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

/** Proposals on the page of a piece that is cited for nothing. */
@CampaignTest
class ProposedKeyPointsTest {

    private final Pieces pieces;
    private final SmallPath small;
    private final Citations citations;
    private final EvidenceVault vault;
    private final MockMvcTester web;

    private Actor organiser;

    ProposedKeyPointsTest(
            Pieces pieces,
            SmallPath small,
            Citations citations,
            EvidenceVault vault,
            MockMvcTester web) {
        this.pieces = pieces;
        this.small = small;
        this.citations = citations;
        this.vault = vault;
        this.web = web;
    }

    @BeforeEach
    void aCampaign() {
        organiser = small.open().organiser();
    }

    @Test
    void aPieceLikeOneThatWasCitedIsProposedForTheSameAndOneClickCitesIt() {
        long first = pieces.enter(organiser, "党政联席会议纪要第1次");
        long second = pieces.enter(organiser, "党政联席会议纪要第2次");
        pieces.cite(organiser, first, 1);

        assertThat(page(second)).bodyText().contains("可能的观测点", "与 1-2-01《党政联席会议纪要第1次》相近，你们把它引用到这里");
        assertThat(vault.get(organiser, second).citations()).isEmpty();

        web.post()
                .uri(at(second) + "/citations")
                .with(as(organiser.accountId()))
                .param("keyPointId", String.valueOf(pieces.keyPoint(organiser, 1)))
                .exchange();
        assertThat(vault.get(organiser, second).citations())
                .extracting(Citation::keyPointId)
                .containsExactly(pieces.keyPoint(organiser, 1));
        assertThat(page(second)).bodyText().doesNotContain("可能的观测点");
    }

    @Test
    void whatIsWithdrawnOrNoLongerCitedTeachesNothing() {
        long ended = pieces.enter(organiser, "党政联席会议纪要第1次");
        long withdrawn = pieces.enter(organiser, "党政联席会议纪要第3次");
        long asked = pieces.enter(organiser, "党政联席会议纪要第2次");
        citations.end(organiser, ended, pieces.cite(organiser, ended, 1));
        pieces.cite(organiser, withdrawn, 1);
        vault.withdraw(organiser, withdrawn, "记录有误");

        assertThat(page(asked)).bodyText().doesNotContain("可能的观测点");
    }

    private MvcTestResult page(long item) {
        return web.get().uri(at(item)).with(as(organiser.accountId())).exchange();
    }

    private String at(long item) {
        return "/campaigns/" + organiser.campaignId() + "/evidence/" + item;
    }
}
