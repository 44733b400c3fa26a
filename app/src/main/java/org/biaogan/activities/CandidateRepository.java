package org.biaogan.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Rows;
import org.biaogan.plan.LinkRole;
import org.biaogan.schemes.Shares;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Occurrences that an activity may close, with what its originals would be cited for. */
@Repository
class CandidateRepository {

    /** So long after it was due an occurrence is still offered. */
    private static final int DAYS_AFTER = 62;

    private final JdbcClient sql;

    CandidateRepository(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(
            long campaignId,
            String campaign,
            long occurrenceId,
            long taskId,
            String code,
            String titleZh,
            @Nullable String titleEn,
            String period,
            @Nullable String eventTitle,
            String unitName,
            LocalDate dueOn,
            boolean running,
            boolean said,
            boolean likely,
            @Nullable Long expectationId) {}

    private record PointRow(
            long campaignId,
            long taskId,
            long versionId,
            long keyPointId,
            String code,
            String zh,
            @Nullable String en,
            LinkRole role,
            Shares shares) {}

    /**
     * Of these units in these campaigns: those whose period has the day, and those that were due
     * shortly before and nobody has said anything of; two statements.
     *
     * @param citing the campaigns in which the reader may cite
     */
    List<Candidate> list(
            Collection<Long> campaigns,
            Collection<Long> citing,
            Collection<Long> units,
            String kind,
            LocalDate day) {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        List<Row> rows =
                sql.sql(
                                """
                                select standing.campaign_id, campaign.title as campaign, standing.id as occurrence_id,
                                       task.id as task_id, task.code, task.title_zh, task.title_en, standing.period,
                                       standing.title as event_title,
                                       organization_unit_name_on(standing.unit_id, :day) as unit_name,
                                       standing.due_on, standing.due_on >= :day as running, standing.result_no is not null as said,
                                       likely.task_code is not null or before.task_id is not null as likely,
                                       expected.id as expectation_id
                                from plan_standing standing
                                join campaigns_campaign campaign on campaign.id = standing.campaign_id
                                join plan_task task
                                    on task.campaign_id = standing.campaign_id and task.id = standing.task_id
                                left join activities_kind_task likely
                                    on likely.kind = :kind and likely.task_code = task.code
                                left join lateral (
                                    select occurrence.task_id
                                    from activities_serving serving
                                    join activities_standing held on held.id = serving.activity_id
                                    join plan_occurrence occurrence
                                        on occurrence.campaign_id = serving.campaign_id
                                        and occurrence.id = serving.occurrence_id
                                    where serving.campaign_id = standing.campaign_id and held.kind = :kind
                                      and held.unit_id = standing.unit_id and occurrence.task_id = standing.task_id
                                    limit 1) before on true
                                left join lateral (
                                    select expectation.id from plan_expectation expectation
                                    where expectation.campaign_id = task.campaign_id
                                      and expectation.task_id = task.id
                                      and expectation.class = 'O' and expectation.cut_on is null
                                    order by expectation.position
                                    limit 1) expected on true
                                where standing.campaign_id = any (:campaigns)
                                  and standing.unit_id = any (:units)
                                  and task.cut_on is null
                                  and standing.from_on <= :day
                                  and (standing.due_on >= :day
                                       or standing.result_no is null and not standing.skipped
                                          and standing.due_on >= :since)
                                order by campaign.from_on desc, campaign.id, task.code, standing.from_on,
                                         standing.unit_id, standing.id
                                """)
                        .param("campaigns", campaigns.toArray(Long[]::new))
                        .param("units", units.toArray(Long[]::new))
                        .param("kind", kind)
                        .param("day", day)
                        .param("since", day.minusDays(DAYS_AFTER))
                        .query(Rows.of(Row.class))
                        .list();
        var points = points(rows);
        return rows.stream()
                .map(it ->
                        new Candidate(
                                it.campaignId(),
                                it.campaign(),
                                it.occurrenceId(),
                                it.taskId(),
                                it.code(),
                                new Wording(it.titleZh(), it.titleEn()),
                                it.period(),
                                it.eventTitle(),
                                it.unitName(),
                                it.dueOn(),
                                it.running(),
                                it.said(),
                                it.likely(),
                                it.expectationId(),
                                citing.contains(it.campaignId()),
                                points.getOrDefault(
                                        new TaskKey(it.campaignId(), it.taskId()), List.of())))
                .toList();
    }

    private record TaskKey(long campaignId, long taskId) {}

    private Map<TaskKey, List<Candidate.Point>> points(List<Row> rows) {
        var points = new LinkedHashMap<TaskKey, List<Candidate.Point>>();
        sql
                .sql(
                        """
                        select link.campaign_id, link.task_id, link.version_id, link.key_point_id, point.code,
                               point.title_zh as zh, point.title_en as en, link.role, version.shares
                        from plan_task_key_point link
                        join campaigns_scheme running
                            on running.campaign_id = link.campaign_id and running.version_id = link.version_id
                            and running.ended_at is null
                        join schemes_version version on version.id = link.version_id
                        join schemes_key_point point on point.id = link.key_point_id
                        join schemes_criterion criterion on criterion.id = point.criterion_id
                        join unnest(cast(:campaigns as bigint[]), cast(:tasks as bigint[]))
                            as wanted (campaign, task)
                            on wanted.campaign = link.campaign_id and wanted.task = link.task_id
                        order by link.campaign_id, link.task_id, running.position, link.role,
                                 criterion.position, point.position
                        """)
                .param("campaigns", rows.stream().map(Row::campaignId).toArray(Long[]::new))
                .param("tasks", rows.stream().map(Row::taskId).toArray(Long[]::new))
                .query(Rows.of(PointRow.class))
                .list()
                .stream()
                .distinct()
                .forEach(it ->
                        points.computeIfAbsent(
                                        new TaskKey(it.campaignId(), it.taskId()),
                                        key -> new ArrayList<>())
                                .add(
                                        new Candidate.Point(
                                                it.versionId(),
                                                it.keyPointId(),
                                                it.code(),
                                                new Wording(it.zh(), it.en()),
                                                it.role(),
                                                it.shares())));
        return points;
    }
}
