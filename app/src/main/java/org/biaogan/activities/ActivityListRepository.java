package org.biaogan.activities;

import java.time.YearMonth;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.organization.ReachedUnits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of records. */
@Repository
class ActivityListRepository {

    /**
     * What so many units held is found by the unit and sorted; of more, days are gone through from
     * the newest until the page is full.
     */
    private static final int FEW = 64;

    private final JdbcClient sql;
    private final ReachedUnits reached;

    ActivityListRepository(JdbcClient sql, ReachedUnits reached) {
        this.sql = sql;
        this.reached = reached;
    }

    /** What stands and the actor may read, the newest first. */
    List<ActivityLine> list(Actor actor, ActivityFilter filter, long skip, int most) {
        Long[] units = reached.of(actor);
        YearMonth month = filter.ofMonth();
        return sql.sql(
                        """
                        with page as (
                            select distinct on (held.held_on, held.activity_id)
                                   held.activity_id as id, held.no, held.kind, held.held_on
                            from activities_held held
                            where %s
                            order by held.held_on desc, held.activity_id desc
                            offset :skip limit :most)
                        select page.id, organization_unit_name_on(activity.unit_id, page.held_on) as unit_name,
                               page.kind, page.held_on, wording.words, wording.due, wording.present,
                               (select count(*) from activities_original original
                                where original.activity_id = page.id) as originals,
                               (select count(*) from activities_open_matter matter
                                where matter.activity_id = page.id) as open_matters
                        from page
                        join activities_activity activity on activity.id = page.id
                        join activities_wording wording on wording.activity_id = page.id and wording.no = page.no
                        order by page.held_on desc, page.id desc
                        """
                                .formatted(conditions(filter, units.length)))
                .param("units", units)
                .param("unit", filter.unit())
                .param("kind", filter.ofKind())
                .param("from", month == null ? null : month.atDay(1))
                .param("to", month == null ? null : month.atEndOfMonth())
                .param("skip", skip)
                .param("most", most)
                .query(Rows.of(ActivityLine.class))
                .list();
    }

    /** Only those that are asked for, so that each finds its index. */
    private static String conditions(ActivityFilter filter, int units) {
        boolean byDay = filter.unit() == null && filter.ofMonth() == null && units > FEW;
        String conditions =
                byDay ? "held.unit_id + 0 = any (:units)" : "held.unit_id = any (:units)";
        if (filter.unit() != null) {
            conditions += " and held.unit_id = :unit";
        }
        if (filter.ofKind() != null) {
            conditions += " and held.kind = :kind";
        }
        if (filter.ofMonth() != null) {
            conditions += " and held.held_on between :from and :to";
        }
        return conditions;
    }
}
