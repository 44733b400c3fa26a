package org.biaogan.desk;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked of a unit, counted. */
@Repository
class BurdenRepository {

    private final JdbcClient sql;

    BurdenRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The tasks whose occurrences fall due in the unit between two days. */
    List<AskedTask> tasks(long unitId, LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        select occurrence.campaign_id, campaign.title as campaign, task.id as task_id, task.code,
                               task.title_zh, task.title_en, count(*) as occurrences,
                               count(*) filter (where exists (
                                   select from activities_serving serving
                                   where serving.campaign_id = occurrence.campaign_id
                                     and serving.occurrence_id = occurrence.id
                                     and serving.result_no = occurrence.result_no)) as closed_by_record,
                               (select count(*) from plan_expectation expectation
                                where expectation.campaign_id = task.campaign_id
                                  and expectation.task_id = task.id and expectation.cut_on is null) as expected,
                               array(select usual.kind from activities_kind_task usual
                                     where usual.task_code = task.code order by usual.kind) as kinds
                        from plan_standing occurrence
                        join plan_task task
                            on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                        join campaigns_campaign campaign on campaign.id = occurrence.campaign_id
                        where occurrence.unit_id = :unit and occurrence.due_on between :from and :to
                          and task.cut_on is null
                        group by occurrence.campaign_id, campaign.title, campaign.from_on, task.campaign_id, task.id,
                                 task.code, task.title_zh, task.title_en
                        order by campaign.from_on desc, occurrence.campaign_id, task.code
                        """)
                .param("unit", unitId)
                .param("from", from)
                .param("to", to)
                .query((row, n) ->
                        new AskedTask(
                                row.getLong("campaign_id"),
                                row.getString("campaign"),
                                row.getLong("task_id"),
                                row.getString("code"),
                                new Wording(row.getString("title_zh"), row.getString("title_en")),
                                row.getLong("occurrences"),
                                row.getLong("closed_by_record"),
                                row.getInt("expected"),
                                Arrays.asList(
                                        (String[])
                                                requireNonNull(row.getArray("kinds")).getArray())))
                .list();
    }

    /** What the unit said twice between two days; one row for each thing that can be. */
    List<SaidTwice> twice(long unitId, LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        select 'RESULT_BESIDE_RECORD' as kind, count(*) as count
                        from plan_standing occurrence
                        where occurrence.unit_id = :unit and occurrence.due_on between :from and :to
                          and exists (
                              select from activities_serving serving
                              where serving.campaign_id = occurrence.campaign_id
                                and serving.occurrence_id = occurrence.id
                                and not exists (
                                    select from plan_result_withdrawal gone
                                    where gone.campaign_id = serving.campaign_id
                                      and gone.occurrence_id = serving.occurrence_id
                                      and gone.no = serving.result_no))
                          and exists (
                              select from plan_result typed
                              where typed.campaign_id = occurrence.campaign_id
                                and typed.occurrence_id = occurrence.id
                                and not exists (
                                    select from activities_serving serving
                                    where serving.campaign_id = typed.campaign_id
                                      and serving.occurrence_id = typed.occurrence_id
                                      and serving.result_no = typed.no)
                                and not exists (
                                    select from plan_result_withdrawal gone
                                    where gone.campaign_id = typed.campaign_id
                                      and gone.occurrence_id = typed.occurrence_id and gone.no = typed.no))
                        union all
                        select 'REASON_BESIDE_REASON', count(distinct (occurrence.campaign_id, occurrence.id))
                        from plan_standing occurrence
                        join plan_task task
                            on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                        join activities_kind_task usual on usual.task_code = task.code
                        join rhythms_rule rule on rule.kind = usual.kind
                        join rhythms_deviation deviation
                            on deviation.unit_id = occurrence.unit_id and deviation.rule = rule.code
                            and deviation.period = occurrence.period
                        where occurrence.unit_id = :unit and occurrence.due_on between :from and :to
                          and occurrence.skipped
                        union all
                        select 'SAME_FILE', count(*)
                        from (
                            select version.sha256
                            from evidence_item item
                            join evidence_version version on version.item_id = item.id and version.no = item.version
                            where item.unit_id = :unit and item.event_on between :from and :to
                              and version.sha256 is not null
                              and not exists (
                                  select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                            group by version.sha256
                            having count(*) > 1) same
                        """)
                .param("unit", unitId)
                .param("from", from)
                .param("to", to)
                .query(Rows.of(SaidTwice.class))
                .list();
    }

    private record Material(
            long campaignId,
            String campaign,
            long versionId,
            String code,
            String titleZh,
            @Nullable String titleEn,
            long ofUnit,
            long all,
            int budget) {

        KeyPointMaterial keyPoint(@Nullable Integer ruled) {
            return new KeyPointMaterial(
                    campaignId,
                    campaign,
                    versionId,
                    code,
                    new Wording(titleZh, titleEn),
                    ofUnit,
                    all,
                    ruled == null ? budget : ruled);
        }
    }

    /**
     * What was cited first for the key points of running campaigns of the unit or above, where the
     * unit has a part in it.
     *
     * @param ruled the budget the college has set, if it has
     */
    List<KeyPointMaterial> material(long unitId, LocalDate today, @Nullable Integer ruled) {
        return sql
                .sql(
                        """
                        select citation.campaign_id, campaign.title as campaign, citation.version_id, point.code,
                               point.title_zh, point.title_en,
                               count(distinct item.id) filter (where item.unit_id = :unit) as of_unit,
                               count(distinct item.id) as all, point.budget
                        from campaigns_campaign campaign
                        join organization_unit own on own.id = campaign.unit_id
                        join organization_unit unit on unit.id = :unit and unit.path <@ own.path
                        join evidence_citation citation
                            on citation.campaign_id = campaign.id and citation.role = 'PRIMARY'
                            and citation.ended_at is null
                        join evidence_item item on item.id = citation.item_id
                        join campaigns_scheme running
                            on running.campaign_id = campaign.id and running.version_id = citation.version_id
                            and running.ended_at is null
                        join schemes_key_point point on point.id = citation.key_point_id
                        join schemes_criterion criterion on criterion.id = point.criterion_id
                        where campaign.from_on <= :today and campaign.to_on >= :today
                          and not exists (
                              select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                        group by citation.campaign_id, campaign.title, citation.version_id, running.position,
                                 criterion.position, point.position, point.code, point.title_zh, point.title_en,
                                 point.budget
                        having count(distinct item.id) filter (where item.unit_id = :unit) > 0
                        order by citation.campaign_id, running.position, criterion.position, point.position
                        """)
                .param("unit", unitId)
                .param("today", today)
                .query(Rows.of(Material.class))
                .list()
                .stream()
                .map(it -> it.keyPoint(ruled))
                .toList();
    }
}
