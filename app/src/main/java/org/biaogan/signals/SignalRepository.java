package org.biaogan.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Rows;
import org.biaogan.base.SlowFacts;
import org.biaogan.evidence.Remarks.Piece;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts that signals rest on, of standing pieces that the actor is asked to check. */
@Repository
class SignalRepository {

    /**
     * Neither withdrawn, nor with bytes that are to be destroyed, be it by way of another piece.
     */
    private static final String STANDS =
            """
            not exists (select from evidence_withdrawal withdrawal where withdrawal.item_id = %1$s.id)
            and not exists (select from evidence_removal removal where removal.item_id = %1$s.id)
            and not exists (
                select from evidence_removal removal
                join evidence_version going on going.item_id = removal.item_id
                where going.sha256 = %2$s)
            """;

    private static final String IN_CAMPAIGN =
            """
            (exists (
                 select from evidence_filing filing
                 where filing.campaign_id = :campaign and filing.item_id = %1$s.id)
             or exists (
                 select from evidence_citation citation
                 where citation.campaign_id = :campaign and citation.item_id = %1$s.id
                   and citation.ended_at is null))
            """;

    /** Who entered it, who answers for its unit's pieces, and the campaign's organiser. */
    private static final String ASKED =
            """
            (%1$s.entered_by = :account or unit.path ~ any (cast(:answering as lquery[]))
             or :organiser and
            """
                    + IN_CAMPAIGN
                    + ")";

    private static final String ALL =
            """
            item.id in (
                select filing.item_id from evidence_filing filing where filing.campaign_id = :campaign
                union
                select citation.item_id from evidence_citation citation
                where citation.campaign_id = :campaign and citation.ended_at is null)
            """;

    private static final String MINE =
            """
            with mine as (
                select item.id, item.title, item.class, item.event_on, item.source, item.unit_id,
                       unit.name as unit_name, unit.path as unit_path, version.sha256
                from evidence_item item
                join organization_unit unit on unit.id = item.unit_id
                join evidence_version version on version.item_id = item.id and version.no = item.version
                where version.sha256 is not null and %s and %s)
            """;

    private final JdbcClient sql;
    private final SlowFacts slow;
    private final String zone;

    SignalRepository(JdbcClient sql, SlowFacts slow, CivilCalendar calendar) {
        this.sql = sql;
        this.slow = slow;
        this.zone = calendar.zone().getId();
    }

    /**
     * Two pieces of different events that have too much in common.
     *
     * @param otherTitle of the other piece; none where the actor may not see it
     * @param otherAsked whether the actor is asked to check the other one too
     */
    record Pair(
            long id,
            String title,
            SignalKind kind,
            LocalDate eventOn,
            String sha256,
            long otherId,
            @Nullable String otherTitle,
            LocalDate otherOn,
            String otherSha256,
            boolean otherAsked) {

        Piece piece() {
            return new Piece(id, title);
        }

        Optional<Piece> other() {
            return Optional.ofNullable(otherTitle).map(it -> new Piece(otherId, it));
        }

        /** The same from both sides. */
        String digest() {
            String one = id + " " + sha256 + " " + eventOn;
            String two = otherId + " " + otherSha256 + " " + otherOn;
            return id < otherId ? Signal.digest(kind, one, two) : Signal.digest(kind, two, one);
        }
    }

    /**
     * Of one piece, or of all of the campaign. Forms that are filled in look alike and say much the
     * same: a short paper must say the same to the letter, and looks count where nothing is said.
     */
    List<Pair> pairs(Actor actor, @Nullable Long itemId) {
        String statement =
                mine(itemId)
                        + """
                        select pair.id, pair.title, pair.kind, pair.event_on, pair.sha256, other.id as other_id,
                               case when unit.path ~ any (cast(:reach as lquery[])) or :whole and %s
                                    then other.title end as other_title,
                               other.event_on as other_on, pair.other_sha256, %s as other_asked
                        from (
                            select mine.*, 'BYTES' as kind, twin.item_id, twin.no, twin.sha256 as other_sha256
                            from mine
                            join evidence_version twin on twin.sha256 = mine.sha256
                            union all
                            select mine.*, case when alike.shared is null then 'LOOK' else 'WORDS' end,
                                   near.item_id, near.no, near.sha256
                            from mine
                            join reading_alike alike on alike.sha256 = mine.sha256
                            join reading_likeness own on own.sha256 = mine.sha256
                            join reading_likeness theirs on theirs.sha256 = alike.other
                            join evidence_version near on near.sha256 = alike.other
                            where alike.shared is null or alike.apart is null
                               or alike.shared >= case
                                    when (own.paper or theirs.paper) and least(own.stretches, theirs.stretches) < 300
                                    then 100 else 85 end) pair
                        join evidence_item other on other.id = pair.item_id and other.version = pair.no
                        join organization_unit unit on unit.id = other.unit_id
                        where other.id <> pair.id
                          and (other.event_on <> pair.event_on or other.unit_id <> pair.unit_id)
                          and %s
                        order by pair.event_on desc, pair.id, pair.kind, other.event_on, other.id
                        """
                                .formatted(
                                        IN_CAMPAIGN.formatted("other"),
                                        ASKED.formatted("other"),
                                        STANDS.formatted("other", "pair.other_sha256"));
        return with(statement, actor, itemId)
                .param("reach", actor.reachArray())
                .param("whole", actor.may(Permission.READ_CAMPAIGN))
                .query(Rows.of(Pair.class))
                .list();
    }

