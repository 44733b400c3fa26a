package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.util.function.UnaryOperator;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class PlanPagesTest {

    private final MockMvcTester web;
    private final Plans plans;
    private final SmallPath small;
    private final SchemeLibrary schemes;
    private final Cast cast;

    PlanPagesTest(
            MockMvcTester web, Plans plans, SmallPath small, SchemeLibrary schemes, Cast cast) {
        this.web = web;
        this.plans = plans;
        this.small = small;
        this.schemes = schemes;
        this.cast = cast;
    }

    @Test
    void theWizardGoesThroughItsStepsAndOpensWhatItShowed() {
        long unit = cast.college().generalBranch();
        long organiser = cast.holder("organiser", unit);
        long scheme = schemes.findNewest("benchmark-department").orElseThrow().version().id();
        String at = "/units/" + unit + "/campaigns/new?scheme=" + scheme;

        assertThat(get(organiser, "/units/" + unit + "/campaigns/new"))
                .hasStatusOk()
                .bodyText()
                .contains("智能制造学院党总支");
        assertThat(get(organiser, "/units/" + unit + "/campaigns/new?step=3"))
                .bodyText()
                .contains("先选一个方案");
        assertThat(get(organiser, at + "&step=2")).bodyText().contains("标杆院系“五个到位”", "工作稿");
        assertThat(get(organiser, at + "&step=3")).bodyText().contains("60 项任务");
        assertThat(get(organiser, at + "&step=4&path=benchmark-department-path"))
                .bodyText()
                .contains("4 个工程、12 个计划、60 项任务、8 个节点", "机电教师党支部", "学生第一党支部");

        var opened =
                post(
                        organiser,
                        "/units/" + unit + "/campaigns",
                        it ->
                                it.param("scheme", "" + scheme)
                                        .param("path", "benchmark-department-path")
                                        .param("title", "标杆院系创建")
                                        .param("fromOn", "2026-09-01")
                                        .param("midOn", "2027-09-01")
                                        .param("toOn", "2028-08-31")
                                        .param("usedFrom", "2026-11-22"));

        assertThat(opened).hasStatus(302);
        String campaign = String.valueOf(opened.getResponse().getRedirectedUrl());
        assertThat(get(organiser, campaign + "/path"))
                .hasStatusOk()
                .bodyText()
                .contains("红色引擎工程", "P4-2-05", "验收");
    }

    @Test
    void daysInTheWrongOrderComeBackWithWhatWasTyped() {
        long unit = cast.college().generalBranch();
        long organiser = cast.holder("organiser", unit);
        long scheme = schemes.findNewest("model-branch").orElseThrow().version().id();

        assertThat(
                        post(
                                organiser,
                                "/units/" + unit + "/campaigns",
                                it ->
                                        it.param("scheme", "" + scheme)
                                                .param("path", "")
                                                .param("title", "支部创建")
                                                .param("fromOn", "2026-09-01")
                                                .param("midOn", "2026-08-01")
                                                .param("toOn", "not a day")
                                                .param("usedFrom", "2026-08-01")))
                .hasStatus(422)
                .bodyText()
                .contains("中期要在开始之后", "日期写成 2026-11-22 这样", "启用日要在开始和结束之间", "支部创建");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothTexts() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-02");
        String at = "/campaigns/" + opened.campaignId() + "/tasks/" + task;
        long organiser = opened.organiser().accountId();

        assertThat(get(organiser, at + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("任务 P1-1-02", "小方案");
        assertThat(edit(organiser, at, "第一人的名称")).hasStatus(302);
        assertThat(edit(organiser, at, "第二人的名称"))
                .hasStatus(409)
                .bodyText()
                .contains("有人比你先保存了", "第一人的名称", "第二人的名称", "name=\"revision\" value=\"2\"");
        assertThat(plans.sheet(opened.organiser(), task).task().title().zh()).isEqualTo("第一人的名称");
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
    void everyPageOfAPathIsDrawn() {
        var opened = small.open();
        String at = "/campaigns/" + opened.campaignId();
        long organiser = opened.organiser().accountId();
        var project = plans.path(opened.organiser()).projects().getFirst();
        var strand = project.strands().getFirst();
        long event = small.task(opened, "P1-1-03");

        for (String page :
                new String[] {
                    at + "/path",
                    at + "/dates",
                    at + "/path/projects/new",
                    at + "/path/projects/" + project.id() + "/name",
                    at + "/path/projects/" + project.id() + "/strands/new",
                    at + "/path/strands/" + strand.id() + "/name",
                    at + "/strands/" + strand.id() + "/tasks/new",
                    at + "/tasks/" + event + "/events/new",
                    "/schemes",
                    "/schemes/"
                            + schemes.findNewest("benchmark-department")
                                    .orElseThrow()
                                    .version()
                                    .id()
                }) {
            assertThat(get(organiser, page)).as(page).hasStatusOk();
        }
        assertThat(get(opened.branchSecretary().accountId(), at + "/path"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("改名");
        assertThat(get(opened.branchSecretary().accountId(), at + "/dates")).hasStatus(403);
    }

    @Test
    void everyChangeOfAPathIsSent() {
        var opened = small.open();
        String at = "/campaigns/" + opened.campaignId();
        long organiser = opened.organiser().accountId();
        var path = plans.path(opened.organiser());
        var project = path.projects().getFirst();
        long task = small.task(opened, "P1-1-02");
        var sheet = plans.sheet(opened.organiser(), task);
        String name = at + "/path/projects/" + project.id() + "/name";

        sent(post(organiser, name, it -> it.param("titleZh", "红色引擎").param("was", "工程")));
        assertThat(post(organiser, name, it -> it.param("titleZh", "另一个名").param("was", "工程")))
                .hasStatus(409)
                .bodyText()
                .contains("红色引擎", "另一个名");
        sent(
                post(
                        organiser,
                        at + "/path/projects",
                        it -> it.param("titleZh", "新工程").param("was", "")));
        sent(
                post(
                        organiser,
                        at + "/path/projects/" + project.id() + "/strands",
                        it -> it.param("titleZh", "新计划").param("was", "")));
        sent(
                post(
                        organiser,
                        at + "/path/gates/" + path.gates().getFirst().id() + "/date",
                        it -> it.param("on", "2026-12-01")));
        sent(
                post(
                        organiser,
                        at + "/path/gates/" + path.gates().getFirst().id() + "/passage",
                        it -> it.param("on", "2026-11-20")));
        sent(
                post(
                        organiser,
                        at + "/tasks/" + task + "/key-points",
                        it ->
                                it.param(
                                                "point-"
                                                        + sheet.keyPoints().getFirst().keyPointId(),
                                                "REFERENCE")
                                        .param("point-x", "PRIMARY")));
        sent(
                post(
                        organiser,
                        at + "/tasks/" + task + "/measure",
                        it ->
                                it.param("title", "按期完成率")
                                        .param("unit", "%")
                                        .param("baseline", "78")
                                        .param("target", "95")));
        sent(
                post(
                        organiser,
                        at + "/tasks/" + task + "/expectations",
                        it ->
                                it.param("materialClass", "F")
                                        .param("textZh", "反馈合计")
                                        .param("kept", "TOTALS")));
        sent(
                post(
                        organiser,
                        at
                                + "/tasks/"
                                + task
                                + "/expectations/"
                                + sheet.expectations().getFirst().id()
                                + "/cut",
                        it -> it));
        sent(
                post(
                        organiser,
                        at + "/strands/" + project.strands().getFirst().id() + "/tasks",
                        it ->
                                it.param("titleZh", "新任务")
                                        .param("cycle", "MONTH")
                                        .param("carriedBy", "EACH_BRANCH")
                                        .param("owner", "organiser")
                                        .param("revision", "0")));

        var after = plans.sheet(opened.organiser(), task);
        assertThat(after.keyPoints())
                .extracting(KeyPointLink::role)
                .containsExactly(LinkRole.REFERENCE);
        assertThat(after.expectations())
                .extracting(Expectation::materialClass)
                .containsExactly(MaterialClass.F);
        assertThat(after.measure()).isNotNull();
        var changed = plans.path(opened.organiser());
        assertThat(changed.projects())
                .extracting(CampaignPath.Project::code)
                .containsExactly("P1", "P2");
        assertThat(changed.lines())
                .extracting(it -> it.task().code())
                .containsExactly("P1-1-01", "P1-1-02", "P1-1-03", "P1-1-04");
        assertThat(plans.sheet(opened.organiser(), small.task(opened, "P1-1-04")).periods())
                .startsWith("2026-12");
        sent(post(organiser, at + "/tasks/" + task + "/cut", it -> it.param("reason", "并入另一项")));
        assertThat(get(organiser, at + "/path")).bodyText().contains("并入另一项");
    }

    private MvcTestResult edit(long account, String at, String title) {
        return post(
                account,
                at,
                it ->
                        it.param("titleZh", title)
                                .param("cycle", "ONCE")
                                .param("carriedBy", "GENERAL_BRANCH")
                                .param("owner", "secretary")
                                .param("deputies", "organiser")
                                .param("revision", "1"));
    }

    private static void sent(MvcTestResult result) {
        assertThat(result).hasStatus(302);
    }

    private MvcTestResult get(long account, String uri) {
        return web.get().uri(uri).with(as(account)).exchange();
    }

    private MvcTestResult post(
            long account, String uri, UnaryOperator<MockMvcRequestBuilder> form) {
        return form.apply(web.post().uri(uri).with(as(account))).exchange();
    }
}
