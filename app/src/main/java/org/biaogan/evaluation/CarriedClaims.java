package org.biaogan.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What proved a claim proves it as it is cited now. */
    void carryProofs(long campaignId, long toVersion) {
        sql.sql(
                        """
                        update evaluation_proof proof set citation_id = carried.id
                        from evidence_citation carried, evaluation_claim claim
                        where proof.campaign_id = :campaign
                          and carried.campaign_id = proof.campaign_id
                          and carried.carried_from = proof.citation_id and carried.version_id = :version
                          and claim.campaign_id = proof.campaign_id and claim.id = proof.claim_id
                          and claim.version_id = :version
                        """)
                .param("campaign", campaignId)
                .param("version", toVersion)
                .update();
    }
}
