package org.biaogan.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.CampaignPath.Line;
import org.biaogan.plan.CampaignPath.Project;
import org.biaogan.plan.CampaignPath.Strand;
import org.biaogan.schemes.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PathRepository {

    private final JdbcClient sql;

    PathRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The whole path in one statement; tasks that were cut come last in their strand. */
    List<Project> projects(Actor actor, LocalDate today) {
        var projects = new LinkedHashMap<Long, Project>();
        var strands = new LinkedHashMap<Long, List<Strand>>();
        var lines = new LinkedHashMap<Long, List<Line>>();
        sql.sql(
                        """
                        select project.id as project_id, project.code as project_code,
                               project.title_zh as project_zh, project.title_en as project_en,
                               project.aim_zh, project.aim_en, project.cut_on as project_cut_on,
                               strand.id as strand_id, strand.code as strand_code,
                               strand.title_zh as strand_zh, strand.title_en as strand_en,
                               strand.cut_on as strand_cut_on, task.*, office.title_zh as owner_zh, office.title_en as owner_en,
                               coalesce(point.codes, '{}'::text[]) as key_points,
                               coalesce(holder.names, '{}'::text[]) as holders,
                               coalesce(progress.due, 0) as due,
                               coalesce(progress.answered, 0) as answered
                        from plan_project project
                        left join plan_strand strand
                            on strand.campaign_id = project.campaign_id and strand.project_id = project.id
                        left join plan_task task
                            on task.campaign_id = strand.campaign_id and task.strand_id = strand.id
                        left join organization_office office on office.code = task.owner
                        left join (
                            select link.task_id, array_agg(point.code order by link.role, point.code) as codes
                            from plan_task_key_point link
                            join schemes_key_point point
                                on point.version_id = link.version_id and point.id = link.key_point_id
                            join campaigns_scheme scheme
                                on scheme.campaign_id = link.campaign_id
                               and scheme.version_id = link.version_id
                            where link.campaign_id = :campaign and scheme.position = 1 and scheme.ended_at is null
                            group by link.task_id
                        ) point on point.task_id = task.id
                        left join (
                            select appointment.office, array_agg(person.name order by person.id) as names
                            from organization_appointment appointment
                            join organization_person person on person.id = appointment.person_id
                            join organization_unit unit on unit.id = appointment.unit_id
                            join organization_unit own on own.id = :unit
                            where unit.path <@ own.path
                              and appointment.from_on <= :today
                              and (appointment.until_on is null or appointment.until_on >= :today)
                            group by appointment.office
                        ) holder on holder.office = task.owner
                        left join (
                            select standing.task_id,
                                   count(*) as due,
                                   count(*) filter (where standing.words is not null) as answered
                            from plan_standing standing
                            join organization_unit unit on unit.id = standing.unit_id
                            where standing.campaign_id = :campaign
                              and standing.due_on <= :today
                              and not standing.event
                              and (standing.words is not null or not standing.skipped)
                              and unit.path ~ any (cast(:reach as lquery[]))
                            group by standing.task_id
                        ) progress on progress.task_id = task.id
                        where project.campaign_id = :campaign
                        order by project.cut_on nulls first, project.position, project.id,
                                 strand.cut_on nulls first, strand.position, strand.id,
                                 task.cut_on nulls first, task.position, task.id
                        """)
                .param("campaign", actor.campaignId())
                .param("unit", actor.unitId())
                .param("today", today)
                .param("reach", actor.reachArray())
                .query(row -> {
                    long project = row.getLong("project_id");
                    projects.putIfAbsent(project, project(row));
                    Long strand = Rows.optionalLong(row, "strand_id");
                    if (strand == null) {
                        return;
                    }
                    if (!lines.containsKey(strand)) {
                        lines.put(strand, new ArrayList<>());
                        strands.computeIfAbsent(project, it -> new ArrayList<>()).add(strand(row));
                    }
                    if (Rows.optionalLong(row, "id") != null) {
                        lines.getOrDefault(strand, new ArrayList<>()).add(line(row));
                    }
                });
        return projects.values().stream()
                .map(it ->
                        new Project(
                                it.id(),
                                it.code(),
                                it.title(),
                                it.aim(),
                                it.cutOn(),
                                strands.getOrDefault(it.id(), List.of()).stream()
                                        .map(s ->
                                                new Strand(
                                                        s.id(),
                                                        s.code(),
                                                        s.title(),
                                                        s.cutOn(),
                                                        lines.getOrDefault(s.id(), List.of())))
                                        .toList()))
                .toList();
    }

    static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getLong("strand_id"),
                row.getString("code"),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                Wording.orNothing(row.getString("purpose_zh"), row.getString("purpose_en")),
                Cycle.valueOf(row.getString("cycle")),
                CarriedBy.valueOf(row.getString("carried_by")),
                row.getString("owner"),
                row.getInt("revision"),
                Rows.date(row, "cut_on"),
                row.getString("cut_reason"));
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getLong("project_id"),
                row.getString("project_code"),
                new Wording(row.getString("project_zh"), row.getString("project_en")),
                Wording.orNothing(row.getString("aim_zh"), row.getString("aim_en")),
                Rows.date(row, "project_cut_on"),
                List.of());
    }

    private static Strand strand(ResultSet row) throws SQLException {
        return new Strand(
                row.getLong("strand_id"),
                row.getString("strand_code"),
                new Wording(row.getString("strand_zh"), row.getString("strand_en")),
                Rows.date(row, "strand_cut_on"),
                List.of());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                task(row),
                new Wording(row.getString("owner_zh"), row.getString("owner_en")),
                texts(row, "key_points"),
                texts(row, "holders"),
                row.getInt("due"),
                row.getInt("answered"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
