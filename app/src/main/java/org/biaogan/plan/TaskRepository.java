package org.biaogan.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.Office.Holder;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One task as it is read. */
@Repository
class TaskRepository {

    private final JdbcClient sql;

    TaskRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A task with where it hangs, and its measure if it has one. */
    record Head(
            Task task,
            String projectCode,
            Wording project,
            String strandCode,
            Wording strand,
            @Nullable Measure measure) {}

    Optional<Head> find(long campaignId, long taskId) {
        return sql.sql(
                        """
                        select task.*, project.code as project_code, project.title_zh as project_zh,
                               project.title_en as project_en, strand.code as strand_code,
                               strand.title_zh as strand_zh, strand.title_en as strand_en,
                               measure.title as measure_title, measure.unit as measure_unit,
                               measure.baseline, measure.target, measure.value
                        from plan_task task
                        join plan_strand strand
                            on strand.campaign_id = task.campaign_id and strand.id = task.strand_id
                        join plan_project project
                            on project.campaign_id = strand.campaign_id and project.id = strand.project_id
                        left join plan_measure measure
                            on measure.campaign_id = task.campaign_id and measure.task_id = task.id
                        where task.campaign_id = :campaign and task.id = :task
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .query((row, n) ->
                        new Head(
                                PathRepository.task(row),
                                row.getString("project_code"),
                                new Wording(
                                        row.getString("project_zh"), row.getString("project_en")),
                                row.getString("strand_code"),
                                new Wording(row.getString("strand_zh"), row.getString("strand_en")),
                                row.getString("measure_title") == null
                                        ? null
                                        : new Measure(
                                                row.getString("measure_title"),
                                                row.getString("measure_unit"),
                                                row.getBigDecimal("baseline"),
                                                row.getBigDecimal("target"),
                                                row.getBigDecimal("value"))))
                .optional();
    }

    /**
     * The owning office and its deputies, each with its present holders in the campaign's units: by
     * name and office only, which a branch may know of the others too.
     */
    List<Office> offices(Actor actor, long taskId, LocalDate today) {
        var offices = new LinkedHashMap<String, Office>();
        sql.sql(
                        """
                        select office.code, office.title_zh, office.title_en, answering.owner,
                               holder.person_id, holder.person_name, holder.unit_id, holder.unit_name
                        from (
                            select owner as office, true as owner, 0 as position
                            from plan_task
                            where campaign_id = :campaign and id = :task
                            union all
                            select office, false, position
                            from plan_task_deputy
                            where campaign_id = :campaign and task_id = :task
                        ) answering
                        join organization_office office on office.code = answering.office
                        left join (
                            select appointment.office, person.id as person_id, person.name as person_name,
                                   unit.id as unit_id, unit.name as unit_name
                            from organization_appointment appointment
                            join organization_person person on person.id = appointment.person_id
                            join organization_unit unit on unit.id = appointment.unit_id
                            join organization_unit own on own.id = :unit
                            where unit.path <@ own.path
                              and appointment.from_on <= :today
                              and (appointment.until_on is null or appointment.until_on >= :today)
                        ) holder on holder.office = office.code
                        order by answering.position, office.position, holder.unit_id, holder.person_id
                        """)
                .param("campaign", actor.campaignId())
                .param("unit", actor.unitId())
                .param("task", taskId)
                .param("today", today)
                .query(row -> {
                    String code = row.getString("code");
                    var title = new Wording(row.getString("title_zh"), row.getString("title_en"));
                    var office = new Office(code, title, row.getBoolean("owner"), List.of());
                    Long person = Rows.optionalLong(row, "person_id");
                    var holder =
                            person == null
                                    ? null
                                    : new Holder(
                                            person,
                                            row.getString("person_name"),
                                            row.getLong("unit_id"),
                                            row.getString("unit_name"));
                    offices.merge(code, office.with(holder), (known, one) -> known.with(holder));
                });
        return List.copyOf(offices.values());
    }

    List<KeyPointLink> keyPoints(long campaignId, long taskId) {
        return sql.sql(
                        """
                        select link.version_id, link.key_point_id, point.code, point.title_zh,
                               point.title_en, link.role
                        from plan_task_key_point link
                        join schemes_key_point point
                            on point.version_id = link.version_id and point.id = link.key_point_id
                        join campaigns_scheme scheme
                            on scheme.campaign_id = link.campaign_id and scheme.version_id = link.version_id
                            and scheme.ended_at is null
                        where link.campaign_id = :campaign and link.task_id = :task
                        order by scheme.position, link.role, point.code
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .query((row, n) ->
                        new KeyPointLink(
                                row.getLong("version_id"),
                                row.getLong("key_point_id"),
                                row.getString("code"),
                                new Wording(row.getString("title_zh"), row.getString("title_en")),
                                LinkRole.valueOf(row.getString("role"))))
                .list();
    }

    List<Expectation> expectations(long campaignId, long taskId) {
        return sql.sql(
                        """
                        select id, class, text_zh, text_en, kept
                        from plan_expectation
                        where campaign_id = :campaign and task_id = :task and cut_on is null
                        order by position, id
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .query((row, n) ->
                        new Expectation(
                                row.getLong("id"),
                                MaterialClass.valueOf(row.getString("class")),
                                new Wording(row.getString("text_zh"), row.getString("text_en")),
                                Kept.valueOf(row.getString("kept"))))
                .list();
    }

    List<Explanation> explanations(Actor actor, long taskId) {
        return sql.sql(
                        """
                        select explanation.occurrence_id, explanation.expectation_id, explanation.reason
                        from plan_explanation explanation
                        join plan_occurrence occurrence
                            on occurrence.campaign_id = explanation.campaign_id
                           and occurrence.id = explanation.occurrence_id
                        join organization_unit unit on unit.id = occurrence.unit_id
                        where explanation.campaign_id = :campaign
                          and occurrence.task_id = :task
                          and unit.path ~ any (cast(:reach as lquery[]))
                        order by explanation.occurrence_id, explanation.expectation_id
                        """)
                .param("campaign", actor.campaignId())
                .param("task", taskId)
                .param("reach", actor.campaignReachArray())
                .query(Rows.of(Explanation.class))
                .list();
    }
}
