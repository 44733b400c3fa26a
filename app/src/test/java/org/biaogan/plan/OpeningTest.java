package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.biaogan.base.Rows;
import org.biaogan.campaigns.NewCampaign;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CampaignTest
class OpeningTest {

    private final MockMvcTester web;
    private final SchemeLibrary schemes;
    private final CampaignOpening opening;
    private final PathTemplates templates;
    private final Cast cast;
    private final JdbcClient sql;

    OpeningTest(
            MockMvcTester web,
            SchemeLibrary schemes,
            CampaignOpening opening,
            PathTemplates templates,
            Cast cast,
            JdbcClient sql) {
        this.web = web;
        this.schemes = schemes;
        this.opening = opening;
        this.templates = templates;
        this.cast = cast;
        this.sql = sql;
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
                .contains("4 个工程、12 个计划、60 项任务、9 个节点", "机电教师党支部", "学生第一党支部");

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

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-01", "2026-03-15", "2026-11-22"})
    void whatThePreviewCountsIsWhatIsThereAfterwards(LocalDate usedFrom) {
        var college = cast.college();
        var organiser =
                cast.inUnit(
                        cast.holder("organiser", college.generalBranch()), college.generalBranch());
        sql.sql("update organization_unit set from_on = date '2026-11-22' where id = :unit")
                .param("unit", college.studentBranch())
                .update();
        var template = templates.get("benchmark-department-path");
        var campaign =
                new NewCampaign(
                        college.generalBranch(),
                        "创建",
                        LocalDate.parse("2025-09-01"),
                        LocalDate.parse("2026-09-15"),
                        LocalDate.parse("2027-08-31"),
                        usedFrom,
                        List.of(
                                schemes.findNewest("benchmark-department")
                                        .orElseThrow()
                                        .version()
                                        .id()));

        Preview preview = opening.preview(organiser, campaign, template);
        long id = opening.open(organiser, campaign, template);

        assertThat(preview.occurrences()).isEqualTo(count(id, "true")).isPositive();
        assertThat(preview.before()).isEqualTo(count(id, "due_on < date '" + usedFrom + "'"));
        assertThat(preview.byUnit()).extracting(Preview.OfUnit::name).contains("学生第一党支部");
        assertThat(preview.gates())
                .isEqualTo(
                        sql.sql("select count(*) from plan_gate where campaign_id = :campaign")
                                .param("campaign", id)
                                .query(Rows.INT)
                                .single());
    }

    @Test
    void whatIsNotThereIsToldAtTheFieldItWasChosenIn() {
        long unit = cast.college().generalBranch();
        long organiser = cast.holder("organiser", unit);
        long branches = schemes.findNewest("model-branch").orElseThrow().version().id();

        assertThat(open(organiser, unit, "99999", "99999", "benchmark-department-path"))
                .hasStatus(422)
                .bodyText()
                .contains("按哪个方案创建：没有这个方案版本", "同时对照：没有这个方案版本", "路径模板");
        assertThat(open(organiser, unit, "" + branches, "", "benchmark-department-path"))
                .hasStatus(422)
                .bodyText()
                .contains("这个模板不是为这个版本的方案写的");
    }

    private MvcTestResult open(long account, long unit, String scheme, String also, String path) {
        return post(
                account,
                "/units/" + unit + "/campaigns",
                it ->
                        it.param("scheme", scheme)
                                .param("also", also)
                                .param("path", path)
                                .param("title", "创建")
                                .param("fromOn", "2026-09-01")
                                .param("midOn", "2027-09-01")
                                .param("toOn", "2028-08-31")
                                .param("usedFrom", "2026-11-22"));
    }

    private int count(long campaign, String which) {
        return sql.sql(
                        "select count(*) from plan_occurrence where campaign_id = :campaign and "
                                + which)
                .param("campaign", campaign)
                .query(Rows.INT)
                .single();
    }

    private MvcTestResult get(long account, String uri) {
        return web.get().uri(uri).with(as(account)).exchange();
    }

    private MvcTestResult post(
            long account, String uri, UnaryOperator<MockMvcRequestBuilder> form) {
        return form.apply(web.post().uri(uri).with(as(account))).exchange();
    }
}
