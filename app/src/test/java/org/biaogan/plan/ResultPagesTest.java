package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.util.function.UnaryOperator;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class ResultPagesTest {

    private final MockMvcTester web;
    private final Plans plans;
    private final SmallPath small;
    private final Cast cast;

    ResultPagesTest(MockMvcTester web, Plans plans, SmallPath small, Cast cast) {
        this.web = web;
        this.plans = plans;
        this.small = small;
        this.cast = cast;
    }

    @Test
    void anOccurrenceIsAnsweredOnItsOwnPage() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        var november =
                plans.sheet(opened.branchSecretary(), task)
                        .findOccurrence(opened.college().firstTeacherBranch(), "2026-11")
                        .orElseThrow();
        String at =
                "/campaigns/"
                        + opened.campaignId()
                        + "/tasks/"
                        + task
                        + "/occurrences/"
                        + november.id();
        long secretary = opened.branchSecretary().accountId();

        assertThat(get(secretary, at))
                .hasStatusOk()
                .bodyText()
                .contains("2026 年 11 月", "还没有写结果", "说明未办");
        assertThat(
                        post(
                                secretary,
                                at + "/result",
                                it ->
                                        it.param("words", "议定三件事")
                                                .param("doneOn", "2026-12-01")
                                                .param("seen", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("2026-12-01 还没到", "议定三件事");
        assertThat(
                        post(
                                secretary,
                                at + "/result",
                                it ->
                                        it.param("words", "议定三件事")
                                                .param("doneOn", "2026-11-20")
                                                .param("seen", "0")))
                .hasStatus(302);
        assertThat(
                        post(
                                secretary,
                                at + "/result",
                                it ->
                                        it.param("words", "我写的")
                                                .param("doneOn", "2026-11-20")
                                                .param("seen", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("有人比你先保存了", "议定三件事", "我写的");
        long sibling = cast.holder("secretary", opened.college().siblingGeneralBranch());
        assertThat(get(sibling, at)).hasStatus(404);
        long other = cast.holder("branch-secretary", opened.college().studentBranch());
        assertThat(get(other, at)).hasStatus(404);
    }

    @Test
    void aReasonThatIsTooLongOrMissingComesBackToItsField() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        var sheet = plans.sheet(opened.branchSecretary(), task);
        String at =
                "/campaigns/"
                        + opened.campaignId()
                        + "/tasks/"
                        + task
                        + "/occurrences/"
                        + sheet.occurrences().getFirst().id();
        long secretary = opened.branchSecretary().accountId();
        String tooLong = "长".repeat(501);

        assertThat(post(secretary, at + "/skip", it -> it.param("reason", tooLong)))
                .hasStatus(422)
                .bodyText()
                .contains("说明未办：最多 500 个字", tooLong);
        assertThat(
                        post(
                                secretary,
                                at + "/explanations",
                                it ->
                                        it.param(
                                                        "expectationId",
                                                        "" + sheet.expectations().getFirst().id())
                                                .param("reason", tooLong)))
                .hasStatus(422)
                .bodyText()
                .contains("说明原因：最多 500 个字", tooLong);
    }

    private MvcTestResult get(long account, String uri) {
        return web.get().uri(uri).with(as(account)).exchange();
    }

    private MvcTestResult post(
            long account, String uri, UnaryOperator<MockMvcRequestBuilder> form) {
        return form.apply(web.post().uri(uri).with(as(account))).exchange();
    }
}
