package org.biaogan.evidence;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.matching.Confirmed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConfirmedRepository {

    private static final int MOST = 1000;

    private final JdbcClient sql;

    ConfirmedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Primary citations of the campaign that stand, of pieces within reach; the newest first. */
    List<Confirmed> list(Actor actor, long versionId) {
        return sql.sql(
                        """
                        select citation.item_id, number.number, item.title, citation.key_point_id, version.sha256
                        from evidence_citation citation
                        join evidence_item item on item.id = citation.item_id
                        join organization_unit unit on unit.id = item.unit_id
                        join evidence_version version
                            on version.item_id = item.id and version.no = item.version
                        left join evidence_number number
                            on number.campaign_id = citation.campaign_id
                            and number.version_id = citation.version_id
                            and number.item_id = citation.item_id and number.closed_at is null
                        where citation.campaign_id = :campaign and citation.version_id = :version
                          and citation.role = 'PRIMARY' and citation.ended_at is null
                          and unit.path ~ any (cast(:reach as lquery[]))
                          and not exists (
                              select from evidence_withdrawal withdrawal where withdrawal.item_id = item.id)
                          and not exists (
                              select from evidence_removal removal where removal.item_id = item.id)
                        order by citation.cited_at desc, citation.id desc
                        limit :most
                        """)
                .param("campaign", actor.campaignId())
                .param("version", versionId)
                .param("reach", actor.reachArray())
                .param("most", MOST)
                .query(Rows.of(Confirmed.class))
                .list();
    }
}
