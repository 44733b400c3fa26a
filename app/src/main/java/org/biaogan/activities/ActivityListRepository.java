package org.biaogan.activities;

import java.time.YearMonth;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of records. */
@Repository
class ActivityListRepository {

    private final JdbcClient sql;

    ActivityListRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** What stands and the actor may read, the newest first. */
    List<ActivityLine> list(Actor actor, ActivityFilter filter, long skip, int most) {
        YearMonth month = filter.ofMonth();
        return sql.sql(
                        """
                        select standing.id,
                               organization_unit_name_on(standing.unit_id, standing.held_on) as unit_name,
                               standing.kind, standing.held_on, standing.words, wording.due, wording.present,
                               (select count(*) from activities_original original
                                where original.activity_id = standing.id) as originals,
                               (select count(*) from activities_matter matter
                                where matter.activity_id = standing.id
                                  and not exists (
                                      select from activities_close_out closed
                                      where closed.matter_id = matter.id)) as open_matters
                        from activities_standing standing
                        join activities_wording wording
                            on wording.activity_id = standing.id and wording.no = standing.no
                        where standing.id in (
                            select held.activity_id
                            from activities_held held
                            join organization_unit unit on unit.id = held.unit_id
                            where unit.path ~ any (cast(:reach as lquery[]))
                              and (cast(:unit as bigint) is null or held.unit_id = :unit)
                              and (cast(:kind as text) is null or held.kind = :kind)
                              and (cast(:from as date) is null or held.held_on between :from and :to))
                        order by standing.held_on desc, standing.id desc
                        offset :skip limit :most
                        """)
                .param("reach", actor.reachArray())
                .param("unit", filter.unit())
                .param("kind", filter.ofKind())
                .param("from", month == null ? null : month.atDay(1))
                .param("to", month == null ? null : month.atEndOfMonth())
                .param("skip", skip)
                .param("most", most)
                .query(Rows.of(ActivityLine.class))
                .list();
    }
}
