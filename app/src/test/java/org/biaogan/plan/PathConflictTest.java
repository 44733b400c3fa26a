package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.SignedInPerson.as;

import java.util.Map;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The second of two who change one thing is told and keeps what both wrote. */
@CampaignTest
class PathConflictTest {

    private final MockMvcTester web;
    private final Plans plans;
    private final PathEditor editor;
    private final SmallPath small;

    PathConflictTest(MockMvcTester web, Plans plans, PathEditor editor, SmallPath small) {
        this.web = web;
        this.plans = plans;
        this.editor = editor;
        this.small = small;
    }

    @Test
    void inTheKeyPointsOfATask() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-02");
        var links = plans.sheet(opened.organiser(), task).keyPoints();
        long first = links.getFirst().keyPointId();
        long second = links.getLast().keyPointId();

        assertThat(editor.link(opened.organiser(), task, 1, Map.of(first, LinkRole.REFERENCE)))
                .isTrue();

        assertThat(
                        post(opened, "/tasks/" + task + "/key-points")
                                .param("revision", "1")
                                .param("point-" + second, "PRIMARY"))
                .hasStatus(409)
                .bodyText()
                .contains("有人比你先保存了", "先保存的 参考", "先保存的 不服务", "name=\"revision\" value=\"2\"");
        assertThat(plans.sheet(opened.organiser(), task).keyPoints())
                .extracting(KeyPointLink::keyPointId)
                .containsExactly(first);
    }

    @Test
    void inTheMeasureOfATask() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-02");
        var at = "/tasks/" + task + "/measure";

        assertThat(measure(post(opened, at), "第一人的指标")).hasStatus(302);
        assertThat(measure(post(opened, at), "第二人的指标"))
                .hasStatus(409)
                .bodyText()
                .contains("有人比你先保存了", "第一人的指标", "第二人的指标");
    }

    @Test
    void inTheEnglishNameOfAProject() {
        var opened = small.open();
        long project = plans.path(opened.organiser()).projects().getFirst().id();
        String at = "/path/projects/" + project + "/name";

        assertThat(
                        post(opened, at)
                                .param("titleZh", "工程")
                                .param("titleEn", "Theirs")
                                .param("was", "工程")
                                .param("wasEn", ""))
                .hasStatus(302);
        assertThat(
                        post(opened, at)
                                .param("titleZh", "工程")
                                .param("titleEn", "Mine")
                                .param("was", "工程")
                                .param("wasEn", ""))
                .hasStatus(409)
                .bodyText()
                .contains("有人比你先保存了", "Theirs", "Mine");
    }

    @Test
    void aPartIsCutOnceNothingHangsOnItAndItsTasksStayWithinReach() {
        var opened = small.open();
        var project = plans.path(opened.organiser()).projects().getFirst();
        long strand = project.strands().getFirst().id();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> editor.cutStrand(opened.organiser(), strand));

        for (String code : new String[] {"P1-1-01", "P1-1-02", "P1-1-03"}) {
            editor.cut(opened.organiser(), small.task(opened, code), "并入另一项");
        }
        assertThat(post(opened, "/path/strands/" + strand + "/cut")).hasStatus(302);
        assertThat(post(opened, "/path/projects/" + project.id() + "/cut")).hasStatus(302);

        assertThat(plans.path(opened.organiser()).standing()).isZero();
        String page = "/campaigns/" + opened.campaignId() + "/path";
        assertThat(web.get().uri(page).with(as(opened.organiser().accountId())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2026-11-22 移出",
                        "/campaigns/"
                                + opened.campaignId()
                                + "/tasks/"
                                + small.task(opened, "P1-1-02")
                                + "\"");
    }

    @Test
    void aBranchIsToldWhoHoldsAnOfficeOfTheGeneralBranch() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");

        assertThat(plans.sheet(opened.branchSecretary(), task).deputies())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.holders())
                                .extracting(Office.Holder::unitName)
                                .contains("智能制造学院党总支"));
    }

    private MockMvcRequestBuilder post(SmallPath.Opened opened, String path) {
        return web.post()
                .uri("/campaigns/" + opened.campaignId() + path)
                .with(as(opened.organiser().accountId()));
    }

    private static MockMvcRequestBuilder measure(MockMvcRequestBuilder form, String title) {
        return form.param("title", title)
                .param("unit", "%")
                .param("baseline", "78")
                .param("target", "95")
                .param("revision", "1");
    }
}
