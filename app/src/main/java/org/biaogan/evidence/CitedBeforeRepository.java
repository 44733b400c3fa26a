package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How citations of a campaign read before they were changed. */
@Repository
class CitedBeforeRepository {

    private final JdbcClient sql;

    CitedBeforeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps how a citation reads now, since it is about to change. */
    void keep(long campaignId, long citationId, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into evidence_citation_before
                            (campaign_id, citation_id, item_version, pages, share, replaced_at, replaced_by)
                        select citation.campaign_id, citation.id, citation.item_version, citation.pages,
                               citation.share, :at, :account
                        from evidence_citation citation
                        where citation.campaign_id = :campaign and citation.id = :citation
                        """)
                .param("campaign", campaignId)
                .param("citation", citationId)
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    /** The newest first, ended citations included. */
    List<CitedBefore> list(long campaignId, long itemId) {
        return sql.sql(
                        """
                        select key_point.code, past.item_version, past.pages, past.share, past.until,
                               account.name as by, past.ended
                        from (
                            select before.id, citation.version_id, citation.key_point_id, before.item_version, before.pages,
                                   before.share, before.replaced_at as until, before.replaced_by as account_id,
                                   false as ended
                            from evidence_citation citation
                            join evidence_citation_before before
                                on before.campaign_id = citation.campaign_id and before.citation_id = citation.id
                            where citation.campaign_id = :campaign and citation.item_id = :item
                            union all
                            select 0, version_id, key_point_id, item_version, pages, share, ended_at, ended_by, true
                            from evidence_citation
                            where campaign_id = :campaign and item_id = :item and ended_at is not null) past
                        join schemes_key_point key_point
                            on key_point.version_id = past.version_id and key_point.id = past.key_point_id
                        join access_account account on account.id = past.account_id
                        order by past.until desc, past.id desc, key_point.code
                        """)
                .param("campaign", campaignId)
                .param("item", itemId)
                .query(Rows.of(CitedBefore.class))
                .list();
    }
}
