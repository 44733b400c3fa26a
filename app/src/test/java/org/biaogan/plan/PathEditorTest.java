package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Refused;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CampaignTest
class PathEditorTest {

    private final Plans plans;
    private final PathEditor editor;
    private final Results results;
    private final SmallPath small;
    private final JdbcClient sql;
    private final MockMvcTester web;

    PathEditorTest(
            Plans plans,
            PathEditor editor,
            Results results,
            SmallPath small,
            JdbcClient sql,
            MockMvcTester web) {
        this.plans = plans;
        this.editor = editor;
        this.results = results;
        this.small = small;
        this.sql = sql;
        this.web = web;
    }

    @Test
    void aNewCycleBeginsAfterTodayAndResultsStay() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        var october =
                plans.sheet(opened.organiser(), task)
                        .findOccurrence(opened.college().firstTeacherBranch(), "2026-10")
                        .orElseThrow();
        results.record(
                opened.branchSecretary(),
                october.id(),
                new NewResult("议定三件事", LocalDate.parse("2026-11-22"), 0));

        editor.edit(opened.organiser(), task, text(opened, task, "任务", Cycle.QUARTER));

        var sheet = plans.sheet(opened.branchSecretary(), task);
        assertThat(sheet.periods())
                .endsWith("2026-10", "2026-11", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4");
        assertThat(sheet.findOccurrence(october.id()).orElseThrow().words()).isEqualTo("议定三件事");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndKeepsBothTexts() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-02");
        var first = text(opened, task, "第一人的名称", Cycle.ONCE);
        var second = text(opened, task, "第二人的名称", Cycle.ONCE);

        assertThat(editor.edit(opened.organiser(), task, first)).isEmpty();
        var conflict = editor.edit(opened.organiser(), task, second).orElseThrow();

        assertThat(conflict.theirs().titleZh()).isEqualTo("第一人的名称");
        assertThat(conflict.mine().titleZh()).isEqualTo("第二人的名称");
        assertThat(conflict.by()).isNotNull();
        assertThat(plans.sheet(opened.organiser(), task).task().title().zh()).isEqualTo("第一人的名称");
        assertThat(editor.edit(opened.organiser(), task, conflict.mine())).isEmpty();
        assertThat(plans.sheet(opened.organiser(), task).task().title().zh()).isEqualTo("第二人的名称");
    }

    @Test
    void aTaskThatIsCutAsksForNothingMoreAndKeepsWhatWasDone() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");

        editor.cut(opened.organiser(), task, "并入另一项");

        assertThat(plans.sheet(opened.organiser(), task).periods()).endsWith("2026-10");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> editor.link(opened.organiser(), task, 1, Map.of()));
    }

    @Test
    void aNewTaskTakesTheNextFreeCodeWhateverTheOthersAreCalled() {
        var opened = small.open();
        sql.sql(
                        """
                        update plan_task set code = 'P1-1-07'
                        where campaign_id = :campaign and code = 'P1-1-02'
                        """)
                .param("campaign", opened.campaignId())
                .update();
        var project = plans.path(opened.organiser()).projects().getFirst();

        long task =
                editor.add(
                        opened.organiser(),
                        project.strands().getFirst().id(),
                        text(opened, small.task(opened, "P1-1-03"), "新任务", Cycle.ONCE));

        assertThat(plans.sheet(opened.organiser(), task).task().code()).isEqualTo("P1-1-08");
    }

    @Test
    void theHistoryOfATaskThatWasCutSaysSo() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");

        editor.cut(opened.organiser(), task, "并入另一项");

        assertThat(
                        web.get()
                                .uri("/campaigns/" + opened.campaignId() + "/tasks/" + task)
                                .with(as(opened.organiser().accountId())))
                .hasStatusOk()
                .bodyText()
                .containsPattern("</time>[^<]*移出路径");
    }

    private TaskText text(SmallPath.Opened opened, long task, String title, Cycle cycle) {
        var sheet = plans.sheet(opened.organiser(), task);
        return new TaskText(
                title,
                null,
                null,
                null,
                cycle,
                sheet.task().carriedBy(),
                sheet.task().owner(),
                List.of("organiser"),
                sheet.task().revision());
    }
}
