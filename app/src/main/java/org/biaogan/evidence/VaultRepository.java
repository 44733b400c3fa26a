package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Rows;
import org.biaogan.base.SlowFacts;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of the vault, seen from a campaign. */
@Repository
class VaultRepository {

    private static final String CITED =
            "select from evidence_citation citation where citation.campaign_id = :campaign"
                    + " and citation.item_id = item.id and citation.ended_at is null";

    private static final String LATE =
            "(%1$s.entered_at at time zone cast(:zone as text))::date"
                    + " > %1$s.event_on + cast(:lateAfter as integer)";

    private final JdbcClient sql;
    private final SlowFacts facts;
    private final String zone;

    VaultRepository(JdbcClient sql, SlowFacts facts, CivilCalendar calendar) {
        this.sql = sql;
        this.facts = facts;
        this.zone = calendar.zone().getId();
    }

    /** How many pieces match, by class and by how they are kept. */
    record Counted(MaterialClass materialClass, Kept kept, long items) {}

    /** From the sums the database keeps where they answer the filter, else by counting. */
    List<Counted> count(Actor actor, VaultFilter filter, int lateAfterDays) {
        return filter.byKindOnly()
                ? summed(actor, filter)
                : counted(new Matching(actor, filter, lateAfterDays));
    }

    private List<Counted> summed(Actor actor, VaultFilter filter) {
        return sql.sql(
                        """
                        select tally.class as material_class, tally.kept, sum(tally.items) as items
                        from evidence_tally tally
                        where tally.unit_id = any (:units) and tally.withdrawn = :withdrawn
                          and (cast(:class as text) is null or tally.class = :class)
                          and (cast(:kept as text) is null or tally.kept = :kept)
                        group by tally.class, tally.kept
                        having sum(tally.items) > 0
                        order by tally.class, tally.kept
                        """)
                .param("units", reached(actor))
                .param("withdrawn", filter.ofWithdrawn())
                .param("class", name(filter.materialClass()))
                .param("kept", name(filter.kept()))
                .query(Rows.of(Counted.class))
                .list();
    }

    private List<Counted> counted(Matching matching) {
        return sql.sql(
                        "select item.class as material_class, item.kept, count(*) as items "
                                + matching.text
                                + " group by item.class, item.kept order by item.class, item.kept")
                .params(matching.values)
                .query(Rows.of(Counted.class))
                .list();
    }

    /**
     * One page, the newest event first; the far half of a long list is read from its end.
     *
     * @param numbered whose numbers stand beside the pieces; none without a scheme
     */
    List<VaultLine> list(
            Actor actor,
            VaultFilter filter,
            int lateAfterDays,
            @Nullable Long numbered,
            long offset,
            int limit,
            long total) {
        boolean fromEnd = offset > total / 2;
        long skip = fromEnd ? Math.max(0, total - offset - limit) : offset;
        long take = Math.min(limit, total - offset);
        var matching = new Matching(actor, filter, lateAfterDays);
        return sql.sql(
                        """
                        with page as (
                            select item.id, item.unit_id, item.title, item.class, item.event_on, item.kept,
                                   item.entered_at
                            %s
                            order by %s
                            offset :skip limit :take)
                        select page.id, page.title, page.class as material_class, page.event_on,
                               unit.name as unit_name, page.kept,
                               %s as late,
                               cast(:withdrawn as boolean) as withdrawn,
                               number.number, coalesce(cited.citations, 0) as citations
                        from page
                        join organization_unit unit on unit.id = page.unit_id
                        left join evidence_number number
                            on number.campaign_id = :campaign and number.version_id = cast(:numbered as bigint)
                            and number.item_id = page.id and number.closed_at is null
                            and number.item_id = any (array(select id from page))
                        left join (
                            select citation.item_id, count(*) as citations
                            from evidence_citation citation
                            where citation.campaign_id = :campaign and citation.ended_at is null
                              and citation.item_id = any (array(select id from page))
                            group by citation.item_id) cited on cited.item_id = page.id
                        order by page.event_on desc, page.id desc
                        """
                                .formatted(
                                        matching.text,
                                        fromEnd
                                                ? "item.event_on, item.id"
                                                : "item.event_on desc, item.id desc",
                                        LATE.formatted("page")))
                .params(matching.values)
                .param("campaign", actor.campaignId())
                .param("withdrawn", filter.ofWithdrawn())
                .param("numbered", numbered)
                .param("zone", zone)
                .param("lateAfter", lateAfterDays)
                .param("skip", skip)
                .param("take", Math.max(0, take))
                .query(Rows.of(VaultLine.class))
                .list();
    }

