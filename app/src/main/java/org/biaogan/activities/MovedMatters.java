package org.biaogan.activities;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Refused;
import org.biaogan.base.Rows;
import org.biaogan.organization.OpenWork;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is not closed in the ledgers of a unit is followed up by the one it is merged into. */
@Repository
class MovedMatters implements OpenWork {

    private final JdbcClient sql;
    private final Trail trail;

    MovedMatters(JdbcClient sql, Trail trail) {
        this.sql = sql;
        this.trail = trail;
    }

    private record Open(MatterKind kind, long matters) {}

    @Override
    public List<Line> list(long unitId, LocalDate today) {
        return sql
                .sql(
                        """
                        select matter.kind, count(*) as matters
                        from activities_open_matter matter
                        where matter.unit_id = :unit
                        group by matter.kind
                        order by matter.kind
                        """)
                .param("unit", unitId)
                .query(Rows.of(Open.class))
                .list()
                .stream()
                .map(it ->
                        new Line(
                                "activities.open." + it.kind(),
                                List.of("" + it.matters()),
                                true,
                                "/units/" + unitId + "/activities/ledgers"))
                .toList();
    }

    /** A unit does not end before what it held last. */
    @Override
    public void mustBeEndable(long unitId, LocalDate on) {
        sql.sql(
                        """
                        select held_on from activities_standing
                        where unit_id = :unit and held_on > :on
                        order by held_on desc
                        limit 1
                        """)
                .param("unit", unitId)
                .param("on", on)
                .query(LocalDate.class)
                .optional()
                .ifPresent(it -> {
                    throw new Refused("activities.held-after", it);
                });
    }

    @Override
    public void move(Actor actor, Merger merger) {
        sql.sql(
                        """
                        update activities_matter matter
                        set unit_id = :into
                        where matter.unit_id = :from
                          and matter.id in (select open.id from activities_open_matter open where open.unit_id = :from)
                        returning matter.id
                        """)
                .param("from", merger.from().id())
                .param("into", merger.into().id())
                .query(Rows.LONG)
                .list()
                .forEach(it ->
                        trail.add(
                                Mark.of(
                                                actor.accountId(),
                                                "activities.matter-moved",
                                                "activities_matter",
                                                it)
                                        .inUnit(merger.into().id())));
    }
}
