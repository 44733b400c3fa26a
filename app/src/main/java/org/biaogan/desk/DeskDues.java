package org.biaogan.desk;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.notices.Dues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is due in running campaigns: for a person by the offices they hold, for a unit as a number.
 */
@Repository
class DeskDues implements Dues {

    /** The occurrences of running campaigns of which something holds, with their states. */
    private static final String STANDING =
            """
            with standing as (
                select occurrence.campaign_id, occurrence.task_id, occurrence.id, task.code, task.title_zh,
                       task.title_en, unit.name as unit_name, occurrence.due_on,
                       plan_state(occurrence.from_on, occurrence.due_on, occurrence.used_from, occurrence.done_on,
                                  occurrence.expected <@ (occurrence.explained || array(
                                      select distinct item.class
                                      from evidence_filing filing
                                      join evidence_item item on item.id = filing.item_id
                                      where filing.campaign_id = occurrence.campaign_id
                                        and filing.occurrence_id = occurrence.id
                                        and not exists (
                                            select from evidence_withdrawal withdrawal
                                            where withdrawal.item_id = item.id))),
                                  occurrence.skipped, :today) as state
                from plan_standing occurrence
                join campaigns_campaign campaign on campaign.id = occurrence.campaign_id
                join plan_task task on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                join organization_unit unit on unit.id = occurrence.unit_id
                where campaign.from_on <= :today and campaign.to_on >= :today
                  and occurrence.due_on <= :until
                  and %s
            )
            """;

    private static final String MINE =
            """
            exists (
                select
                from organization_person person
                join organization_appointment appointment on appointment.person_id = person.id
                join organization_unit held on held.id = appointment.unit_id
                join organization_unit carrier on carrier.id = campaign.unit_id
                where person.account_id = :account
                  and appointment.from_on <= :today
                  and (appointment.until_on is null or appointment.until_on >= :today)
                  and held.path <@ carrier.path
                  and (held.path <@ unit.path or unit.path <@ held.path)
                  and (appointment.office = task.owner
                       or exists (
                           select from plan_task_deputy deputy
                           where deputy.campaign_id = task.campaign_id and deputy.task_id = task.id
                             and deputy.office = appointment.office)))
            """;

    private static final String BELOW =
            """
            unit.path <@ (select asked.path from organization_unit asked where asked.id = :unit)
            """;

    private final JdbcClient sql;

    DeskDues(JdbcClient sql) {
        this.sql = sql;
    }

    private record Line(
            long campaignId,
            long taskId,
            long id,
            String code,
            String titleZh,
            @Nullable String titleEn,
            String unitName,
            LocalDate dueOn,
            String state) {

        Due due() {
            return new Due(
                    "OVERDUE".equals(state) ? Kind.OPEN : Kind.DUE,
                    1,
                    code + " " + titleZh,
                    titleEn == null ? null : code + " " + titleEn,
                    dueOn,
                    "desk.due.unit",
                    List.of(unitName),
                    "/campaigns/" + campaignId + "/tasks/" + taskId + "/occurrences/" + id);
        }
    }

    @Override
    public List<Due> list(long accountId, LocalDate today) {
        return sql
                .sql(
                        STANDING.formatted(MINE)
                                + """
                                select * from standing
                                where state in ('OVERDUE', 'DUE', 'UPCOMING')
                                order by due_on, campaign_id, code, id
                                """)
                .param("account", accountId)
                .param("today", today)
                .param("until", today.withDayOfMonth(today.lengthOfMonth()))
                .query(Rows.of(Line.class))
                .list()
                .stream()
                .map(Line::due)
                .toList();
    }

    @Override
    public long ahead(long unitId, LocalDate today) {
        return sql.sql(
                        STANDING.formatted(BELOW)
                                + "select count(*) from standing where state in ('DUE', 'UPCOMING')")
                .param("unit", unitId)
                .param("today", today)
                .param("until", today.withDayOfMonth(today.lengthOfMonth()))
                .query(Rows.LONG)
                .single();
    }
}
