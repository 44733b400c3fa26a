package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists of the vault, seen from a campaign. */
@Repository
class VaultRepository {

    private static final String MATCHING =
            """
            from evidence_item item
            join organization_unit unit on unit.id = item.unit_id
            where unit.path <@ any (cast(:reach as ltree[]))
              and (cast(:class as text) is null or item.class = :class)
              and (cast(:kept as text) is null or item.kept = :kept)
              and (cast(:pattern as text) is null or item.title ilike :pattern)
              and (cast(:from as date) is null or item.event_on >= :from)
              and (cast(:to as date) is null or item.event_on <= :to)
              and (cast(:task as bigint) is null or exists (
                    select from evidence_filing filing
                    where filing.campaign_id = :campaign and filing.item_id = item.id
                      and filing.task_id = :task))
              and (cast(:keyPoint as bigint) is null or exists (
                    select from evidence_citation citation
                    where citation.campaign_id = :campaign and citation.item_id = item.id
                      and citation.key_point_id = :keyPoint and citation.ended_at is null))
              and (cast(:cited as boolean) is null or :cited = exists (
                    select from evidence_citation citation
                    where citation.campaign_id = :campaign and citation.item_id = item.id
                      and citation.ended_at is null))
              and :withdrawn = exists (
                    select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
            """;

    private final JdbcClient sql;

    VaultRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many pieces match, by class and by how they are kept. */
    record Counted(MaterialClass materialClass, Kept kept, long items) {}

    List<Counted> count(Actor actor, VaultFilter filter) {
        return matching(
                        "select item.class as material_class, item.kept, count(*) as items "
                                + MATCHING
                                + " group by item.class, item.kept order by item.class, item.kept",
                        actor,
                        filter)
                .query(Rows.of(Counted.class))
                .list();
    }

    /** One page, the newest event first; the far half of a long list is read from its end. */
    List<VaultLine> list(
            Actor actor,
            VaultFilter filter,
            int lateAfterDays,
            long offset,
            int limit,
            long total) {
        boolean fromEnd = offset > total / 2;
        long skip = fromEnd ? Math.max(0, total - offset - limit) : offset;
        long take = Math.min(limit, total - offset);
        String order = fromEnd ? "item.event_on, item.id" : "item.event_on desc, item.id desc";
        return matching(
                        "with page as (select item.id, unit.name as unit_name "
                                + MATCHING
                                + " order by "
                                + order
                                + " offset :skip limit :take) "
                                + LINE,
                        actor,
                        filter)
                .param("lateAfter", lateAfterDays)
                .param("skip", skip)
                .param("take", Math.max(0, take))
                .query(Rows.of(VaultLine.class))
                .list();
    }

    private static final String LINE =
            """
            select item.id, item.title, item.class as material_class, item.event_on, page.unit_name,
                   item.kept,
                   (item.entered_at at time zone 'Asia/Shanghai')::date > item.event_on + cast(:lateAfter as integer) as late,
                   cast(:withdrawn as boolean) as withdrawn, number.number,
                   (select count(*) from evidence_citation citation
                    where citation.campaign_id = :campaign and citation.item_id = item.id
                      and citation.ended_at is null) as citations
            from page
            join evidence_item item on item.id = page.id
            left join evidence_number number
                on number.campaign_id = :campaign and number.item_id = item.id
                and number.closed_at is null
                and number.version_id = (
                    select version_id from campaigns_scheme
                    where campaign_id = :campaign order by position limit 1)
            order by item.event_on desc, item.id desc
            """;

    private StatementSpec matching(String statement, Actor actor, VaultFilter filter) {
        return sql.sql(statement)
                .param("reach", actor.reachArray())
                .param("campaign", actor.campaignId())
                .param("class", name(filter.materialClass()))
                .param("kept", name(filter.kept()))
                .param("pattern", filter.pattern())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("task", filter.task())
                .param("keyPoint", filter.keyPoint())
                .param("cited", filter.cited())
                .param("withdrawn", filter.ofWithdrawn());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** The units whose facts the actor may state, the highest first. */
    Map<Long, String> units(Actor actor, LocalDate today) {
        var units = new LinkedHashMap<Long, String>();
        sql.sql(
                        """
                        select unit.id, unit.name
                        from organization_unit unit
                        where unit.path <@ any (cast(:reach as ltree[]))
                          and (unit.closed_on is null or unit.closed_on > :today)
                        order by nlevel(unit.path), unit.position, unit.id
                        """)
                .param("reach", actor.reachArray())
                .param("today", today)
                .query(row -> {
                    units.put(row.getLong("id"), row.getString("name"));
                });
        return units;
    }

    static Map<MaterialClass, Long> byClass(List<Counted> counted) {
        var classes = new EnumMap<MaterialClass, Long>(MaterialClass.class);
        counted.forEach(it -> classes.merge(it.materialClass(), it.items(), Long::sum));
        return classes;
    }
}
