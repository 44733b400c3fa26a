package org.biaogan.plan;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Scope;
import org.biaogan.schemes.Wording;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due between two days, each list in one statement. */
@Repository
class DueRepository {

    private static final String SELECT =
            "select "
                    + OccurrenceRepository.COLUMNS
                    + """
                    , campaign.id as campaign_id, campaign.title as campaign_title, task.code,
                    task.title_zh, task.title_en, office.title_zh as owner_zh, office.title_en as owner_en
                    from plan_standing standing
                    join campaigns_campaign campaign on campaign.id = standing.campaign_id
                    join plan_task task
                        on task.campaign_id = standing.campaign_id and task.id = standing.task_id
                    join organization_office office on office.code = task.owner
                    join organization_unit unit on unit.id = standing.unit_id
                    """;

    /** Due in these days; or before them, not before Biaogan, and nobody has said a word yet. */
    private static final String IN_TIME =
            """
            (standing.due_on between :from and :to
                or standing.due_on < :from
                    and standing.due_on >= standing.used_from
                    and standing.words is null
                    and not standing.skipped)
            """;

    private static final String ORDER =
            " order by standing.due_on, campaign.id, task.code, unit.position, unit.id, standing.id";

    private final JdbcClient sql;

    DueRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the actor's campaign, or in all campaigns for the units the actor may see. */
    List<DueOccurrence> list(Actor actor, LocalDate from, LocalDate to) {
        var statement =
                sql.sql(
                        SELECT
                                + " where unit.path <@ any (cast(:reach as ltree[])) and "
                                + IN_TIME
                                + inScope(actor.scope())
                                + ORDER);
        if (actor.scope() instanceof Scope.OfCampaign campaign) {
            statement = statement.param("campaign", campaign.campaignId());
        }
        if (actor.scope() instanceof Scope.OfUnit unit) {
            statement = statement.param("unit", unit.unitId());
        }
        return statement
                .param("reach", actor.reachArray())
                .param("from", from)
                .param("to", to)
                .query(ROW)
                .list();
    }

    private static String inScope(Scope scope) {
        return switch (scope) {
            case Scope.OfCampaign campaign -> " and standing.campaign_id = :campaign";
            case Scope.OfUnit unit ->
                    " and unit.path <@ (select path from organization_unit where id = :unit)";
            case Scope.Installation() -> "";
        };
    }

    /**
     * For the holder of an office that owns a task or is its deputy: above, in or below the unit
     * that carries it out, and inside the campaign's unit.
     */
    List<DueOccurrence> listForAccount(
            long accountId, LocalDate from, LocalDate to, LocalDate today) {
        return sql.sql(
                        SELECT
                                + """
                                 where exists (
                                    select
                                    from organization_person person
                                    join organization_appointment appointment
                                        on appointment.person_id = person.id
                                    join organization_unit held on held.id = appointment.unit_id
                                    join organization_unit carrying on carrying.id = campaign.unit_id
                                    where person.account_id = :account
                                      and appointment.from_on <= :today
                                      and (appointment.until_on is null or appointment.until_on >= :today)
                                      and held.path <@ carrying.path
                                      and (held.path <@ unit.path or unit.path <@ held.path)
                                      and (appointment.office = task.owner
                                          or exists (
                                              select from plan_task_deputy deputy
                                              where deputy.campaign_id = task.campaign_id
                                                and deputy.task_id = task.id
                                                and deputy.office = appointment.office)))
                                  and
                                """
                                + IN_TIME
                                + ORDER)
                .param("account", accountId)
                .param("from", from)
                .param("to", to)
                .param("today", today)
                .query(ROW)
                .list();
    }

    private static final RowMapper<DueOccurrence> ROW =
            (row, n) ->
                    new DueOccurrence(
                            row.getLong("campaign_id"),
                            row.getString("campaign_title"),
                            row.getString("code"),
                            new Wording(row.getString("title_zh"), row.getString("title_en")),
                            new Wording(row.getString("owner_zh"), row.getString("owner_en")),
                            OccurrenceRepository.ROW.mapRow(row, n));
}
