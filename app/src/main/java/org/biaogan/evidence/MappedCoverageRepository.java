package org.biaogan.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MappedCoverageRepository {

    private final JdbcClient sql;

    MappedCoverageRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is cited under a version and stands, by key point, in the order of the numbers. */
    Map<Long, List<MappedCoverage.Cited>> cited(long campaignId, long versionId) {
        return sql
                .sql(
                        """
                        select citation.key_point_id, citation.item_id, item.title, number.number,
                               citation.pages
                        from evidence_citation citation
                        join evidence_item item on item.id = citation.item_id
                        left join evidence_number number
                            on number.campaign_id = citation.campaign_id
                            and number.version_id = citation.version_id
                            and number.item_id = citation.item_id and number.closed_at is null
                        where citation.campaign_id = :campaign and citation.version_id = :version
                          and citation.ended_at is null
                          and not exists (
                              select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                        order by citation.key_point_id, citation.role, number.number, citation.id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .query(Rows.of(MappedCoverage.Cited.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(MappedCoverage.Cited::keyPointId));
    }
}
