package org.biaogan.taskbook;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Rows;
import org.biaogan.schemes.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A path as a table: one line for each task, and what its cells may name. */
@Repository
class BookRepository {

    private final JdbcClient sql;

    BookRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** All tasks in the order of the path, those that are cut too; one statement. */
    List<BookLine> lines(long campaignId) {
        return sql.sql(
                        """
                        select task.id, task.cut_on, task.cut_reason, task.code, project.title_zh as project,
                               strand.code || ' ' || strand.title_zh as strand,
                               coalesce(point.criteria, '') as criterion,
                               coalesce(point.codes, '') as key_points,
                               task.title_zh as title, coalesce(task.purpose_zh, '') as purpose,
                               concat_ws(',', task.owner, deputy.offices) as offices,
                               task.cycle, task.carried_by,
                               cast(coalesce(span.from_on, campaign.from_on) as text) as from_on,
                               cast(coalesce(span.to_on, campaign.to_on) as text) as to_on,
                               coalesce(measure.title, '') as result, coalesce(measure.unit, '') as unit,
                               coalesce(cast(trim_scale(measure.baseline) as text), '') as baseline,
                               coalesce(cast(trim_scale(measure.target) as text), '') as target,
                               coalesce(expected.material, '') as evidence
                        from plan_task task
                        join campaigns_campaign campaign on campaign.id = task.campaign_id
                        join plan_strand strand
                            on strand.campaign_id = task.campaign_id and strand.id = task.strand_id
                        join plan_project project
                            on project.campaign_id = strand.campaign_id and project.id = strand.project_id
                        left join plan_span span
                            on span.campaign_id = task.campaign_id and span.task_id = task.id
                        left join plan_measure measure
                            on measure.campaign_id = task.campaign_id and measure.task_id = task.id
                        left join (
                            select task_id, string_agg(office, ',' order by position) as offices
                            from plan_task_deputy
                            where campaign_id = :campaign
                            group by task_id
                        ) deputy on deputy.task_id = task.id
                        left join (
                            select link.task_id,
                                   string_agg(point.code, '、' order by link.role, point.position, point.id) as codes,
                                   string_agg(distinct criterion.code || ' ' || criterion.title_zh, '；'
                                              order by criterion.code || ' ' || criterion.title_zh) as criteria
                            from plan_task_key_point link
                            join campaigns_scheme scheme
                                on scheme.campaign_id = link.campaign_id and scheme.version_id = link.version_id
                            join schemes_key_point point
                                on point.version_id = link.version_id and point.id = link.key_point_id
                            join schemes_criterion criterion
                                on criterion.version_id = point.version_id and criterion.id = point.criterion_id
                            where link.campaign_id = :campaign and scheme.position = 1 and scheme.ended_at is null
                            group by link.task_id
                        ) point on point.task_id = task.id
                        left join (
                            select task_id,
                                   string_agg(class || '|' || kept || '|' || text_zh, chr(10) order by position, id)
                                       as material
                            from plan_expectation
                            where campaign_id = :campaign and cut_on is null
                            group by task_id
                        ) expected on expected.task_id = task.id
                        where task.campaign_id = :campaign
                        order by project.position, project.id, strand.position, strand.id,
                                 task.position, task.id
                        """)
                .param("campaign", campaignId)
                .query((row, n) -> {
                    var cells = new EnumMap<Column, String>(Column.class);
                    for (Column it : Column.values()) {
                        cells.put(it, row.getString(it.name()));
                    }
                    return new BookLine(
                            row.getLong("id"),
                            Rows.date(row, "cut_on"),
                            row.getString("cut_reason"),
                            cells);
                })
                .list();
    }

    /** Holds the tasks of a campaign, so that nobody changes one between looking and saving. */
    void hold(long campaignId) {
        sql.sql("select id from plan_task where campaign_id = :campaign order by id for update")
                .param("campaign", campaignId)
                .query(Rows.LONG)
                .list();
    }

    /** The offices by their codes. */
    Map<String, Wording> offices() {
        var offices = new LinkedHashMap<String, Wording>();
        sql.sql("select code, title_zh, title_en from organization_office order by position")
                .query(row -> {
                    offices.put(
                            row.getString("code"),
                            new Wording(row.getString("title_zh"), row.getString("title_en")));
                });
        return offices;
    }

    /** The key points of the campaign's first scheme by their codes. */
    Map<String, Long> keyPoints(long campaignId) {
        var points = new LinkedHashMap<String, Long>();
        sql.sql(
                        """
                        select point.code, point.id
                        from campaigns_scheme scheme
                        join schemes_key_point point on point.version_id = scheme.version_id
                        where scheme.campaign_id = :campaign and scheme.position = 1
                          and scheme.ended_at is null
                        order by point.code
                        """)
                .param("campaign", campaignId)
                .query(row -> {
                    points.put(row.getString("code"), row.getLong("id"));
                });
        return points;
    }

    List<StrandName> strands(long campaignId) {
        return sql.sql(
                        """
                        select strand.id, strand.code, strand.title_zh as title,
                               project.code as project_code, project.title_zh as project_title
                        from plan_strand strand
                        join plan_project project
                            on project.campaign_id = strand.campaign_id and project.id = strand.project_id
                        where strand.campaign_id = :campaign
                          and strand.cut_on is null and project.cut_on is null
                        order by project.position, strand.position, strand.id
                        """)
                .param("campaign", campaignId)
                .query(Rows.of(StrandName.class))
                .list();
    }
}