    /**
     * What a file says of itself, beside what its piece is said to be.
     *
     * @param unitNameThen how its unit was called on the day of the event
     */
    record Said(
            long id,
            String title,
            MaterialClass materialClass,
            LocalDate eventOn,
            @Nullable String source,
            String unitName,
            String unitNameThen,
            String unitPath,
            String sha256,
            @Nullable String taken,
            @Nullable String created,
            @Nullable String beginning) {}

    List<Said> said(Actor actor, @Nullable Long itemId) {
        String statement =
                mine(itemId)
                        + """
                        select mine.id, mine.title, mine.class as material_class, mine.event_on, mine.source,
                               mine.unit_name, mine.unit_path, mine.sha256,
                               coalesce(organization_unit_name_on(mine.unit_id, mine.event_on), mine.unit_name)
                                   as unit_name_then,
                               taken.value as taken, created.value as created, left(section.words, 600) as beginning
                        from mine
                        left join reading_fact taken on taken.sha256 = mine.sha256 and taken.fact = 'TAKEN'
                        left join reading_fact created on created.sha256 = mine.sha256 and created.fact = 'CREATED'
                        left join reading_section section on section.sha256 = mine.sha256 and section.no = 1
                        where num_nonnulls(taken.value, created.value, section.words) > 0
                        order by mine.event_on desc, mine.id
                        """;
        return with(statement, actor, itemId).query(Rows.of(Said.class)).list();
    }

    private static String mine(@Nullable Long itemId) {
        return MINE.formatted(
                itemId == null ? ALL : "item.id = :item and " + ASKED.formatted("item"),
                STANDS.formatted("item", "version.sha256"));
    }

    private JdbcClient.StatementSpec with(String statement, Actor actor, @Nullable Long itemId) {
        return sql.sql(statement)
                .param("organiser", actor.may(Permission.MANAGE_CAMPAIGN))
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .param("answering", actor.where(Permission.WITHDRAW_EVIDENCE).reachArray())
                .param("item", itemId);
    }

    private record NamesOfUnits() {}

    /** All units that are open; they change seldom. */
    UnitNames unitNames() {
        return slow.get(
                new NamesOfUnits(),
                () ->
                        new UnitNames(
                                sql.sql(
                                                """
                                                select name, path from organization_unit
                                                where closed_on is null
                                                order by path
                                                """)
                                        .query(Rows.of(UnitNames.Unit.class))
                                        .list()));
    }

    /** A piece of a long past event that came within the days before a gate. */
    record Caught(
            long gateId,
            String titleZh,
            @Nullable String titleEn,
            LocalDate onDate,
            long itemId,
            String title) {

        String digest() {
            return Signal.digest(SignalKind.BATCH, gateId, onDate);
        }
    }

    /** Of all of the campaign. */
    List<Caught> caughtUp(Actor actor, int days, int lateAfter) {
        return sql.sql(
                        """
                        select gate.id as gate_id, gate.title_zh, gate.title_en, gate.on_date,
                               item.id as item_id, item.title
                        from evidence_item item
                        join evidence_version version on version.item_id = item.id and version.no = item.version
                        cross join lateral (
                            select (item.entered_at at time zone cast(:zone as text))::date as day) captured
                        join plan_gate gate
                            on gate.campaign_id = :campaign
                            and captured.day between gate.on_date - cast(:days as integer) and gate.on_date
                        where captured.day > item.event_on + cast(:lateAfter as integer) and %s and %s
                        order by gate.on_date desc, gate.id, item.event_on, item.id
                        """
                                .formatted(ALL, STANDS.formatted("item", "version.sha256")))
                .param("campaign", actor.campaignId())
                .param("zone", zone)
                .param("days", days)
                .param("lateAfter", lateAfter)
                .query(Rows.of(Caught.class))
                .list();
    }
}
