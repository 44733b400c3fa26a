package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.util.Locale;
import org.biaogan.access.Actor;
import org.biaogan.evidence.CoverageView;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class MatrixPagesTest {

    private final MockMvcTester web;
    private final SmallPath small;
    private final CoverageView coverage;
    private final Cast cast;

    MatrixPagesTest(MockMvcTester web, SmallPath small, CoverageView coverage, Cast cast) {
        this.web = web;
        this.small = small;
        this.coverage = coverage;
        this.cast = cast;
    }

    @Test
    void anEmptyCellLeadsToTheTaskThatMendsIt() {
        var opened = small.open();
        Actor organiser = opened.organiser();
        long keyPoint = coverage.get(organiser, null).rows().get(1).keyPoint().id();
        String at = "/campaigns/" + opened.campaignId();

        assertThat(get(organiser, at + "/matrix"))
                .hasStatusOk()
                .bodyText()
                .contains("覆盖矩阵", "应有而无", at + "/matrix/" + keyPoint + "/2026-10");
        assertThat(get(organiser, at + "/matrix/" + keyPoint + "/2026-10"))
                .hasStatusOk()
                .bodyText()
                .contains("去补这一格", "occurrence=");
        assertThat(get(organiser, at + "/gaps"))
                .hasStatusOk()
                .bodyText()
                .contains("还没有佐证。", "放入材料");
        assertThat(get(organiser, at)).bodyText().contains("小方案：覆盖", "工作稿，以正式通知为准", "先补这几处");
        assertThat(get(organiser, at + "/matrix/" + keyPoint + "/1999-01")).hasStatus(404);
    }

    @Test
    void aBranchDoesNotSeeTheWholeMatrix() {
        var opened = small.open();

        assertThat(get(opened.branchSecretary(), "/campaigns/" + opened.campaignId() + "/matrix"))
                .hasStatus(403);
        long sibling = cast.holder("secretary", opened.college().siblingGeneralBranch());
        assertThat(
                        web.get()
                                .uri("/campaigns/" + opened.campaignId() + "/matrix")
                                .locale(Locale.SIMPLIFIED_CHINESE)
                                .with(as(sibling))
                                .exchange())
                .hasStatus(404);
    }

    private MvcTestResult get(Actor actor, String path) {
        return web.get().uri(path).with(as(actor.accountId())).exchange();
    }
}