    /**
     * The conditions of one filter: only those that are asked for, so that each finds its index.
     */
    private final class Matching {

        private final Map<String, Object> values = new HashMap<>();
        private final String text;

        Matching(Actor actor, VaultFilter filter, int lateAfterDays) {
            var conditions = new StringBuilder();
            boolean everywhere = filter.ofCampaign() && actor.may(Permission.READ_CAMPAIGN);
            if (!everywhere) {
                values.put("units", reached(actor));
            }
            add(conditions, "class", name(filter.materialClass()), "item.class = :class");
            add(conditions, "kept", name(filter.kept()), "item.kept = :kept");
            add(conditions, "pattern", filter.pattern(), "item.title ilike :pattern");
            add(conditions, "from", filter.from(), "item.event_on >= :from");
            add(conditions, "to", filter.to(), "item.event_on <= :to");
            add(
                    conditions,
                    "task",
                    filter.task(),
                    "exists (select from evidence_filing filing where filing.campaign_id = :campaign"
                            + " and filing.item_id = item.id and filing.task_id = :task)");
            add(
                    conditions,
                    "keyPoint",
                    filter.keyPoint(),
                    "exists (" + CITED + " and citation.key_point_id = :keyPoint)");
            add(conditions, "unit", filter.unit(), "item.unit_id = :unit");
            add(
                    conditions,
                    "filed",
                    filter.filed(),
                    ":filed = exists (select from evidence_filing filing"
                            + " where filing.campaign_id = :campaign and filing.item_id = item.id)");
            add(conditions, "late", filter.late(), ":late = (" + LATE.formatted("item") + ")");
            add(
                    conditions,
                    "primary",
                    filter.primary(),
                    ":primary = exists ("
                            + CITED
                            + " and citation.role = 'PRIMARY'"
                            + (filter.keyPoint() == null
                                    ? ")"
                                    : " and citation.key_point_id = :keyPoint)"));
            if (filter.late() != null) {
                values.put("zone", zone);
                values.put("lateAfter", lateAfterDays);
            }
            add(conditions, "cited", filter.cited(), ":cited = exists (" + CITED + ")");
            if (conditions.indexOf(":campaign") >= 0) {
                values.put("campaign", actor.campaignId());
            }
            text =
                    "from evidence_item item where "
                            + (everywhere ? "" : "item.unit_id = any (:units) and ")
                            + (filter.ofWithdrawn() ? "" : "not ")
                            + "exists (select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)"
                            + conditions;
        }

        private void add(
                StringBuilder conditions, String name, @Nullable Object value, String condition) {
            if (value != null) {
                values.put(name, value);
                conditions.append(" and ").append(condition);
            }
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private record Reached(List<String> reach) {}

    private record Open(List<String> reach) {}

    /** The units whose pieces the actor may see, also those that are closed today. */
    private Long[] reached(Actor actor) {
        return facts.get(
                new Reached(actor.reach()),
                () ->
                        sql.sql(
                                        """
                                        select unit.id from organization_unit unit
                                        where unit.path ~ any (cast(:reach as lquery[]))
                                        """)
                                .param("reach", actor.reachArray())
                                .query(Rows.LONG)
                                .list()
                                .toArray(Long[]::new));
    }

    /** The units whose facts the actor may state, the highest first. */
    Map<Long, String> units(Actor actor, LocalDate today) {
        return facts.get(new Open(actor.reach()), () -> open(actor, today));
    }

    private Map<Long, String> open(Actor actor, LocalDate today) {
        var units = new LinkedHashMap<Long, String>();
        sql.sql(
                        """
                        select unit.id, unit.name
                        from organization_unit unit
                        where unit.path ~ any (cast(:reach as lquery[]))
                          and (unit.closed_on is null or unit.closed_on > :today)
                        order by nlevel(unit.path), unit.position, unit.id
                        """)
                .param("reach", actor.reachArray())
                .param("today", today)
                .query(row -> {
                    units.put(row.getLong("id"), row.getString("name"));
                });
        return Collections.unmodifiableMap(units);
    }

    static Map<MaterialClass, Long> byClass(List<Counted> counted) {
        var classes = new EnumMap<MaterialClass, Long>(MaterialClass.class);
        counted.forEach(it -> classes.merge(it.materialClass(), it.items(), Long::sum));
        return classes;
    }
}
