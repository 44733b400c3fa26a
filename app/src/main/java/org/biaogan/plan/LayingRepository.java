package org.biaogan.plan;

import java.util.List;
import java.util.Map;
import org.biaogan.base.Rows;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A template as it is copied into a campaign. */
@Repository
class LayingRepository {

    private final JdbcClient sql;

    LayingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    boolean isLaid(long campaignId) {
        return sql.sql("select exists (select from plan_project where campaign_id = :campaign)")
                .param("campaign", campaignId)
                .query(Rows.YES_NO)
                .single();
    }

    long addProject(long campaignId, PathTemplate.Project project, int position) {
        return sql.sql(
                        """
                        insert into plan_project
                            (campaign_id, code, title_zh, title_en, aim_zh, aim_en, position)
                        values (:campaign, :code, :zh, :en, :aimZh, :aimEn, :position)
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("code", project.code())
                .param("zh", project.title().zh())
                .param("en", project.title().en())
                .param("aimZh", zh(project.aim()))
                .param("aimEn", en(project.aim()))
                .param("position", position)
                .query(Rows.LONG)
                .single();
    }

    long addStrand(long campaignId, long projectId, PathTemplate.Strand strand, int position) {
        return sql.sql(
                        """
                        insert into plan_strand
                            (campaign_id, project_id, code, title_zh, title_en, position)
                        values (:campaign, :project, :code, :zh, :en, :position)
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("project", projectId)
                .param("code", strand.code())
                .param("zh", strand.title().zh())
                .param("en", strand.title().en())
                .param("position", position)
                .query(Rows.LONG)
                .single();
    }

    long addTask(long campaignId, long strandId, PathTemplate.Task task, int position) {
        return sql.sql(
                        """
                        insert into plan_task
                            (campaign_id, strand_id, code, title_zh, title_en, purpose_zh, purpose_en,
                             cycle, carried_by, owner, position)
                        values (:campaign, :strand, :code, :zh, :en, :purposeZh, :purposeEn, :cycle,
                                :carriedBy, :owner, :position)
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("strand", strandId)
                .param("code", task.code())
                .param("zh", task.title().zh())
                .param("en", task.title().en())
                .param("purposeZh", zh(task.purpose()))
                .param("purposeEn", en(task.purpose()))
                .param("cycle", task.cycle().name())
                .param("carriedBy", task.carriedBy().name())
                .param("owner", task.offices().getFirst())
                .param("position", position)
                .query(Rows.LONG)
                .single();
    }

    void addDeputies(long campaignId, long taskId, List<String> offices) {
        sql.sql(
                        """
                        insert into plan_task_deputy (campaign_id, task_id, office, position)
                        select :campaign, :task, deputy.office, deputy.position
                        from unnest(cast(:offices as text[])) with ordinality as deputy (office, position)
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("offices", offices.toArray(String[]::new))
                .update();
    }

    void addYields(long campaignId, long taskId, List<PathTemplate.Yield> yields) {
        sql.sql(
                        """
                        insert into plan_expectation
                            (campaign_id, task_id, class, text_zh, text_en, kept, position)
                        select :campaign, :task, yields.*
                        from unnest(cast(:classes as text[]), cast(:zh as text[]), cast(:en as text[]), cast(:kept as text[]))
                            with ordinality as yields (class, zh, en, kept, position)
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param(
                        "classes",
                        yields.stream().map(it -> it.materialClass().name()).toArray(String[]::new))
                .param("zh", yields.stream().map(it -> it.text().zh()).toArray(String[]::new))
                .param("en", yields.stream().map(it -> it.text().en()).toArray(String[]::new))
                .param("kept", yields.stream().map(it -> it.kept().name()).toArray(String[]::new))
                .update();
    }

    void addKeyPoints(long campaignId, long taskId, long versionId, Map<Long, LinkRole> roles) {
        sql.sql(
                        """
                        insert into plan_task_key_point (campaign_id, task_id, version_id, key_point_id, role)
                        select :campaign, :task, :version, link.point, link.role
                        from unnest(cast(:points as bigint[]), cast(:roles as text[])) as link (point, role)
                        """)
                .param("campaign", campaignId)
                .param("task", taskId)
                .param("version", versionId)
                .param("points", roles.keySet().toArray(Long[]::new))
                .param("roles", roles.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    private static @Nullable String zh(@Nullable Wording wording) {
        return wording == null ? null : wording.zh();
    }

    private static @Nullable String en(@Nullable Wording wording) {
        return wording == null ? null : wording.en();
    }
}
