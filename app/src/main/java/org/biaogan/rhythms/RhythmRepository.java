package org.biaogan.rhythms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.biaogan.base.Rows;
import org.biaogan.base.SlowFacts;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RhythmRepository {

    private final JdbcClient sql;
    private final SlowFacts facts;

    RhythmRepository(JdbcClient sql, SlowFacts facts) {
        this.sql = sql;
        this.facts = facts;
    }

    private record Rules() {}

    /** The rules that ship, in their order. */
    List<RhythmRule> rules() {
        return facts.get(
                new Rules(),
                () ->
                        sql.sql(
                                        """
                                        select rule.code, rule.kind, kind.title_zh, kind.title_en, rule.holder,
                                               rule.every, rule.basis_zh, rule.basis_en, rule.regulation
                                        from rhythms_rule rule
                                        join activities_kind kind on kind.code = rule.kind
                                        order by rule.position, rule.code
                                        """)
                                .query((row, n) -> rule(row))
                                .list());
    }

    private static RhythmRule rule(ResultSet row) throws SQLException {
        return new RhythmRule(
                row.getString("code"),
                row.getString("kind"),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                row.getString("holder"),
                Every.valueOf(row.getString("every")),
                new Wording(row.getString("basis_zh"), row.getString("basis_en")),
                row.getBoolean("regulation"));
    }

    private record SchoolRules() {}

    /** What units say otherwise: of each unit and rule the newest. */
    List<SchoolRule> schoolRules() {
        return facts.get(
                new SchoolRules(),
                () ->
                        sql.sql(
                                        """
                                        select distinct on (said.unit_id, said.rule) said.rule, said.unit_id,
                                               unit.name as unit_name, unit.path as unit_path, said.every, said.why,
                                               said.said_at, account.name as said_by
                                        from rhythms_override said
                                        join organization_unit unit on unit.id = said.unit_id
                                        join access_account account on account.id = said.said_by
                                        order by said.unit_id, said.rule, said.id desc
                                        """)
                                .query(Rows.of(SchoolRule.class))
                                .list());
    }

    void say(long unitId, String rule, Every every, String why, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into rhythms_override (unit_id, rule, every, why, said_at, said_by)
                        values (:unit, :rule, :every, :why, :at, :account)
                        """)
                .param("unit", unitId)
                .param("rule", rule)
                .param("every", every.name())
                .param("why", why)
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    /**
     * A unit whose rhythm is looked at.
     *
     * @param since the first day that counts: that from which a campaign of it uses Biaogan, else
     *     the day of its first record, else none yet
     */
    record Holder(
            long id,
            String name,
            String path,
            String kind,
            LocalDate fromOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate since) {}

    /** The paths of the units right below one that were open in these days, in their order. */
    List<String> below(long unitId, LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        select unit.path from organization_unit unit
                        where unit.parent_id = :unit
                          and unit.from_on <= :to and (unit.closed_on is null or unit.closed_on >= :from)
                        order by unit.position, unit.id
                        """)
                .param("unit", unitId)
                .param("from", from)
                .param("to", to)
                .query(Rows.TEXT)
                .list();
    }

    /**
     * A unit and those below it that were open in these days, each parent before its children.
     *
     * @param within the paths that are asked for, as lqueries
     */
    List<Holder> holders(String path, List<String> within, LocalDate from, LocalDate to) {
        return sql.sql(
                        """
                        with recursive ordered as (
                            select unit.*, array [(unit.position, unit.id)] as place
                            from organization_unit unit where unit.path = cast(:path as ltree)
                            union all
                            select unit.*, ordered.place || (unit.position, unit.id)
                            from organization_unit unit
                            join ordered on unit.parent_id = ordered.id
                            where unit.path ~ any (cast(:within as lquery[])))
                        select unit.id, unit.name, unit.path, unit.kind, unit.from_on, unit.closed_on,
                               coalesce(
                                   (select min(campaign.used_from)
                                    from campaigns_campaign campaign
                                    join organization_unit carrier on carrier.id = campaign.unit_id
                                    where unit.path <@ carrier.path),
                                   (select min(held.held_on) from activities_held held
                                    where held.unit_id = unit.id)) as since
                        from ordered unit
                        where unit.path ~ any (cast(:within as lquery[]))
                          and unit.from_on <= :to and (unit.closed_on is null or unit.closed_on >= :from)
                        order by unit.place
                        """)
                .param("path", path)
                .param("within", within.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(Rows.of(Holder.class))
                .list();
    }

    /** What one unit held of one kind. */
    record Key(long unitId, String kind) {}

    /** What the units of these paths held in these days, in time. */
    Map<Key, List<Held>> held(List<String> within, LocalDate from, LocalDate to) {
        var all = new HashMap<Key, List<Held>>();
        sql.sql(
                        """
                        select unit.id as unit_id, held.kind, held.days, held.ids
                        from organization_unit unit
                        cross join lateral (
                            select held.kind,
                                   array_agg(held.held_on - :from order by held.held_on, held.activity_id) as days,
                                   array_agg(held.activity_id order by held.held_on, held.activity_id) as ids
                            from activities_held held
                            where held.unit_id = unit.id and held.held_on between :from and :to
                            group by held.kind) held
                        where unit.path ~ any (cast(:within as lquery[]))
                        order by unit.id, held.kind
                        """)
                .param("within", within.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    Integer[] days = (Integer[]) row.getArray("days").getArray();
                    Long[] ids = (Long[]) row.getArray("ids").getArray();
                    all.put(
                            new Key(row.getLong("unit_id"), row.getString("kind")),
                            IntStream.range(0, ids.length)
                                    .mapToObj(i -> new Held(ids[i], from.plusDays(days[i])))
                                    .toList());
                });
        return all;
    }
}
