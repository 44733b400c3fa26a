package org.biaogan.rhythms;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviationRepository {

    private final JdbcClient sql;

    DeviationRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where a reason was given before. */
    boolean add(
            long unitId,
            String rule,
            String period,
            String reason,
            long accountId,
            OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into rhythms_deviation (unit_id, rule, period, reason, said_at, said_by)
                                values (:unit, :rule, :period, :reason, :at, :account)
                                on conflict do nothing
                                """)
                        .param("unit", unitId)
                        .param("rule", rule)
                        .param("period", period)
                        .param("reason", reason)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** A unit and a rule of it. */
    record Place(long unitId, String rule) {}

    /**
     * Why something was not held by the units of these paths, by the name of the period: said of
     * the rhythm, else of a task that its records usually close.
     */
    Map<Place, Map<String, String>> reasons(List<String> within, int year) {
        var all = new HashMap<Place, Map<String, String>>();
        sql.sql(
                        """
                        select deviation.unit_id, deviation.rule, deviation.period, deviation.reason, true as own
                        from rhythms_deviation deviation
                        join organization_unit unit on unit.id = deviation.unit_id
                        where unit.path ~ any (cast(:within as lquery[])) and deviation.period like :year
                        union all
                        select occurrence.unit_id, rule.code, occurrence.period, skip.reason, false
                        from plan_skip skip
                        join plan_occurrence occurrence
                            on occurrence.campaign_id = skip.campaign_id and occurrence.id = skip.occurrence_id
                        join organization_unit unit on unit.id = occurrence.unit_id
                        join plan_task task
                            on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                        join activities_kind_task usual on usual.task_code = task.code
                        join rhythms_rule rule on rule.kind = usual.kind
                        where unit.path ~ any (cast(:within as lquery[])) and occurrence.period like :year
                        order by own
                        """)
                .param("within", within.toArray(String[]::new))
                .param("year", year + "%")
                .query(row -> {
                    all.computeIfAbsent(
                                    new Place(row.getLong("unit_id"), row.getString("rule")),
                                    it -> new HashMap<>())
                            .put(row.getString("period"), row.getString("reason"));
                });
        return all;
    }

    /** The occurrences of a unit in a period that records of this kind usually close. */
    List<PeriodTask> tasks(Collection<Long> campaigns, long unitId, String kind, String period) {
        return sql.sql(
                        """
                        select occurrence.campaign_id, campaign.title as campaign, task.id as task_id,
                               occurrence.id as occurrence_id, task.code, task.title_zh, task.title_en,
                               not exists (
                                   select from activities_kind_task other
                                   where other.task_code = task.code and other.kind <> usual.kind) as alone,
                               occurrence.skip_reason as reason
                        from plan_standing occurrence
                        join plan_task task
                            on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                        join activities_kind_task usual on usual.task_code = task.code and usual.kind = :kind
                        join campaigns_campaign campaign on campaign.id = occurrence.campaign_id
                        where occurrence.campaign_id = any (:campaigns) and occurrence.unit_id = :unit
                          and occurrence.period = :period and occurrence.words is null and task.cut_on is null
                        order by campaign.from_on desc, occurrence.campaign_id, task.code
                        """)
                .param("campaigns", campaigns.toArray(Long[]::new))
                .param("unit", unitId)
                .param("kind", kind)
                .param("period", period)
                .query(Rows.of(PeriodTask.class))
                .list();
    }
}
