package org.biaogan.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.Rhythm.Beat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units that carry a campaign's tasks, and the campaign's days. */
@Repository
class CarrierRepository {

    private static final String BELOW =
            """
            select unit.id, unit.kind, unit.name, unit.from_on, unit.closed_on
            from organization_unit unit
            join organization_unit own on own.id = :unit
            where unit.path <@ own.path
            """;

    private static final String OPEN = " and (unit.closed_on is null or unit.closed_on > :today) ";

    private static final String ORDER = " order by unit.id <> :unit, unit.position, unit.id";

    private final JdbcClient sql;

    CarrierRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The unit itself and all open units below it, in the order of the tree. */
    List<CarryingUnit> list(long unitId, LocalDate today) {
        return sql.sql(BELOW + OPEN + ORDER)
                .param("unit", unitId)
                .param("today", today)
                .query(Rows.of(CarryingUnit.class))
                .list();
    }

    /** The same with those that are closed, each with its day. */
    List<CarryingUnit> listEver(long unitId) {
        return sql.sql(BELOW + ORDER)
                .param("unit", unitId)
                .query(Rows.of(CarryingUnit.class))
                .list();
    }

    /** The same, as far as the reader may see them. */
    List<CarryingUnit> list(Actor actor, LocalDate today) {
        return sql.sql(BELOW + OPEN + " and unit.path ~ any (cast(:reach as lquery[])) " + ORDER)
                .param("unit", actor.unitId())
                .param("today", today)
                .param("reach", actor.reachArray())
                .query(Rows.of(CarryingUnit.class))
                .list();
    }

    CampaignDates dates(long campaignId) {
        return sql.sql(
                        """
                        select unit_id, from_on, to_on, used_from, opened_at
                        from campaigns_campaign
                        where id = :campaign
                        """)
                .param("campaign", campaignId)
                .query(Rows.of(CampaignDates.class))
                .single();
    }

    /** How often each task of a campaign comes round, and for whom. */
    List<Beat> beats(long campaignId) {
        return sql.sql(
                        """
                        select task.id, task.cycle, task.carried_by, task.cut_on is not null as cut,
                               span.from_on, span.to_on
                        from plan_task task
                        left join plan_span span
                            on span.campaign_id = task.campaign_id and span.task_id = task.id
                        where task.campaign_id = :campaign
                        order by task.id
                        """)
                .param("campaign", campaignId)
                .query((row, n) ->
                        new Beat(
                                row.getLong("id"),
                                Cycle.valueOf(row.getString("cycle")),
                                CarriedBy.valueOf(row.getString("carried_by")),
                                row.getBoolean("cut"),
                                new Span(Rows.date(row, "from_on"), Rows.date(row, "to_on"))))
                .list();
    }

    /** Between which days a campaign runs, and from which day Biaogan is used in it. */
    record CampaignDates(
            long unitId,
            LocalDate fromOn,
            LocalDate toOn,
            LocalDate usedFrom,
            OffsetDateTime openedAt) {

        boolean covers(LocalDate day) {
            return !day.isBefore(fromOn) && !day.isAfter(toOn);
        }
    }
}
