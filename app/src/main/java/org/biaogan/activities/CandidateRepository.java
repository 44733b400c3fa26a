package org.biaogan.activities;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.biaogan.base.Rows;
import org.biaogan.plan.CarriedBy;
import org.biaogan.plan.LinkRole;
import org.biaogan.schemes.Shares;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an activity may close, with what its originals would be cited for. */
@Repository
class CandidateRepository {

    /** So long after it was due an occurrence is still offered. */
    private static final int DAYS_AFTER = 62;

    /** Whether records of a kind serve a task as a rule or did so here, and what it expects. */
    private static final String USUAL =
            """
            left join activities_kind_task likely
                on likely.kind = :kind and likely.task_code = task.code
            left join lateral (
                select occurrence.task_id
                from activities_serving serving
                join activities_standing held on held.id = serving.activity_id
                join plan_occurrence occurrence
                    on occurrence.campaign_id = serving.campaign_id
                    and occurrence.id = serving.occurrence_id
                where serving.campaign_id = task.campaign_id and held.kind = :kind
                  and held.unit_id = carrier.id and occurrence.task_id = task.id
                limit 1) before on true
            left join lateral (
                select expectation.id from plan_expectation expectation
                where expectation.campaign_id = task.campaign_id
                  and expectation.task_id = task.id
                  and expectation.class = 'O' and expectation.cut_on is null
                order by expectation.position
                limit 1) expected on true
            """;

    private final JdbcClient sql;

    CandidateRepository(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(
            long campaignId,
            String campaign,
            @Nullable Long occurrenceId,
            long unitId,
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
            @Nullable Long expectationId) {

        Candidate candidate(boolean mayCite, List<Candidate.Point> points) {
            return new Candidate(
                    occurrenceId == null
                            ? new Serves.Event(campaignId, taskId, unitId)
                            : new Serves.Asked(campaignId, occurrenceId),
                    campaign,
                    taskId,
                    code,
                    new Wording(titleZh, titleEn),
                    period,
                    eventTitle,
                    unitName,
                    dueOn,
                    running,
                    said,
                    likely,
                    expectationId,
                    mayCite,
                    points);
        }
    }

    private record Carried(Row row, boolean here) {}

    private static final RowMapper<Row> ROW = Rows.of(Row.class);

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
     * Of these units in these campaigns: occurrences whose period has the day, those that were due
     * shortly before and nobody has said anything of, and tasks that are due on events only; three
     * statements.
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
                Stream.concat(
                                asked(campaigns, units, kind, day).stream(),
                                events(campaigns, units, kind, day).stream())
                        .toList();
        var points = points(rows);
        return rows.stream()
                .map(it ->
                        it.candidate(
                                citing.contains(it.campaignId()),
                                points.getOrDefault(
                                        new TaskKey(it.campaignId(), it.taskId()), List.of())))
                .toList();
    }

    private List<Row> asked(
            Collection<Long> campaigns, Collection<Long> units, String kind, LocalDate day) {
        return sql.sql(
                        """
                        select standing.campaign_id, campaign.title as campaign, standing.id as occurrence_id,
                               standing.unit_id, task.id as task_id, task.code, task.title_zh, task.title_en,
                               standing.period, standing.title as event_title,
                               organization_unit_name_on(standing.unit_id, :day) as unit_name,
                               standing.due_on, standing.due_on >= :day as running, standing.result_no is not null as said,
                               likely.task_code is not null or before.task_id is not null as likely,
                               expected.id as expectation_id
                        from plan_standing standing
                        join campaigns_campaign campaign on campaign.id = standing.campaign_id
                        join plan_task task
                            on task.campaign_id = standing.campaign_id and task.id = standing.task_id
                        join organization_unit carrier on carrier.id = standing.unit_id
                        """
                                + USUAL
                                + """
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
                .query(ROW)
                .list();
    }

    /**
     * Tasks that are due on events only, each with the units that carry it; not likely where an
     * event of it waits already.
     */
    private List<Row> events(
            Collection<Long> campaigns, Collection<Long> units, String kind, LocalDate day) {
        return sql
                .sql(
                        """
                        select task.campaign_id, campaign.title as campaign, carrier.id as unit_id, task.id as task_id,
                               task.code, task.title_zh, task.title_en, 'event' as period,
                               cast(null as bigint) as occurrence_id, cast(null as text) as event_title,
                               organization_unit_name_on(carrier.id, :day) as unit_name, cast(:day as date) as due_on,
                               true as running, false as said,
                               (likely.task_code is not null or before.task_id is not null)
                                   and not exists (
                                       select from plan_standing open
                                       where open.campaign_id = task.campaign_id and open.task_id = task.id
                                         and open.unit_id = carrier.id and open.event
                                         and open.from_on <= :day and open.due_on >= :since
                                         and open.result_no is null and not open.skipped) as likely,
                               expected.id as expectation_id,
                               task.carried_by, carrier.kind, own.id as own_unit_id, own.kind as own_kind
                        from plan_task task
                        join campaigns_campaign campaign on campaign.id = task.campaign_id
                        join organization_unit own on own.id = campaign.unit_id
                        join organization_unit carrier on carrier.path <@ own.path
                        """
                                + USUAL
                                + """
                                where task.campaign_id = any (:campaigns)
                                  and carrier.id = any (:units)
                                  and task.cycle = 'EVENT' and task.cut_on is null
                                  and :day between campaign.from_on and campaign.to_on
                                order by campaign.from_on desc, campaign.id, task.code, carrier.position, carrier.id
                                """)
                .param("campaigns", campaigns.toArray(Long[]::new))
                .param("units", units.toArray(Long[]::new))
                .param("kind", kind)
                .param("day", day)
                .param("since", day.minusDays(DAYS_AFTER))
                .query((row, n) ->
                        new Carried(
                                requireNonNull(ROW.mapRow(row, n)),
                                CarriedBy.valueOf(row.getString("carried_by"))
                                        .carries(
                                                row.getLong("unit_id"),
                                                row.getString("kind"),
                                                row.getLong("own_unit_id"),
                                                row.getString("own_kind"))))
                .stream()
                .filter(Carried::here)
                .map(Carried::row)
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
