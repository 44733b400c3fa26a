package org.biaogan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.biaogan.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CampaignTest
class RhythmTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Plans plans;
    private final PathEditor editor;
    private final Results results;
    private final CarrierRepository carriers;
    private final SmallPath small;
    private final Cast cast;
    private final JdbcClient sql;
    private final MockMvcTester web;

    RhythmTest(
            Plans plans,
            PathEditor editor,
            Results results,
            CarrierRepository carriers,
            SmallPath small,
            Cast cast,
            JdbcClient sql,
            MockMvcTester web) {
        this.plans = plans;
        this.editor = editor;
        this.results = results;
        this.carriers = carriers;
        this.small = small;
        this.cast = cast;
        this.sql = sql;
        this.web = web;
    }

    @Test
    void everyBranchHasEveryMonthButAugust() {
        var opened = small.open();

        var sheet = plans.sheet(opened.organiser(), small.task(opened, "P1-1-01"));

        assertThat(sheet.carriers())
                .extracting(CarryingUnit::name)
                .containsExactly("机电教师党支部", "数控教师党支部", "学生第一党支部");
        assertThat(sheet.occurrences()).hasSize(3 * 23);
        assertThat(sheet.periods())
                .hasSize(23)
                .startsWith("2025-10")
                .endsWith("2027-10")
                .doesNotContain("2026-08");
        assertThat(sheet.keyPoints()).extracting(KeyPointLink::code).containsExactly("1.2", "1.1");
        assertThat(sheet.owner().orElseThrow().holders())
                .extracting(Office.Holder::unitName)
                .containsExactly("机电教师党支部");
    }

    @Test
    void anEarlierEndDropsOnlyWhatIsStillToCome() {
        var opened = small.open();
        long monthly = small.task(opened, "P1-1-01");

        editor.reschedule(
                opened.organiser(), LocalDate.parse("2026-12-01"), LocalDate.parse("2027-01-15"));

        assertThat(plans.sheet(opened.organiser(), monthly).periods())
                .startsWith("2025-10")
                .endsWith("2026-12", "2027-01");
        assertThat(dueOn(opened, "P1-1-02")).isEqualTo("2027-01-15");
        assertThat(plans.sheet(opened.organiser(), monthly).occurrences().get(13))
                .returns("2026-12", Occurrence::period)
                .returns(LocalDate.parse("2026-12-31"), Occurrence::dueOn);

        editor.reschedule(
                opened.organiser(), LocalDate.parse("2026-12-01"), LocalDate.parse("2027-12-31"));
        assertThat(plans.sheet(opened.organiser(), monthly).periods())
                .hasSize(25)
                .endsWith("2027-11", "2027-12");
        assertThat(dueOn(opened, "P1-1-02")).isEqualTo("2027-12-31");
    }

    @Test
    void unitsThatWereTypedInTodayAreAskedForTheWholeCampaign() {
        var opened = small.open(LocalDate.parse("2026-11-22"));
        long task = small.task(opened, "P1-1-01");
        sql.sql("update organization_unit set from_on = :today where id = :unit")
                .param("today", TODAY)
                .param("unit", opened.college().firstTeacherBranch())
                .update();

        editor.reschedule(
                opened.organiser(), LocalDate.parse("2026-12-01"), LocalDate.parse("2027-09-30"));
        var units = carriers.listEver(opened.college().generalBranch());
        var all =
                Rhythm.due(
                        new Rhythm.Beat(
                                task, Cycle.MONTH, CarriedBy.EACH_BRANCH, false, Span.WHOLE),
                        opened.college().generalBranch(),
                        units,
                        new Periods(SmallPath.FROM, SmallPath.TO, List.of(), Set.of())
                                .of(Cycle.MONTH),
                        TODAY);

        assertThat(all).hasSize(3 * 25);
        assertThat(occurrence(opened, "2025-10").state(Set.of(), TODAY))
                .isEqualTo(OccurrenceState.BEFORE_BIAOGAN);
    }

    @Test
    void aBranchFoundedAfterTheOpeningIsAskedFromThenOnAsSoonAsAPageIsOpened() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        long branch = cast.unit(opened.college().generalBranch(), "TEACHER_BRANCH", "新设教师党支部");
        sql.sql("update organization_unit set from_on = date '2027-02-10' where id = :unit")
                .param("unit", branch)
                .update();

        open(opened, task);

        assertThat(plans.sheet(opened.organiser(), task).occurrences())
                .filteredOn(it -> it.unitId() == branch)
                .extracting(Occurrence::period)
                .startsWith("2027-02", "2027-03")
                .hasSize(8);
        assertThat(Statements.of(() -> open(opened, task)))
                .isEqualTo(Statements.of(() -> open(opened, task)));
    }

    @Test
    void aBranchThatClosesIsAskedForNothingThatBeginsLaterAndKeepsItsRow() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        close(opened.college().firstTeacherBranch(), "2026-10-15");

        assertThat(open(opened, task)).contains("机电教师党支部", "不再承办", "数控教师党支部");

        var sheet = plans.sheet(opened.organiser(), task);
        assertThat(sheet.carriers()).extracting(CarryingUnit::name).doesNotContain("机电教师党支部");
        assertThat(sheet.rows()).extracting(CarryingUnit::name).contains("机电教师党支部");
        assertThat(sheet.occurrences())
                .filteredOn(it -> it.unitId() == opened.college().firstTeacherBranch())
                .extracting(Occurrence::period)
                .hasSize(12)
                .endsWith("2026-09", "2026-10");
    }

    @Test
    void aBranchThatWillCloseIsAskedUntilThen() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        close(opened.college().firstTeacherBranch(), "2027-01-31");

        open(opened, task);

        assertThat(plans.sheet(opened.organiser(), task).occurrences())
                .filteredOn(it -> it.unitId() == opened.college().firstTeacherBranch())
                .extracting(Occurrence::period)
                .endsWith("2026-12", "2027-01");
    }

    @Test
    void aMonthThatBecomesFreeIsAskedNoMoreUnlessItWasDoneAlready() {
        var opened = small.open();
        long task = small.task(opened, "P1-1-01");
        var ahead = occurrence(opened, "2027-02");
        results.record(opened.organiser(), ahead.id(), new NewResult("提前开了", TODAY, 0));
        sql.sql("insert into organization_free_months (unit_id) values (:unit)")
                .param("unit", opened.college().committee())
                .update();
        sql.sql(
                        "insert into organization_free_month (unit_id, month) values (:unit, 8), (:unit, 2)")
                .param("unit", opened.college().committee())
                .update();

        open(opened, task);

        assertThat(plans.sheet(opened.organiser(), task).occurrences())
                .filteredOn(it -> it.period().equals("2027-02"))
                .extracting(Occurrence::id)
                .containsExactly(ahead.id());
    }

    private void close(long unit, String on) {
        sql.sql("update organization_unit set closed_on = cast(:on as date) where id = :unit")
                .param("on", on)
                .param("unit", unit)
                .update();
    }

    private String open(SmallPath.Opened opened, long task) {
        var response =
                web.get()
                        .uri("/campaigns/" + opened.campaignId() + "/tasks/" + task)
                        .with(as(opened.organiser().accountId()))
                        .exchange()
                        .getResponse();
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Occurrence occurrence(SmallPath.Opened opened, String period) {
        return plans.sheet(opened.organiser(), small.task(opened, "P1-1-01"))
                .findOccurrence(opened.college().firstTeacherBranch(), period)
                .orElseThrow();
    }

    private LocalDate dueOn(SmallPath.Opened opened, String code) {
        return plans.sheet(opened.organiser(), small.task(opened, code))
                .occurrences()
                .getFirst()
                .dueOn();
    }
}
