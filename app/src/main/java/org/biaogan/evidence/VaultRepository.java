package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Rows;
import org.biaogan.base.SlowFacts;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.biaogan.reading.FileTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of the vault, seen from a campaign. */
@Repository
class VaultRepository {

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
    List<Counted> count(Actor actor, VaultFilter filter, VaultConditions matching) {
        return filter.byKindOnly() ? summed(actor, filter) : counted(matching);
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
                .param("class", VaultConditions.name(filter.materialClass()))
                .param("kept", VaultConditions.name(filter.kept()))
                .query(Rows.of(Counted.class))
                .list();
    }

    private List<Counted> counted(VaultConditions matching) {
        return sql.sql(
                        "select item.class as material_class, item.kept, count(*) as items "
                                + matching.text()
                                + " group by item.class, item.kept order by item.class, item.kept")
                .params(matching.values())
                .query(Rows.of(Counted.class))
                .list();
    }

    /**
     * One page, the newest event first; the far half of a long list is read from its end.
     *
     * @param numbered whose numbers stand beside the pieces; none without a scheme
     */
    List<VaultLine> list(
            VaultConditions matching, @Nullable Long numbered, long offset, int limit, long total) {
        boolean fromEnd = offset > total / 2;
        long skip = fromEnd ? Math.max(0, total - offset - limit) : offset;
        long take = Math.min(limit, total - offset);
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
                                        matching.text(),
                                        fromEnd
                                                ? "item.event_on, item.id"
                                                : "item.event_on desc, item.id desc",
                                        VaultConditions.LATE.formatted("page")))
                .params(matching.values())
                .param("numbered", numbered)
                .param("skip", skip)
                .param("take", Math.max(0, take))
                .query(Rows.of(VaultLine.class))
                .list();
    }

    VaultConditions conditions(Actor actor, VaultFilter filter, int lateAfterDays) {
        return new VaultConditions(actor, reached(actor), filter, zone, lateAfterDays);
    }

    /** Where a file says what was asked for. */
    record Found(long itemId, int page, String words) {}

    /** The first section of each piece that has all words. */
    List<Found> found(List<Long> items, FileTexts.Question question) {
        return sql.sql(
                        "select distinct on (item_id) item_id, page, words from "
                                + VaultConditions.FOUND
                                + " where item_id = any (:items) order by item_id, no")
                .param("items", items.toArray(Long[]::new))
                .param("question", question.query())
                .query(Rows.of(Found.class))
                .list();
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
