package org.biaogan.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MoveRepository {

    private final JdbcClient sql;

    MoveRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of a task that the actor may write, so that nobody else moves them meanwhile. */
    List<Movable> lock(Actor actor, long taskId, Collection<Long> occurrences) {
        return sql.sql(
                        """
                        select occurrence.id, unit.name as unit_name, occurrence.from_on, occurrence.due_on,
                               standing.event, standing.words is not null as answered, standing.skipped
                        from plan_occurrence occurrence
                        join plan_standing standing
                            on standing.campaign_id = occurrence.campaign_id and standing.id = occurrence.id
                        join organization_unit unit on unit.id = occurrence.unit_id
                        where occurrence.campaign_id = :campaign
                          and occurrence.task_id = :task
                          and occurrence.id = any (:ids)
                          and unit.path ~ any (cast(:reach as lquery[]))
                        order by occurrence.id
                        for update of occurrence
                        """)
                .param("campaign", actor.campaignId())
                .param("task", taskId)
                .param("ids", occurrences.toArray(Long[]::new))
                .param("reach", actor.campaignReachArray())
                .query(Rows.of(Movable.class))
                .list();
    }

    /** Moves one that stands on another day; an event goes there whole. */
    void move(
            long campaignId,
            Movable occurrence,
            LocalDate to,
            String reason,
            long accountId,
            OffsetDateTime at) {
        sql.sql(
                        """
                        insert into plan_occurrence_move
                            (campaign_id, occurrence_id, no, was_on, to_on, reason, moved_at, moved_by)
                        select :campaign, :id, 1 + count(*), :was, :to, :reason, :at, :account
                        from plan_occurrence_move
                        where campaign_id = :campaign and occurrence_id = :id
                        """)
                .param("campaign", campaignId)
                .param("id", occurrence.id())
                .param("was", occurrence.dueOn())
                .param("to", to)
                .param("reason", reason)
                .param("at", at)
                .param("account", accountId)
                .update();
        sql.sql(
                        """
                        update plan_occurrence
                        set due_on = :to, from_on = :from
                        where campaign_id = :campaign and id = :id
                        """)
                .param("campaign", campaignId)
                .param("id", occurrence.id())
                .param("to", to)
                .param("from", occurrence.event() ? to : occurrence.fromOn())
                .update();
    }

    /** False where the gate is no more on the day on which the writer saw it, or is passed. */
    boolean moveGate(
            long campaignId,
            long gateId,
            LocalDate was,
            LocalDate to,
            String reason,
            long accountId,
            OffsetDateTime at) {
        int moved =
                sql.sql(
                                """
                                with moved as (
                                    update plan_gate
                                    set on_date = :to, anchor = null, months = null, revision = revision + 1
                                    where campaign_id = :campaign and id = :id and on_date = :was
                                      and passed_on is null and cut_on is null
                                    returning campaign_id, id
                                )
                                insert into plan_gate_move
                                    (campaign_id, gate_id, no, was_on, to_on, reason, moved_at, moved_by)
                                select moved.campaign_id, moved.id,
                                       1 + (select count(*) from plan_gate_move earlier
                                            where earlier.campaign_id = :campaign and earlier.gate_id = :id),
                                       :was, :to, :reason, :at, :account
                                from moved
                                """)
                        .param("campaign", campaignId)
                        .param("id", gateId)
                        .param("was", was)
                        .param("to", to)
                        .param("reason", reason)
                        .param("at", at)
                        .param("account", accountId)
                        .update();
        return moved == 1;
    }

    /** What somebody moved stays where it was moved, within the campaign as it now is. */
    int keep(long campaignId, LocalDate toOn) {
        return sql.sql(
                        """
                        update plan_occurrence occurrence
                        set due_on = least(moved.to_on, :toOn)
                        from plan_occurrence_moved moved
                        where moved.campaign_id = occurrence.campaign_id
                          and moved.occurrence_id = occurrence.id
                          and occurrence.campaign_id = :campaign
                          and occurrence.due_on <> least(moved.to_on, :toOn)
                          and occurrence.from_on <= :toOn
                          and occurrence.dropped_on is null
                        """)
                .param("campaign", campaignId)
                .param("toOn", toOn)
                .update();
    }

    /** The moves of an occurrence, the last first. */
    List<Move> list(long campaignId, long occurrenceId) {
        return list("plan_occurrence_move", "occurrence_id", campaignId, occurrenceId);
    }

    /** The moves of a gate, the last first. */
    List<Move> listOfGate(long campaignId, long gateId) {
        return list("plan_gate_move", "gate_id", campaignId, gateId);
    }

    private List<Move> list(String table, String of, long campaignId, long id) {
        return sql.sql(
                        """
                        select move.was_on, move.to_on, move.reason, move.moved_at, account.name as moved_by
                        from %s move
                        join access_account account on account.id = move.moved_by
                        where move.campaign_id = :campaign and move.%s = :id
                        order by move.no desc
                        """
                                .formatted(table, of))
                .param("campaign", campaignId)
                .param("id", id)
                .query(Rows.of(Move.class))
                .list();
    }
}
