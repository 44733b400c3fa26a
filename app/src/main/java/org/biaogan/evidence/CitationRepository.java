package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.plan.LinkRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Citations of a campaign and the numbers they give. */
@Repository
class CitationRepository {

    private static final String CITATION =
            """
            select citation.id, citation.item_id, citation.item_version, citation.version_id, citation.key_point_id,
                   citation.role, number.number, citation.pages, citation.share
            from evidence_citation citation
            left join evidence_number number
                on number.campaign_id = citation.campaign_id and number.version_id = citation.version_id
                and number.item_id = citation.item_id and number.closed_at is null
            where citation.campaign_id = :campaign and citation.ended_at is null
            """;

    private final JdbcClient sql;

    CitationRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The citations of an item that stand, primary first, in the order they were made. */
    List<Citation> list(long campaignId, long itemId) {
        return sql.sql(
                        CITATION
                                + " and citation.item_id = :item order by citation.version_id, citation.role, citation.id")
                .param("campaign", campaignId)
                .param("item", itemId)
                .query(Rows.of(Citation.class))
                .list();
    }

    Optional<Citation> find(long campaignId, long citationId) {
        return sql.sql(CITATION + " and citation.id = :citation")
                .param("campaign", campaignId)
                .param("citation", citationId)
                .query(Rows.of(Citation.class))
                .optional();
    }

    /** A key point with the version it belongs to, if the campaign runs under that version. */
    record Target(long versionId, String code) {}

    Optional<Target> findTarget(long campaignId, long keyPointId) {
        return sql.sql(
                        """
                        select key_point.version_id, key_point.code
                        from campaigns_scheme scheme
                        join schemes_key_point key_point on key_point.version_id = scheme.version_id
                        where scheme.campaign_id = :campaign and key_point.id = :keyPoint
                          and scheme.ended_at is null
                        """)
                .param("campaign", campaignId)
                .param("keyPoint", keyPointId)
                .query(Rows.of(Target.class))
                .optional();
    }

    /** One at a time gives numbers in a campaign, until the transaction ends. */
    void lock(long campaignId) {
        sql.sql(
                        "select pg_advisory_xact_lock(hashtext('evidence_number'), cast(:campaign as integer))")
                .param("campaign", campaignId)
                .query((row, n) -> true)
                .single();
    }

    /** The new citation's id, or nothing where the item is cited for this key point already. */
    Optional<Long> add(
            Actor actor,
            long itemId,
            long versionId,
            LinkRole role,
            NewCitation citation,
            OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into evidence_citation
                            (campaign_id, item_id, item_version, version_id, key_point_id, role, pages, share,
                             cited_at, cited_by)
                        select :campaign, item.id, item.version, :version, :keyPoint, :role, :pages, :share,
                               :at, :account
                        from evidence_item item
                        where item.id = :item
                        on conflict (campaign_id, version_id, item_id, key_point_id) where ended_at is null
                            do nothing
                        returning id
                        """)
                .param("campaign", actor.campaignId())
                .param("item", itemId)
                .param("version", versionId)
                .param("keyPoint", citation.keyPointId())
                .param("role", role.name())
                .param("pages", citation.pagesWritten())
                .param("share", citation.share())
                .param("at", at)
                .param("account", actor.accountId())
                .query(Rows.LONG)
                .optional();
    }

    void end(long campaignId, long citationId, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        update evidence_citation set ended_at = :at, ended_by = :account
                        where campaign_id = :campaign and id = :citation
                        """)
                .param("campaign", campaignId)
                .param("citation", citationId)
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    void setRole(long campaignId, long citationId, LinkRole role) {
        sql.sql(
                        """
                        update evidence_citation set role = :role
                        where campaign_id = :campaign and id = :citation
                        """)
                .param("campaign", campaignId)
                .param("citation", citationId)
                .param("role", role.name())
                .update();
    }

    void setPart(
            long campaignId, long citationId, @Nullable String pages, @Nullable Integer share) {
        sql.sql(
                        """
                        update evidence_citation set pages = :pages, share = :share
                        where campaign_id = :campaign and id = :citation
                        """)
                .param("campaign", campaignId)
                .param("citation", citationId)
                .param("pages", pages)
                .param("share", share)
                .update();
    }

    void moveOn(long campaignId, long citationId, int version, @Nullable String pages) {
        sql.sql(
                        """
                        update evidence_citation set item_version = :version, pages = :pages
                        where campaign_id = :campaign and id = :citation
                        """)
                .param("campaign", campaignId)
                .param("citation", citationId)
                .param("version", version)
                .param("pages", pages)
                .update();
    }

    /** The serial after the last one ever given for this key point. */
    int nextSerial(long campaignId, long versionId, long keyPointId) {
        return sql.sql(
                        """
                        select coalesce(max(serial), 0) + 1 from evidence_number
                        where campaign_id = :campaign and version_id = :version and key_point_id = :keyPoint
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("keyPoint", keyPointId)
                .query(Rows.INT)
                .single();
    }

    void addNumber(
            long campaignId,
            long versionId,
            long keyPointId,
            int serial,
            String number,
            long itemId,
            OffsetDateTime at) {
        sql.sql(
                        """
                        insert into evidence_number
                            (campaign_id, version_id, number, key_point_id, serial, item_id, given_at)
                        values (:campaign, :version, :number, :keyPoint, :serial, :item, :at)
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("number", number)
                .param("keyPoint", keyPointId)
                .param("serial", serial)
                .param("item", itemId)
                .param("at", at)
                .update();
    }

    /** Closes the number an item has; returns it. */
    Optional<String> closeNumber(long campaignId, long versionId, long itemId, OffsetDateTime at) {
        return sql.sql(
                        """
                        update evidence_number set closed_at = :at
                        where campaign_id = :campaign and version_id = :version and item_id = :item
                          and closed_at is null
                        returning number
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("item", itemId)
                .param("at", at)
                .query(Rows.TEXT)
                .optional();
    }

    /** Lets a closed number point to the one that took its place. */
    void pointTo(long campaignId, long versionId, String closed, String number) {
        sql.sql(
                        """
                        update evidence_number set closed_by = :number, closed_by_version_id = version_id
                        where campaign_id = :campaign and version_id = :version and number = :closed
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("closed", closed)
                .param("number", number)
                .update();
    }
}
