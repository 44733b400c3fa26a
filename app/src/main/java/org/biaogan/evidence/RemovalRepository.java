package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who asked that bytes be destroyed, who confirmed it, and what this does to other pieces. */
@Repository
class RemovalRepository {

    private final JdbcClient sql;

    RemovalRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when somebody asked before. */
    boolean ask(long itemId, String reason, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into evidence_removal (item_id, reason, asked_at, asked_by)
                                values (:item, :reason, :at, :account)
                                on conflict (item_id) do nothing
                                """)
                        .param("item", itemId)
                        .param("reason", reason)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** False when nobody asked, or it is done already. */
    boolean drop(long itemId) {
        return sql.sql(
                                """
                                delete from evidence_removal
                                where item_id = :item and confirmed_at is null
                                """)
                        .param("item", itemId)
                        .update()
                == 1;
    }

    /** False when nobody asked, the same person asked, or it is done already. */
    boolean confirm(long itemId, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                update evidence_removal
                                set confirmed_at = :at, confirmed_by = :account
                                where item_id = :item and confirmed_at is null and asked_by <> :account
                                """)
                        .param("item", itemId)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** The fingerprints of all bytes an item ever had. */
    List<String> fingerprints(long itemId) {
        return sql.sql(
                        """
                        select distinct sha256 from evidence_version
                        where item_id = :item and sha256 is not null
                        order by sha256
                        """)
                .param("item", itemId)
                .query(Rows.TEXT)
                .list();
    }

    /** Files that wait to be sorted and have some of these bytes go as well. */
    void clearTables(long itemId) {
        sql.sql(
                        """
                        delete from evidence_upload
                        where sha256 in (select sha256 from evidence_version where item_id = :item)
                        """)
                .param("item", itemId)
                .update();
    }

    /** The other pieces that have, or once had, some of the same bytes. */
    List<Long> twins(long itemId) {
        return sql.sql(
                        """
                        select distinct sharing.item_id
                        from evidence_version own
                        join evidence_version sharing on sharing.sha256 = own.sha256
                        where own.item_id = :item and sharing.item_id <> :item
                        order by sharing.item_id
                        """)
                .param("item", itemId)
                .query(Rows.LONG)
                .list();
    }

    /** Withdraws the item, and every other one whose newest bytes are some of its own. */
    void withdraw(long itemId, String reason, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into evidence_withdrawal (item_id, reason, withdrawn_at, withdrawn_by)
                        select item.id, cast(:reason as text), cast(:at as timestamptz),
                               cast(:account as bigint)
                        from evidence_item item
                        join evidence_version newest
                            on newest.item_id = item.id and newest.no = item.version
                        where item.id = :item
                           or newest.sha256 in (
                                select own.sha256 from evidence_version own where own.item_id = :item)
                        order by item.id
                        on conflict (item_id) do nothing
                        """)
                .param("item", itemId)
                .param("reason", reason)
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    /**
     * What cites an old version whose bytes are some of the item's cites the newest from now on, as
     * a whole, since nobody has looked its pages up there; how it read before is kept.
     */
    void renewCitations(long itemId, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        with left_over as (
                            select distinct citation.campaign_id, citation.id, citation.item_version, citation.pages,
                                   citation.share, item.version
                            from evidence_version own
                            join evidence_version cited on cited.sha256 = own.sha256
                            join evidence_citation citation
                                on citation.item_id = cited.item_id and citation.item_version = cited.no
                            join evidence_item item on item.id = citation.item_id
                            where own.item_id = :item and item.id <> :item
                              and item.version <> citation.item_version and citation.ended_at is null),
                        kept as (
                            insert into evidence_citation_before
                                (campaign_id, citation_id, item_version, pages, share, replaced_at, replaced_by)
                            select campaign_id, id, item_version, pages, share, :at, :account from left_over)
                        update evidence_citation citation set item_version = left_over.version, pages = null
                        from left_over
                        where citation.campaign_id = left_over.campaign_id and citation.id = left_over.id
                        """)
                .param("item", itemId)
                .param("account", accountId)
                .param("at", at)
                .update();
    }
}
