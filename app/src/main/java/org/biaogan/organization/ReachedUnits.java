package org.biaogan.organization;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.base.SlowFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The units within an actor's reach, for lists that find their rows by the unit: also those that
 * are closed today, since what they left stays. A slow fact, so that a list asks no tree.
 */
@Repository
public class ReachedUnits {

    private final JdbcClient sql;
    private final SlowFacts facts;

    ReachedUnits(JdbcClient sql, SlowFacts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    private record Reached(List<String> reach) {}

    /** As SQL takes them: {@code unit_id = any (:units)}. */
    public Long[] of(Actor actor) {
        return facts.get(new Reached(actor.reach()), () -> read(actor));
    }

    private Long[] read(Actor actor) {
        return sql.sql(
                        """
                        select unit.id from organization_unit unit
                        where unit.path ~ any (cast(:reach as lquery[]))
                        """)
                .param("reach", actor.reachArray())
                .query(Rows.LONG)
                .list()
                .toArray(Long[]::new);
    }
}
