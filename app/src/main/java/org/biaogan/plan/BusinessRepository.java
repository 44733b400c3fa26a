package org.biaogan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of business and their goals. */
@Repository
class BusinessRepository {

    private static final String LINES =
            "select id, title_zh, title_en, revision, ended_on from plan_business_line"
                    + " where campaign_id = :campaign";

    private static final String GOALS =
            """
            select goal.id, goal.line_id, goal.words, goal.from_on, goal.to_on, goal.unit_id,
                   unit.name as unit_name, goal.office, office.title_zh as office_zh,
                   office.title_en as office_en, goal.revision, goal.ended_on
            from plan_business_goal goal
            left join organization_unit unit on unit.id = goal.unit_id
            left join organization_office office on office.code = goal.office
            where goal.campaign_id = :campaign
            """;

    private final JdbcClient sql;

    BusinessRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<BusinessLine> lines(long campaignId) {
        return sql.sql(LINES + " order by id")
                .param("campaign", campaignId)
                .query(Rows.of(BusinessLine.class))
                .list();
    }

    Optional<BusinessLine> findLine(long campaignId, long lineId) {
        return sql.sql(LINES + " and id = :line")
                .param("campaign", campaignId)
                .param("line", lineId)
                .query(Rows.of(BusinessLine.class))
                .optional();
    }

    long addLine(long campaignId, String titleZh, @Nullable String titleEn) {
        return sql.sql(
                        """
                        insert into plan_business_line (campaign_id, title_zh, title_en)
                        values (:campaign, :zh, :en)
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("zh", titleZh)
                .param("en", titleEn)
                .query(Rows.LONG)
                .single();
    }

    /** The four lines that most departments have; none where there is any line already. */
    List<Long> addUsualLines(long campaignId) {
        return sql.sql(
                        """
                        insert into plan_business_line (campaign_id, title_zh, title_en)
                        select :campaign, usual.zh, usual.en
                        from (values (1, '专业教学', 'Programme teaching'), (2, '学生成长', 'Student growth'),
                                     (3, '产教融合', 'Industry and education'), (4, '社会服务', 'Service to society'))
                            as usual (position, zh, en)
                        where not exists (
                            select from plan_business_line line where line.campaign_id = :campaign)
                        order by usual.position
                        returning id
                        """)
                .param("campaign", campaignId)
                .query(Rows.LONG)
                .list();
    }

    /** False when somebody changed it since. */
    boolean editLine(long campaignId, long lineId, BusinessLineForm form) {
        return sql.sql(
                                """
                                update plan_business_line
                                set title_zh = :zh, title_en = :en, revision = revision + 1
                                where campaign_id = :campaign and id = :line and revision = :revision
                                """)
                        .param("campaign", campaignId)
                        .param("line", lineId)
                        .param("zh", NewHolder.said(form.titleZh()))
                        .param("en", NewHolder.said(form.titleEn()))
                        .param("revision", form.revision())
                        .update()
                == 1;
    }

    /** Ends a line, or lets it go on; false where it is so already. */
    boolean endLine(long campaignId, long lineId, @Nullable LocalDate day) {
        return sql.sql(
                                """
                                update plan_business_line set ended_on = :day
                                where campaign_id = :campaign and id = :line
                                  and (ended_on is null) = (cast(:day as date) is not null)
                                """)
                        .param("campaign", campaignId)
                        .param("line", lineId)
                        .param("day", day)
                        .update()
                == 1;
    }

    List<BusinessGoal> goals(long campaignId) {
        return sql.sql(GOALS + " order by goal.id")
                .param("campaign", campaignId)
                .query(Rows.of(BusinessGoal.class))
                .list();
    }

    Optional<BusinessGoal> findGoal(long campaignId, long goalId) {
        return sql.sql(GOALS + " and goal.id = :goal")
                .param("campaign", campaignId)
                .param("goal", goalId)
                .query(Rows.of(BusinessGoal.class))
                .optional();
    }

    long addGoal(long campaignId, BusinessGoalForm form) {
        return written(
                        """
                        insert into plan_business_goal
                            (campaign_id, line_id, words, from_on, to_on, unit_id, office)
                        values (:campaign, :line, :words, :from, :to, :unit, :office)
                        returning id
                        """,
                        campaignId,
                        form)
                .query(Rows.LONG)
                .single();
    }

    /** False when somebody changed it since. */
    boolean editGoal(long campaignId, long goalId, BusinessGoalForm form) {
        return written(
                                """
                                update plan_business_goal
                                set line_id = :line, words = :words, from_on = :from, to_on = :to,
                                    unit_id = :unit, office = :office, revision = revision + 1
                                where campaign_id = :campaign and id = :goal and revision = :revision
                                """,
                                campaignId,
                                form)
                        .param("goal", goalId)
                        .param("revision", form.revision())
                        .update()
                == 1;
    }

    /** Ends a goal, or lets it go on; false where it is so already. */
    boolean endGoal(long campaignId, long goalId, @Nullable LocalDate day) {
        return sql.sql(
                                """
                                update plan_business_goal set ended_on = :day
                                where campaign_id = :campaign and id = :goal
                                  and (ended_on is null) = (cast(:day as date) is not null)
                                """)
                        .param("campaign", campaignId)
                        .param("goal", goalId)
                        .param("day", day)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec written(
            String statement, long campaignId, BusinessGoalForm form) {
        return sql.sql(statement)
                .param("campaign", campaignId)
                .param("line", form.lineId())
                .param("words", NewHolder.said(form.words()))
                .param("from", form.fromOn())
                .param("to", form.toOn())
                .param("unit", form.unitId())
                .param("office", form.officeCode());
    }
}
