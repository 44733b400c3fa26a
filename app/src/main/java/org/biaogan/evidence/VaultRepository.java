package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.access.Actor;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Rows;
import org.biaogan.base.SlowFacts;
import org.biaogan.evidence.VaultCount.Counted;
import org.biaogan.organization.ReachedUnits;
import org.biaogan.reading.FileTexts;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of the vault, seen from a campaign. */
@Repository
class VaultRepository {

    /** Of pieces that often have the same title, so many are looked at for different ones. */
    private static final int TITLES_LOOKED_AT = 200;

    private final JdbcClient sql;
    private final SlowFacts facts;
    private final ReachedUnits reached;
    private final String zone;

    VaultRepository(JdbcClient sql, SlowFacts facts, ReachedUnits reached, CivilCalendar calendar) {
        this.sql = sql;
        this.facts = facts;
        this.reached = reached;
        this.zone = calendar.zone().getId();
    }

    /** From the sums the database keeps where they answer the filter, else by counting. */
    VaultCount count(Actor actor, VaultFilter filter, VaultConditions matching) {
        if (filter.byKindOnly()) {
            return VaultCount.ofAll(summed(actor, filter));
        }
        return matching.asks()
                ? VaultCount.ofFound(found(matching))
                : VaultCount.ofAll(counted(matching));
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
                .param("units", reached.of(actor))
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

    /** As far as it is worth counting. */
    private List<Counted> found(VaultConditions matching) {
        return sql.sql(
                        "select found.class as material_class, found.kept, count(*) as items from ("
                                + "select item.class, item.kept "
                                + matching.text()
                                + " limit :most) found group by found.class, found.kept"
                                + " order by found.class, found.kept")
                .params(matching.values())
                .param("most", VaultCount.MOST + 1)
                .query(Rows.of(Counted.class))
                .list();
    }

    /**
     * One page.
     *
     * @param numbered whose numbers stand beside the pieces; none without a scheme
     */
    List<VaultLine> list(VaultConditions matching, @Nullable Long numbered, VaultSlice slice) {
        return sql.sql(
                        """
                        with page as (
                            %s
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
                        order by page.tier, page.event_on desc, page.id desc
                        """
                                .formatted(
                                        slice.text(matching),
                                        VaultConditions.LATE.formatted("page")))
                .params(matching.values())
                .param("numbered", numbered)
                .param("skip", slice.skip())
                .param("take", slice.take())
                .query(Rows.of(VaultLine.class))
                .list();
    }

    VaultConditions conditions(Actor actor, VaultFilter filter, int lateAfterDays) {
        return new VaultConditions(actor, reached.of(actor), filter, zone, lateAfterDays);
    }

    /**
     * Where a piece has what was asked for.
     *
     * @param words of a section; null where no section has any
     */
    record Found(
            long itemId,
            @Nullable Integer page,
            @Nullable String words,
            @Nullable String originalName) {}

    /** Of each piece the first section that has all words, or some where none has all. */
    List<Found> found(List<Long> items, FileTexts.Question question) {
        return sql.sql(
                        """
                        select item.id as item_id, section.page, section.words, version.original_name
                        from evidence_item item
                        join evidence_version version on version.item_id = item.id and version.no = item.version
                        left join lateral (
                            select said.page, said.words from reading_section said
                            where said.sha256 = version.sha256 and said.tokens @@ cast(:any as tsquery)
                            order by said.tokens @@ cast(:question as tsquery) desc, said.no
                            limit 1) section on true
                        where item.id = any (:items)
                          and not exists (
                              select from evidence_version sharing
                              join evidence_removal removal on removal.item_id = sharing.item_id
                              where sharing.sha256 = version.sha256)
                        order by item.id
                        """)
                .param("items", items.toArray(Long[]::new))
                .param("any", question.any())
                .param("question", question.query())
                .query(Rows.of(Found.class))
                .list();
    }

    /** The newest different titles of standing pieces that are named so. */
    List<String> titles(VaultConditions matching, int most) {
        return sql.sql(
                        """
                        select newest.title
                        from (%s limit :looked) newest
                        group by newest.title
                        order by max(newest.event_on) desc, max(newest.id) desc
                        limit :most
                        """
                                .formatted(VaultSlice.titles(matching)))
                .params(matching.values())
                .param("looked", TITLES_LOOKED_AT)
                .param("most", most)
                .query(Rows.TEXT)
                .list();
    }

    private record Open(List<String> reach) {}

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

    /** In the order of their codes. */
    Map<Long, VaultChoices.Task> tasks(long campaignId) {
        var tasks = new LinkedHashMap<Long, VaultChoices.Task>();
        sql.sql(
                        """
                        select id, code, title_zh, title_en
                        from plan_task
                        where campaign_id = :campaign
                        order by code, id
                        """)
                .param("campaign", campaignId)
                .query(row -> {
                    tasks.put(
                            row.getLong("id"),
                            new VaultChoices.Task(
                                    row.getString("code"),
                                    new Wording(
                                            row.getString("title_zh"), row.getString("title_en"))));
                });
        return tasks;
    }
}
