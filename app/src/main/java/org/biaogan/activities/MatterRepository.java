package org.biaogan.activities;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is followed up, and how it was closed. */
@Repository
class MatterRepository {

    private static final String MATTER =
            """
            select matter.id, matter.unit_id, unit.name as unit_name, unit.path as unit_path, matter.kind,
                   matter.words, matter.owner, matter.due_on, matter.for_whom, matter.platform,
                   matter.activity_id, matter.recorded_at, writer.name as recorded_by,
                   closed.words as closed, closed.closed_on, closed.link, closed.item_id,
                   item.title as item_title, closer.name as closed_by
            from activities_matter matter
            join organization_unit unit on unit.id = matter.unit_id
            join access_account writer on writer.id = matter.recorded_by
            left join activities_close_out closed on closed.matter_id = matter.id
            left join access_account closer on closer.id = closed.recorded_by
            left join evidence_item item on item.id = closed.item_id
            where not exists (
                select from activities_withdrawal withdrawal
                where withdrawal.activity_id = matter.activity_id)
            """;

    private final JdbcClient sql;

    MatterRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** What of the topics of a record is to be followed up. */
    void follow(
            long activityId,
            long unitId,
            List<NewTopic> topics,
            long accountId,
            OffsetDateTime at) {
        for (NewTopic it : topics) {
            if (it.followedUp()) {
                var decision =
                        new NewMatter(
                                unitId,
                                MatterKind.DECISION,
                                it.words(),
                                it.owner(),
                                it.dueOn(),
                                null,
                                null,
                                null,
                                null);
                add(decision, activityId, accountId, at);
            }
        }
    }

    long add(NewMatter matter, @Nullable Long activityId, long accountId, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into activities_matter
                            (unit_id, kind, words, owner, due_on, for_whom, platform, activity_id, recorded_at,
                             recorded_by)
                        values (:unit, :kind, :words, :owner, :due, :forWhom, :platform, :activity, :at, :account)
                        returning id
                        """)
                .param("unit", matter.unitId())
                .param("kind", requireNonNull(matter.kind()).name())
                .param("words", matter.words())
                .param("owner", matter.owner())
                .param("due", matter.dueOn())
                .param("forWhom", matter.forWhom())
                .param("platform", matter.platform())
                .param("activity", activityId)
                .param("at", at)
                .param("account", accountId)
                .query(Rows.LONG)
                .single();
    }

    /** False where it was closed before. */
    boolean close(long id, NewCloseOut said, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into activities_close_out
                                    (matter_id, words, closed_on, link, item_id, recorded_at, recorded_by)
                                values (:matter, :words, :on, :link, :item, :at, :account)
                                on conflict do nothing
                                """)
                        .param("matter", id)
                        .param("words", said.words())
                        .param("on", said.closedOn())
                        .param("link", said.link())
                        .param("item", said.itemId())
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** False where somebody else changed it since the writer looked. */
    boolean change(long id, NewMatter said, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                with before as (
                                    insert into activities_matter_change
                                        (matter_id, no, words, owner, due_on, for_whom, platform, why, changed_at,
                                         changed_by)
                                    select id, :seen + 1, words, owner, due_on, for_whom, platform, :why, :at, :account
                                    from activities_matter
                                    where id = :id
                                      and :seen = (
                                          select count(*) from activities_matter_change where matter_id = :id)
                                    on conflict do nothing
                                    returning matter_id)
                                update activities_matter matter
                                set words = :words, owner = :owner, due_on = :due, for_whom = :forWhom,
                                    platform = :platform
                                from before where matter.id = before.matter_id
                                """)
                        .param("id", id)
                        .param("seen", requireNonNullElse(said.seen(), 0))
                        .param("why", said.why())
                        .param("at", at)
                        .param("account", accountId)
                        .param("words", said.words())
                        .param("owner", said.owner())
                        .param("due", said.dueOn())
                        .param("forWhom", said.forWhom())
                        .param("platform", said.platform())
                        .update()
                == 1;
    }

    /** What an entry said before each change, the newest first. */
    List<MatterChange> changes(long id) {
        return sql.sql(
                        """
                        select change.words, change.owner, change.due_on, change.for_whom, change.platform, change.why,
                               change.changed_at, account.name as changed_by
                        from activities_matter_change change
                        join access_account account on account.id = change.changed_by
                        where change.matter_id = :id
                        order by change.no desc
                        """)
                .param("id", id)
                .query(Rows.of(MatterChange.class))
                .list();
    }

    List<Matter> listOf(long activityId) {
        return sql.sql(MATTER + " and matter.activity_id = :activity order by matter.id")
                .param("activity", activityId)
                .query(Rows.of(Matter.class))
                .list();
    }

    Optional<Matter> find(Actor actor, long id) {
        return sql.sql(
                        MATTER
                                + " and matter.id = :id and unit.path ~ any (cast(:reach as lquery[]))")
                .param("id", id)
                .param("reach", actor.reachArray())
                .query(Rows.of(Matter.class))
                .optional();
    }

    /** Standing pieces of a unit, the newest first. */
    Map<Long, String> proofs(long unitId, int most) {
        var titles = new LinkedHashMap<Long, String>();
        sql.sql(
                        """
                        select item.id, item.title from evidence_item item
                        where item.unit_id = :unit
                          and not exists (
                              select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                        order by item.event_on desc, item.id desc
                        limit :most
                        """)
                .param("unit", unitId)
                .param("most", most)
                .query(row -> {
                    titles.put(row.getLong("id"), row.getString("title"));
                });
        return titles;
    }

    /** One ledger, what is open first, in the order of the days. */
    List<Matter> list(Actor actor, MatterFilter filter, int skip, int most) {
        return sql.sql(
                        MATTER
                                + """
                                  and unit.path ~ any (cast(:reach as lquery[]))
                                  and matter.kind = :kind
                                  and (cast(:unit as bigint) is null or matter.unit_id = :unit)
                                  and (not :open or closed.closed_on is null)
                                order by closed.closed_on is not null, closed.closed_on desc, matter.due_on,
                                         matter.id
                                offset :skip limit :most
                                """)
                .param("reach", actor.reachArray())
                .param("kind", filter.kind().name())
                .param("unit", filter.unit())
                .param("open", filter.openOnly())
                .param("skip", skip)
                .param("most", most)
                .query(Rows.of(Matter.class))
                .list();
    }
}
