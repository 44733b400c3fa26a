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
                        at + "/path/gates/" + path.gates().getFirst().id() + "/passage",
                        it -> it.param("on", "2026-11-20")));
        sent(
                post(
                        organiser,
                        at + "/tasks/" + task + "/key-points",
                        it ->
                                it.param("revision", "1")
                                        .param(
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
                                        .param("revision", "2")
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
