package org.biaogan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaogan.access.SignedInPerson.as;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.testing.CampaignTest;
import org.biaogan.testing.Cast;
import org.biaogan.testing.SmallPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Posts and business goals that go on beyond the last day of a unit go on in the other one. */
@CampaignTest
class MergedPostsTest {

    private final UnitEnds ends;
    private final SmallPath small;
    private final Cast cast;
    private final JdbcClient sql;
    private final MockMvcTester web;

    private SmallPath.Opened opened;
    private Actor house;
    private long branch;
    private long other;

    MergedPostsTest(UnitEnds ends, SmallPath small, Cast cast, JdbcClient sql, MockMvcTester web) {
        this.ends = ends;
        this.small = small;
        this.cast = cast;
        this.sql = sql;
        this.web = web;
    }

    @BeforeEach
    void twoBranchesOfOneGeneralBranch() {
        opened = small.open();
        branch = opened.college().firstTeacherBranch();
        other = opened.college().secondTeacherBranch();
        house = cast.inUnit(cast.holder("administrator", opened.college().committee()), branch);
    }

    @Test
    void aPostThatWentOnAfterItsEndWasLiftedGoesAlongAndOneThatEndedStays() {
        long lifted = post("党员示范岗");
        long ended = post("服务岗");
        end(lifted, true);
        end(ended, false);

        merge();

        assertThat(unitOf("plan_post", lifted)).isEqualTo(other);
        assertThat(unitOf("plan_post", ended)).isEqualTo(branch);
    }

    @Test
    void aGoalTheUnitAnswersForGoesAlongAndOneThatIsOverStays() {
        long open = goal("2027-07-31");
        long over = goal("2026-07-31");
        assertThat(ends.page(house).moving())
                .extracting(OpenWork.Line::note)
                .contains("plan.open.goals");

        merge();

        assertThat(unitOf("plan_business_goal", open)).isEqualTo(other);
        assertThat(unitOf("plan_business_goal", over)).isEqualTo(branch);
    }

    @Test
    void anEventToComeGoesAlong() {
        event("2026-12-10");

        merge(other);

        assertThat(events(branch)).containsExactly("SKIPPED");
        assertThat(events(other)).containsExactly("OPEN");
    }

    @Test
    void aUnitThatIsOnlyClosedGivesWhatIsOpenToTheOneAbove() {
        long above = opened.college().generalBranch();
        long post = post("党员示范岗");
        event("2026-12-10");

        merge(above);

        assertThat(unitOf("plan_post", post)).isEqualTo(above);
        assertThat(events(above)).containsExactly("OPEN");
        assertThat(page(branch)).bodyText().contains("2026-11-20 撤销，依据：党委会决定", "没办完的交给");
        assertThat(page(above)).bodyText().contains("2026-11-20 撤销，没办完的交给这个单位");
    }

    private void merge() {
        merge(other);
    }

    private void merge(long into) {
        ends.end(house, new UnitEnding(LocalDate.parse("2026-11-20"), into, "党委会决定"));
    }

    private MvcTestResult page(long unit) {
        return web.get().uri("/units/" + unit).with(as(house.accountId())).exchange();
    }

    private void event(String on) {
        sql.sql(
                        """
                        insert into plan_occurrence (campaign_id, task_id, unit_id, period, title, from_on, due_on)
                        values (:campaign, :task, :unit, 'event-1', '企业来访', cast(:on as date), cast(:on as date))
                        """)
                .param("campaign", opened.campaignId())
                .param("task", small.task(opened, "P1-1-03"))
                .param("unit", branch)
                .param("on", on)
                .update();
    }

    private List<String> events(long unit) {
        return sql.sql(
                        """
                        select case when skipped then 'SKIPPED' else 'OPEN' end from plan_standing
                        where campaign_id = :campaign and unit_id = :unit and event and title = '企业来访'
                        """)
                .param("campaign", opened.campaignId())
                .param("unit", unit)
                .query(Rows.TEXT)
                .list();
    }

    private long post(String name) {
        return sql.sql(
                        """
                        insert into plan_post (campaign_id, unit_id, name, duty, commitment, from_on, to_on)
                        values (:campaign, :unit, :name, '带头', '每月一次', date '2026-01-01', date '2027-06-30')
                        returning id
                        """)
                .param("campaign", opened.campaignId())
                .param("unit", branch)
                .param("name", name)
                .query(Rows.LONG)
                .single();
    }

    private void end(long post, boolean lifted) {
        sql.sql(
                        """
                        insert into plan_post_end
                            (campaign_id, post_id, on_date, result, said_at, said_by, lifted_at, lifted_by)
                        values (:campaign, :post, date '2026-10-31', '做完了', :at, :by,
                                case when :lifted then cast(:at as timestamptz) end,
                                case when :lifted then cast(:by as bigint) end)
                        """)
                .param("campaign", opened.campaignId())
                .param("post", post)
                .param("at", OffsetDateTime.parse("2026-11-01T00:00:00Z"))
                .param("by", house.accountId())
                .param("lifted", lifted)
                .update();
    }

    private long goal(String toOn) {
        return sql.sql(
                        """
                        with line as (
                            insert into plan_business_line (campaign_id, title_zh) values (:campaign, '专业教学')
                            returning id)
                        insert into plan_business_goal (campaign_id, line_id, words, from_on, to_on, unit_id)
                        select :campaign, id, '建成精品课程', date '2025-11-01', cast(:to as date), :unit from line
                        returning id
                        """)
                .param("campaign", opened.campaignId())
                .param("to", toOn)
                .param("unit", branch)
                .query(Rows.LONG)
                .single();
    }

    private long unitOf(String table, long id) {
        return sql.sql("select unit_id from " + table + " where id = :id")
                .param("id", id)
                .query(Rows.LONG)
                .single();
    }
}
