package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Rows;
import org.biaogan.plan.LinkRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Citations on their way to the next version of a scheme. */
@Repository
class CarryRepository {

    private final JdbcClient sql;

    CarryRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many citations stand for each key point of a version. */
    Map<Long, Integer> counts(long campaignId, long versionId) {
        var counts = new LinkedHashMap<Long, Integer>();
        sql.sql(
                        """
                        select key_point_id, count(*) as citations
                        from evidence_citation
                        where campaign_id = :campaign and version_id = :version and ended_at is null
                        group by key_point_id
                        order by key_point_id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .query(row -> {
                    counts.put(row.getLong("key_point_id"), row.getInt("citations"));
                });
        return counts;
    }

    /**
     * A citation that stands.
     *
     * @param stands whether its piece does
     */
    record Standing(
            long id,
            long itemId,
            int itemVersion,
            long keyPointId,
            LinkRole role,
            @Nullable String pages,
            @Nullable Integer share,
            boolean stands) {}

    /** In the order of the numbers; of one piece the primary first. */
    List<Standing> standing(long campaignId, long versionId) {
        return sql.sql(
                        """
                        select citation.id, citation.item_id, citation.item_version, citation.key_point_id,
                               citation.role, citation.pages, citation.share,
                               not exists (
                                   select from evidence_withdrawal withdrawal
                                   where withdrawal.item_id = citation.item_id) as stands
                        from evidence_citation citation
                        left join evidence_number number
                            on number.campaign_id = citation.campaign_id
                            and number.version_id = citation.version_id
                            and number.item_id = citation.item_id and number.closed_at is null
                        left join schemes_key_point point on point.id = number.key_point_id
                        left join schemes_criterion criterion on criterion.id = point.criterion_id
                        where citation.campaign_id = :campaign and citation.version_id = :version
                          and citation.ended_at is null
                        order by criterion.position, point.position, number.serial, citation.item_id,
                                 citation.role, citation.id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .query(Rows.of(Standing.class))
                .list();
    }

    void add(
            long campaignId,
            Standing from,
            long versionId,
            long keyPointId,
            LinkRole role,
            @Nullable Integer share,
            long accountId,
            OffsetDateTime at) {
        sql.sql(
                        """
                        insert into evidence_citation
                            (campaign_id, item_id, item_version, version_id, key_point_id, role, pages, share,
                             cited_at, cited_by, carried_from)
                        values (:campaign, :item, :itemVersion, :version, :keyPoint, :role, :pages, :share,
                                :at, :account, :from)
                        """)
                .param("campaign", campaignId)
                .param("item", from.itemId())
                .param("itemVersion", from.itemVersion())
                .param("version", versionId)
                .param("keyPoint", keyPointId)
                .param("role", role.name())
                .param("pages", from.pages())
                .param("share", share)
                .param("at", at)
                .param("account", accountId)
                .param("from", from.id())
                .update();
    }

    /** Ends all citations under a version. */
    void end(long campaignId, long versionId, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        update evidence_citation set ended_at = :at, ended_by = :account
                        where campaign_id = :campaign and version_id = :version and ended_at is null
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    /** Closes all numbers under a version; each points to the one its piece has under the next. */
    void closeNumbers(long campaignId, long versionId, long toVersion, OffsetDateTime at) {
        sql.sql(
                        """
                        update evidence_number old
                        set closed_at = :at, closed_by = next.number, closed_by_version_id = next.version_id
                        from evidence_number given
                        left join evidence_number next
                            on next.campaign_id = given.campaign_id and next.item_id = given.item_id
                            and next.version_id = :to and next.closed_at is null
                        where given.campaign_id = :campaign and given.version_id = :version
                          and given.closed_at is null
                          and old.campaign_id = given.campaign_id and old.version_id = given.version_id
                          and old.number = given.number
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("to", toVersion)
                .param("at", at)
                .update();
    }

    /**
     * Files on the sorting table that were put in for a key point mean its place in the next
     * version. What was said of key points of the old one and not confirmed is to be said again;
     * what was said of another scheme's stays.
     */
    void carryUploads(long campaignId, long fromVersion, Map<Long, Long> targets, long toVersion) {
        sql.sql(
                        """
                        update evidence_upload upload
                        set version_id = case when target.after is null then null else cast(:to as bigint) end,
                            key_point_id = target.after
                        from evidence_upload waiting
                        left join unnest(cast(:before as bigint[]), cast(:after as bigint[]))
                            as target (before, after) on target.before = waiting.key_point_id
                        where upload.id = waiting.id and waiting.campaign_id = :campaign
                          and waiting.version_id = :from
                        """)
                .param("campaign", campaignId)
                .param("to", toVersion)
                .param("before", targets.keySet().toArray(Long[]::new))
                .param("after", targets.values().toArray(Long[]::new))
                .param("from", fromVersion)
                .update();
        sql.sql(
                        """
                        update evidence_upload upload
                        set said = upload.said - 'keyPointId' - 'share' - 'also'
                        where upload.campaign_id = :campaign
                          and exists (
                              select from schemes_key_point point
                              where point.version_id = :from
                                and (upload.said ->> 'keyPointId' = cast(point.id as text)
                                     or upload.said -> 'also' @> to_jsonb(point.id)))
                        """)
                .param("campaign", campaignId)
                .param("from", fromVersion)
                .update();
    }
}
