package org.biaogan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.plan.Acceptances;
import org.biaogan.plan.NewAcceptance;
import org.biaogan.plan.NewResult;
import org.biaogan.plan.Plans;
import org.biaogan.plan.Results;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class AwaitingPagesTest {

    private final MockMvcTester web;
    private final Plans plans;
    private final Results results;
    private final Acceptances acceptances;
    private final SmallPath small;

    private SmallPath.Opened opened;
    private String at = "";

    AwaitingPagesTest(
            MockMvcTester web,
            Plans plans,
            Results results,
            Acceptances acceptances,
            SmallPath small) {
        this.web = web;
        this.plans = plans;
        this.results = results;
        this.acceptances = acceptances;
        this.small = small;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        at = "/campaigns/" + opened.campaignId();
    }

    @Test
    void whatIsTickedIsAcceptedAndTheRestWaits() {
        long october = said("2026-10", "十月的事");
        said("2026-09", "九月的事");

        assertThat(get("/awaiting"))
                .hasStatusOk()
                .bodyText()
                .contains("十月的事", "九月的事", "value=\"" + october + "-1\"");
        assertThat(post("/awaiting/acceptances", "picked", october + "-1")).hasStatus(302);
        assertThat(get("/awaiting")).bodyText().contains("九月的事").doesNotContain("十月的事");
        assertThat(get("/awaiting?state=ACCEPTED")).bodyText().contains("十月的事");
    }

    @Test
    void nothingTickedIsSaidAndNothingIsLost() {
        said("2026-10", "十月的事");

        assertThat(post("/awaiting/acceptances", "page", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("还没有勾选", "十月的事");
        assertThat(post("/awaiting/acceptances", "picked", "x'--")).hasStatus(422);
    }

    @Test
    void onesOwnResultIsShownWithoutATick() {
        long id = occurrence("2026-10");
        results.record(opened.organiser(), id, result("自己写的"));

        assertThat(get("/awaiting"))
                .bodyText()
                .contains("自己写的", "由另一个人认可")
                .doesNotContain("name=\"picked\"", "认可勾选的");
    }

    @Test
    void aReturnedOneStandsFirstInTheMonthOfItsBranchWithItsSentence() {
        long task = small.task(opened, "P1-1-01");
        long september = said("2026-09", "九月的事");

        assertThat(
                        post(
                                "/tasks/" + task + "/occurrences/" + september + "/acceptances",
                                "accepted",
                                "false",
                                "sentence",
                                "",
                                "result",
                                "1",
                                "seen",
                                "0"))
                .hasStatus(422)
                .bodyText()
                .contains("退回要写一句");
        acceptances.say(opened.organiser(), september, new NewAcceptance(false, "请补参会人数", 1, 0));

        assertThat(month()).bodyText().contains("退回 1 件", "请补参会人数", "去更正");
        assertThat(get("/tasks/" + task)).bodyText().contains("请补参会人数");
        assertThat(get("/awaiting?state=RETURNED")).bodyText().contains("请补参会人数");

        results.record(
                opened.branchSecretary(),
                september,
                new NewResult("九月的事，八人参加", LocalDate.parse("2026-11-20"), 1));

        assertThat(month()).bodyText().doesNotContain("请补参会人数");
    }

    @Test
    void aFasterWordIsShownAndTheSentenceIsKept() {
        long task = small.task(opened, "P1-1-01");
        long september = said("2026-09", "九月的事");

        assertThat(
                        post(
                                "/tasks/" + task + "/occurrences/" + september + "/acceptances",
                                "accepted",
                                "false",
                                "sentence",
                                "请补参会人数",
                                "result",
                                "1",
                                "seen",
                                "3"))
                .hasStatus(409)
                .bodyText()
                .contains("你写的还在框里", "请补参会人数");
    }

    @Test
    void theListTakesTheSameStatementsWhateverItsLength() {
        long few = Statements.ofReading(() -> get("/awaiting"));
        for (String period : List.of("2026-07", "2026-09", "2026-10", "2026-11")) {
            said(period, "事");
        }
        long many = Statements.ofReading(() -> get("/awaiting"));

        assertThat(many).isEqualTo(few).isPositive();
    }

    private long said(String period, String words) {
        long id = occurrence(period);
        results.record(opened.branchSecretary(), id, result(words));
        return id;
    }

    private long occurrence(String period) {
        return plans.sheet(opened.organiser(), small.task(opened, "P1-1-01"))
                .findOccurrence(opened.college().firstTeacherBranch(), period)
                .orElseThrow()
                .id();
    }

    private static NewResult result(String words) {
        return new NewResult(words, LocalDate.parse("2026-11-20"), 0);
    }

    private MvcTestResult month() {
        return web.get()
                .uri(at + "/month?all=1")
                .with(as(opened.branchSecretary().accountId()))
                .exchange();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(at + path).with(as(opened.organiser().accountId())).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(at + path).with(as(opened.organiser().accountId()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
