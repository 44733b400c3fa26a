package org.biaogan.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sample's records of what was held: those that closed occurrences, and the others of a
 * branch's year, with gaps in it as real years have them.
 */
@Repository
class SampleActivities {

    private final JdbcClient sql;

    SampleActivities(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a committee, the general branch or a study group held, as the results tell it. */
    void fromResults(long campaignId) {
        sql.sql(
                        """
                        with told as (
                            select nextval(pg_get_serial_sequence('activities_activity', 'id')) as id, result.*,
                                   occurrence.unit_id, kind.kind
                            from plan_result result
                            join plan_occurrence occurrence
                                on occurrence.campaign_id = result.campaign_id
                                and occurrence.id = result.occurrence_id
                            join plan_task task
                                on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                            join (values ('P2-1-02', 'branch-committee'), ('P1-1-02', 'general-branch-committee'),
                                         ('P1-1-03', 'joint-meeting'), ('P1-3-01', 'study-group'),
                                         ('P1-3-02', 'party-class'), ('P1-2-02', 'work-report'),
                                         ('P2-1-03', 'organisational-life'), ('P4-2-04', 'exchange'))
                                as kind (code, kind) on kind.code = task.code
                            where result.campaign_id = :campaign and result.no = 1),
                        said as (
                            select told.id, told.kind, result.*
                            from told
                            join plan_result result
                                on result.campaign_id = told.campaign_id
                                and result.occurrence_id = told.occurrence_id),
                        activity as (
                            insert into activities_activity (id, unit_id, recorded_at, recorded_by)
                            overriding system value
                            select id, unit_id, recorded_at, recorded_by from told),
                        wording as (
                            insert into activities_wording
                                (activity_id, no, kind, held_on, place, due, present, on_leave, words, why,
                                 recorded_at, recorded_by)
                            select id, no, kind, done_on, '党员活动室', 5 + id % 3,
                                   5 + id % 3 - (id % 2), id % 2, words,
                                   case when no > 1 then '日期与签到表不符' end, recorded_at, recorded_by
                            from said),
                        serving as (
                            insert into activities_serving (activity_id, campaign_id, occurrence_id, result_no)
                            select id, campaign_id, occurrence_id, no from said)
                        insert into activities_original (activity_id, item_id)
                        select told.id, filing.item_id
                        from told
                        join evidence_filing filing
                            on filing.campaign_id = told.campaign_id and filing.occurrence_id = told.occurrence_id
                        join evidence_item item on item.id = filing.item_id
                        where item.class = 'O'
                        on conflict do nothing
                        """)
                .param("campaign", campaignId)
                .update();
    }

    /** Something a unit held that no task asks for by itself. */
    void add(
            long unitId,
            String kind,
            LocalDate heldOn,
            int due,
            int present,
            String words,
            long accountId,
            OffsetDateTime at) {
        sql.sql(
                        """
                        with activity as (
                            insert into activities_activity (unit_id, recorded_at, recorded_by)
                            values (:unit, :at, :account) returning id)
                        insert into activities_wording
                            (activity_id, no, kind, held_on, place, due, present, on_leave, words, recorded_at,
                             recorded_by)
                        select id, 1, :kind, :heldOn, '党员活动室', :due, :present, :away, :words, :at, :account
                        from activity
                        """)
                .param("unit", unitId)
                .param("kind", kind)
                .param("heldOn", heldOn)
                .param("due", due)
                .param("present", present)
                .param("away", due - present)
                .param("words", words)
                .param("account", accountId)
                .param("at", at)
                .update();
    }

    /** A matter of a ledger; closed where it says with what words. */
    void addMatter(
            long unitId,
            String ledger,
            String words,
            String owner,
            LocalDate dueOn,
            @Nullable String platform,
            @Nullable String closed,
            long accountId,
            OffsetDateTime at) {
        sql.sql(
                        """
                        with matter as (
                            insert into activities_matter
                                (unit_id, kind, words, owner, due_on, for_whom, platform, recorded_at, recorded_by)
                            values (:unit, :ledger, :words, :owner, :due,
                                    case when :ledger = 'PRACTICAL' then '学生' end, :platform, :at, :account)
                            returning id)
                        insert into activities_close_out (matter_id, words, closed_on, recorded_at, recorded_by)
                        select id, :closed, cast(:closedOn as date), :at, :account from matter
                        where cast(:closed as text) is not null
                        """)
                .param("unit", unitId)
                .param("ledger", ledger)
                .param("words", words)
                .param("owner", owner)
                .param("due", dueOn)
                .param("platform", platform)
                .param("closed", closed)
                .param("closedOn", dueOn.minusDays(2))
                .param("account", accountId)
                .param("at", at)
                .update();
    }
}
