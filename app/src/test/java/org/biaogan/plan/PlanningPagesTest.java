package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class PlanningPagesTest {

    private final MockMvcTester web;
    private final BusinessPlanning planning;
    private final BusinessGoals goals;
    private final Plans plans;
    private final SmallPath small;

    private SmallPath.Opened opened;
    private String campaign = "";
    private String at = "";

    PlanningPagesTest(
            MockMvcTester web,
            BusinessPlanning planning,
            BusinessGoals goals,
            Plans plans,
            SmallPath small) {
        this.web = web;
        this.planning = planning;
        this.goals = goals;
        this.plans = plans;
        this.small = small;
    }

    @BeforeEach
    void aCampaign() {
        opened = small.open();
        campaign = "/campaigns/" + opened.campaignId();
        at = campaign + "/planning";
    }

    @Test
    void itBeginsEmptyAndTheUsualLinesAreOneClickAway() {
        assertThat(get(at)).hasStatusOk().bodyText().contains("还没有业务线", "用常见的四条开始");
        assertThat(post(at + "/lines/usual")).hasStatus(302);
        assertThat(get(at)).bodyText().contains("专业教学", "社会服务", "还没有目标");
    }

    @Test
    void aCellIsLinkedAndUnlinkedByOneClick() {
        long goal = goal("示范课十二门");
        long task = small.task(opened, "P1-1-02");
        long strand = strand();
        String cells = at + "?strand=" + strand;

        assertThat(get(at)).bodyText().contains("示范课十二门", "没有任务承担", "1 个没有任务承担");
        assertThat(get(cells)).bodyText().contains("aria-pressed=\"false\"");
        var cell =
                post(
                        at + "/links",
                        "goal",
                        "" + goal,
                        "task",
                        "" + task,
                        "linked",
                        "true",
                        "strand",
                        "" + strand);
        assertThat(cell).hasRedirectedUrl(cells + "#g-" + goal);
        assertThat(get(cells)).bodyText().contains("aria-pressed=\"true\"");
        assertThat(get(at)).bodyText().contains("中由 02 承担", "0 个没有任务承担");
        assertThat(get(campaign + "/tasks/" + task)).bodyText().contains("承担的业务目标", "示范课十二门");
        assertThat(post(at + "/links", "goal", "" + goal, "task", "" + task, "linked", "false"))
                .hasRedirectedUrl(at + "/goals/" + goal + "#carriers");
        assertThat(get(cells)).bodyText().doesNotContain("aria-pressed=\"true\"");
        assertThat(post(at + "/links", "goal", "x")).hasStatus(422).bodyText().contains("示范课十二门");
        assertThat(get(at + "?strand=999999999")).hasStatus(404);
    }

    @Test
    void theFormOfAGoalLinksWithASentenceAndLosesNothing() {
        long goal = goal("示范课十二门");
        long task = small.task(opened, "P1-1-01");
        String page = at + "/goals/" + goal;

        assertThat(post(page + "/tasks", "how", "支部集体备课"))
                .hasStatus(422)
                .bodyText()
                .contains("支部集体备课");
        assertThat(post(page + "/tasks", "task", "" + task, "how", "支部集体备课")).hasStatus(302);
        assertThat(get(page)).bodyText().contains("支部集体备课", "断开");
        String long300 = "长".repeat(301);
        assertThat(post(page + "/tasks/" + task + "/how", "how", long300))
                .hasStatus(422)
                .bodyText()
                .contains(long300);
        assertThat(post(page, "lineId", "" + planning.lines(opened.organiser()).getFirst().id()))
                .hasStatus(422);
        assertThat(get(at + "/goals/new")).bodyText().contains("2025-10-20");
        assertThat(
                        post(
                                at + "/goals",
                                "lineId",
                                "1",
                                "words",
                                "写了很多",
                                "fromOn",
                                "2026-01-01",
                                "toOn",
                                "2026-02-01",
                                "office",
                                "dean",
                                "revision",
                                "0"))
                .hasStatus(422)
                .bodyText()
                .contains("写了很多", "没有这条业务线");
    }

    @Test
    void theProblemOfATaskIsSaidOnItsOwnPage() {
        String task = campaign + "/tasks/" + small.task(opened, "P1-1-01");

        assertThat(get(task + "/problem")).hasStatusOk();
        assertThat(post(task + "/problem", "words", "听课少", "seen", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("听课少");
        assertThat(post(task + "/problem", "words", "听课少", "whom", "青年教师", "seen", "0"))
                .hasStatus(302);
        assertThat(get(task)).bodyText().contains("要解决的问题", "听课少", "为：青年教师");
        assertThat(post(task + "/problem", "words", "反馈慢", "whom", "教师", "seen", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("听课少", "反馈慢");
    }

    @Test
    void aBranchReadsTheMatrixAndSeesNoSwitches() {
        goal("示范课十二门");

        assertThat(
                        web.get()
                                .uri(at + "?strand=" + strand())
                                .with(as(opened.branchSecretary().accountId()))
                                .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("示范课十二门")
                .doesNotContain("/planning/links");
    }

    @Test
    void theMatrixTakesTheSameStatementsWhateverItsSize() {
        goal("第一个");
        long few = Statements.ofReading(() -> get(at));
        for (int i = 0; i < 5; i++) {
            planning.link(opened.organiser(), goal("目标" + i), small.task(opened, "P1-1-01"), null);
        }
        long many = Statements.ofReading(() -> get(at));

        assertThat(many).isEqualTo(few).isPositive();
    }

    private long goal(String words) {
        planning.addUsualLines(opened.organiser());
        long line = planning.lines(opened.organiser()).getFirst().id();
        return goals.add(
                opened.organiser(),
                new BusinessGoalForm(line, words, SmallPath.FROM, SmallPath.TO, null, "dean", 0));
    }

    private long strand() {
        return plans.path(opened.organiser()).projects().getFirst().strands().getFirst().id();
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(opened.organiser().accountId())).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(path).with(as(opened.organiser().accountId()));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
