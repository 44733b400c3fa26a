package org.biaogan.plan;

import static java.util.Objects.requireNonNull;
import static org.biaogan.plan.PathEditRepository.orNull;

import java.time.LocalDate;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs around the tasks, as it is changed: names, expectations, measures, gates. */
@Repository
class PathPartRepository {

    private final JdbcClient sql;

    PathPartRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Two who add to one path at once get two codes: the second waits. */
    void lock(long campaignId) {
        sql.sql("select pg_advisory_xact_lock(hashtext('plan_part'), cast(:campaign as integer))")
                .param("campaign", campaignId)
                .query((row, n) -> true)
                .single();
    }

    /** False when the name is no longer the one the writer had before them. */
    boolean renameProject(long campaignId, long projectId, Renaming renaming) {
        return rename("plan_project", campaignId, projectId, renaming);
    }

    /** False when the name is no longer the one the writer had before them. */
    boolean renameStrand(long campaignId, long strandId, Renaming renaming) {
        return rename("plan_strand", campaignId, strandId, renaming);
    }

    long addProject(long campaignId, Renaming name) {
        return sql.sql(
                        """
                        insert into plan_project (campaign_id, code, title_zh, title_en, position)
                        select :campaign,
                               'P' || 1 + coalesce(max(substr(code, 2)::integer)
                                               filter (where code ~ '^P[0-9]{1,6}$'), 0),
                               :zh, :en, 1 + coalesce(max(position), 0)
                        from plan_project
                        where campaign_id = :campaign
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("zh", requireNonNull(name.titleZh()).strip())
                .param("en", orNull(name.titleEn()))
                .query(Rows.LONG)
                .single();
    }

    Optional<Long> addStrand(long campaignId, long projectId, Renaming name) {
        return sql.sql(
                        """
                        insert into plan_strand (campaign_id, project_id, code, title_zh, title_en, position)
                        select project.campaign_id, project.id, project.code || '-' || next.n, :zh, :en,
                               1 + next.position
                        from plan_project project
                        cross join lateral (
                            select 1 + coalesce(max(substr(strand.code, length(project.code) + 2)::integer)
                                           filter (where starts_with(strand.code, project.code || '-')
                                               and substr(strand.code, length(project.code) + 2) ~ '^[0-9]{1,6}$'),
                                       0) as n,
                                   coalesce(max(strand.position) filter (where strand.project_id = project.id), 0)
                                       as position
                            from plan_strand strand
                            where strand.campaign_id = project.campaign_id
                        ) next
                        where project.campaign_id = :campaign and project.id = :project
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("project", projectId)
                .param("zh", requireNonNull(name.titleZh()).strip())
                .param("en", orNull(name.titleEn()))
                .query(Rows.LONG)
                .optional();
    }

    private boolean rename(String table, long campaignId, long id, Renaming renaming) {
        int renamed =
                sql.sql(
                                "update "
                                        + table
                                        + """
                                         set title_zh = :zh, title_en = :en
                                        where campaign_id = :campaign and id = :id and title_zh = :was
                                          and coalesce(title_en, '') = coalesce(:wasEn, '')
                                        """)
                        .param("campaign", campaignId)
                        .param("id", id)
                        .param("zh", requireNonNull(renaming.titleZh()).strip())
                        .param("en", orNull(renaming.titleEn()))
                        .param("was", renaming.was())
                        .param("wasEn", renaming.wasEn())
                        .update();
        return renamed == 1;
    }

    void setMeasure(long campaignId, long taskId, MeasureForm form) {
        sql.sql(
                        """
                        insert into plan_measure (campaign_id, task_id, title, unit, baseline, target, value)
                        values (:campaign, :task, :title, :unit, :baseline, :target, :value)
                        on conflict (campaign_id, task_id) do update
                            set title = excluded.title, unit = excluded.unit,
                                baseline = excluded.baseline, target = excluded.target,
                                value = excluded.value
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("title", requireNonNull(form.title()).strip())
                .param("unit", form.unit() == null ? "" : form.unit().strip())
                .param("baseline", form.baseline())
                .param("target", form.target())
                .param("value", form.value())
                .update();
    }

    long addExpectation(long campaignId, long taskId, NewExpectation expectation) {
        return sql.sql(
                        """
                        insert into plan_expectation
                            (campaign_id, task_id, class, text_zh, text_en, kept, position)
                        select :campaign, :task, :class, :zh, :en, :kept, 1 + coalesce(max(position), 0)
                        from plan_expectation
                        where campaign_id = :campaign and task_id = :task
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("class", requireNonNull(expectation.materialClass()).name())
                .param("zh", requireNonNull(expectation.textZh()).strip())
                .param("en", orNull(expectation.textEn()))
                .param("kept", requireNonNull(expectation.kept()).name())
                .query(Rows.LONG)
                .single();
    }

    /** The task that no longer expects it, unless it did not any more. */
    Optional<Long> cutExpectation(long campaignId, long expectationId, LocalDate on) {
        return sql.sql(
                        """
                        update plan_expectation set cut_on = :on
                        where campaign_id = :campaign and id = :id and cut_on is null
                        returning task_id
                        """)
                .param("campaign", campaignId)
                .param("id", expectationId)
                .param("on", on)
                .query(Rows.LONG)
                .optional();
    }

    /** Whether a part holds a task that is not cut. */
    boolean hasTasks(long campaignId, String part, long partId) {
        return sql.sql(
                        """
                        select exists (
                            select from plan_strand strand
                            join plan_task task
                                on task.campaign_id = strand.campaign_id and task.strand_id = strand.id
                            where strand.campaign_id = :campaign and task.cut_on is null
                              and strand.
                        """
                                        .stripTrailing()
                                + part
                                + " = :part)")
                .param("campaign", campaignId)
                .param("part", partId)
                .query(Rows.YES_NO)
                .single();
    }

    boolean cutProject(long campaignId, long projectId, LocalDate on) {
        return cut("plan_project", campaignId, projectId, on);
    }

    boolean cutStrand(long campaignId, long strandId, LocalDate on) {
        return cut("plan_strand", campaignId, strandId, on);
    }

    private boolean cut(String table, long campaignId, long id, LocalDate on) {
        return 1
                == sql.sql(
                                "update "
                                        + table
                                        + " set cut_on = :on where campaign_id = :campaign and id = :id"
                                        + " and cut_on is null")
                        .param("campaign", campaignId)
                        .param("id", id)
                        .param("on", on)
                        .update();
    }
}
