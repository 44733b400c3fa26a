package org.biaogan.signals;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.biaogan.base.Rows;
import org.biaogan.signals.Signal.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about signals, and which facts need no more since. */
@Repository
class DismissalRepository {

    /** A piece is in the campaign that is filed there or was cited there. */
    private static final String IN_CAMPAIGN =
            """
            (exists (
                 select from evidence_filing filing
                 where filing.campaign_id = :campaign and filing.item_id = fact.item_id)
             or exists (
                 select from evidence_citation citation
                 where citation.campaign_id = :campaign and citation.item_id = fact.item_id))
            """;

    private static final String MADE =
            """
            select dismissal.kind, dismissal.reason, account.name as by, dismissal.dismissed_at as at,
                   item.id as item_id, item.title
            from signals_dismissal dismissal
            join access_account account on account.id = dismissal.dismissed_by
            join lateral (
                select min(fact.item_id) as item_id from signals_dismissed_fact fact
                where fact.dismissal_id = dismissal.id and %s) first on true
            join evidence_item item on item.id = first.item_id
            where %s
            order by dismissal.dismissed_at desc, dismissal.id desc
            limit %d
            """;

    private final JdbcClient sql;

    DismissalRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The facts of these pieces that were answered, in whichever campaign. */
    Set<Fact> answered(Collection<Long> items) {
        return new HashSet<>(
                sql.sql(
                                """
                                select item_id, digest from signals_dismissed_fact
                                where item_id = any (:items)
                                """)
                        .param("items", items.toArray(Long[]::new))
                        .query(Rows.of(Fact.class))
                        .list());
    }

    /** Returns its id. */
    long add(long campaignId, SignalKind kind, String reason, OffsetDateTime at, long accountId) {
        return sql.sql(
                        """
                        insert into signals_dismissal (campaign_id, kind, reason, dismissed_at, dismissed_by)
                        values (:campaign, :kind, :reason, :at, :account)
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("at", at)
                .param("account", accountId)
                .query(Rows.LONG)
                .single();
    }

    /** How many of the facts nobody has answered meanwhile. */
    int addFacts(long dismissalId, List<Fact> facts) {
        return sql.sql(
                        """
                        insert into signals_dismissed_fact (item_id, digest, dismissal_id)
                        select fact.item_id, fact.digest, :dismissal
                        from unnest(cast(:items as bigint[]), cast(:digests as text[])) as fact (item_id, digest)
                        order by fact.item_id, fact.digest
                        on conflict (item_id, digest) do nothing
                        """)
                .param("items", facts.stream().map(Fact::itemId).toArray(Long[]::new))
                .param("digests", facts.stream().map(Fact::digest).toArray(String[]::new))
                .param("dismissal", dismissalId)
                .update();
    }

    /** A dismissal, with the first piece it is about. */
    record Made(
            SignalKind kind,
            String reason,
            String by,
            OffsetDateTime at,
            long itemId,
            String title) {}

    /** What was said about one piece, or in a campaign about pieces that are in it. */
    List<Made> list(long campaignId, @Nullable Long itemId, int most) {
        String statement =
                itemId == null
                        ? MADE.formatted(IN_CAMPAIGN, "dismissal.campaign_id = :campaign", most)
                        : MADE.formatted(
                                "fact.item_id = :item",
                                """
                                dismissal.id in (
                                    select fact.dismissal_id from signals_dismissed_fact fact
                                    where fact.item_id = :item)
                                """,
                                most);
        return sql.sql(statement)
                .param("campaign", campaignId)
                .param("item", itemId)
                .query(Rows.of(Made.class))
                .list();
    }
}
