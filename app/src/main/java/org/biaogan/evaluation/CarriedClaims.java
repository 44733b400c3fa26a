package org.biaogan.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims on their way to the next version of a scheme. */
@Repository
class CarriedClaims {

    private final JdbcClient sql;

    CarriedClaims(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many claims each criterion of a version has. */
    Map<Long, Integer> counts(long campaignId, long versionId) {
        var counts = new LinkedHashMap<Long, Integer>();
        sql.sql(
                        """
                        select criterion_id, count(*) as claims
                        from evaluation_claim
                        where campaign_id = :campaign and version_id = :version and struck_at is null
                        group by criterion_id
                        order by criterion_id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .query(row -> {
                    counts.put(row.getLong("criterion_id"), row.getInt("claims"));
                });
        return counts;
    }

    /** The claims of one criterion stand under another, after those it has. */
    void carry(long campaignId, long criterionId, long toVersion, long toCriterion) {
        sql.sql(
                        """
                        update evaluation_claim claim
                        set version_id = :version, criterion_id = :to,
                            position = claim.position + (
                                select coalesce(max(there.position), 0) from evaluation_claim there
                                where there.campaign_id = :campaign and there.criterion_id = :to)
                        where claim.campaign_id = :campaign and claim.criterion_id = :from
                        """)
                .param("campaign", campaignId)
                .param("from", criterionId)
                .param("version", toVersion)
                .param("to", toCriterion)
                .update();
    }

    /** The citations under a version that prove something now. */
    List<Long> proving(long campaignId, long versionId) {
        return sql.sql(
                        """
                        select distinct citation.id
                        from evaluation_proof proof
                        join evidence_citation citation
                            on citation.campaign_id = proof.campaign_id and citation.id = proof.citation_id
                        where proof.campaign_id = :campaign and citation.version_id = :version
                          and citation.ended_at is null
                        order by citation.id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .query(Rows.LONG)
                .list();
    }

    /**
     * What proved a claim until now proves it by a number its piece has now, that of the key point
     * its citation went to first. Where two proofs of a claim became one, it has the pages of both,
     * or is the whole piece where one of them was, in the version that was looked at longest ago.
     *
     * @param proving the citations that proved something before they were ended
     */
    void carryProofs(
            long campaignId, List<Long> proving, long toVersion, Map<Long, Long> keyPoints) {
        sql.sql(
                        """
                        with moved as (
                            select distinct on (proof.claim_id, proof.citation_id)
                                   proof.claim_id, proof.citation_id, proof.pages, proof.item_version,
                                   next.id as next_id
                            from evaluation_proof proof
                            join evaluation_claim claim
                                on claim.campaign_id = proof.campaign_id and claim.id = proof.claim_id
                                and claim.version_id = :to
                            join evidence_citation cited
                                on cited.campaign_id = proof.campaign_id and cited.id = proof.citation_id
                            join evidence_citation next
                                on next.campaign_id = cited.campaign_id and next.item_id = cited.item_id
                                and next.version_id = :to and next.ended_at is null
                            left join unnest(cast(:before as bigint[]), cast(:after as bigint[]))
                                as target (before, after) on target.before = cited.key_point_id
                            where proof.campaign_id = :campaign and proof.citation_id = any (:proving)
                            order by proof.claim_id, proof.citation_id,
                                     next.key_point_id is not distinct from target.after desc,
                                     next.role, next.id
                        ),
                        joined as (
                            select claim_id, next_id, min(citation_id) as kept_id,
                                   case when bool_and(pages is not null) then string_agg(distinct pages, ',')
                                   end as pages,
                                   min(item_version) as item_version
                            from moved
                            group by claim_id, next_id
                        ),
                        spare as (
                            delete from evaluation_proof proof
                            using moved, joined
                            where proof.campaign_id = :campaign
                              and proof.claim_id = moved.claim_id
                              and proof.citation_id = moved.citation_id
                              and joined.claim_id = moved.claim_id and joined.next_id = moved.next_id
                              and joined.kept_id <> moved.citation_id
                        )
                        update evaluation_proof proof
                        set citation_id = joined.next_id, pages = joined.pages, item_version = joined.item_version
                        from joined
                        where proof.campaign_id = :campaign and proof.claim_id = joined.claim_id
                          and proof.citation_id = joined.kept_id
                        """)
                .param("campaign", campaignId)
                .param("proving", proving.toArray(Long[]::new))
                .param("to", toVersion)
                .param("before", keyPoints.keySet().toArray(Long[]::new))
                .param("after", keyPoints.values().toArray(Long[]::new))
                .update();
    }
}
