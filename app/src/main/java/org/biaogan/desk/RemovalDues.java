package org.biaogan.desk;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.notices.Dues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removals that somebody asked for and that wait for a second person. */
@Repository
class RemovalDues implements Dues {

    private final JdbcClient sql;

    RemovalDues(JdbcClient sql) {
        this.sql = sql;
    }

    private record Waiting(long campaignId, long itemId, String title, String unitName) {

        Due due() {
            return new Due(
                    Kind.WAITS,
                    1,
                    title,
                    null,
                    null,
                    "desk.due.removal",
                    List.of(unitName),
                    "/campaigns/" + campaignId + "/evidence/" + itemId);
        }
    }

    @Override
    public List<Due> list(long accountId, LocalDate today) {
        return waiting(accountId, today);
    }

    /** For who leads a running campaign at or above the unit of the piece; not one's own. */
    @Override
    public List<Due> waiting(long accountId, LocalDate today) {
        return sql
                .sql(
                        """
                        select min(campaign.id) as campaign_id, item.id as item_id, item.title, unit.name as unit_name
                        from evidence_removal removal
                        join evidence_item item on item.id = removal.item_id
                        join organization_unit unit on unit.id = item.unit_id
                        join organization_unit own on own.path @> unit.path
                        join campaigns_campaign campaign on campaign.unit_id = own.id
                        where removal.confirmed_at is null and removal.asked_by <> :account
                          and campaign.from_on <= :today and campaign.to_on >= :today
                          and exists (
                              select from campaigns_leading led
                              where led.campaign_id = campaign.id and led.account_id = :account
                                and led.permission = 'REMOVE_EVIDENCE'
                                and led.from_on <= :today
                                and (led.until_on is null or led.until_on >= :today))
                        group by removal.asked_at, item.id, item.title, unit.name
                        order by removal.asked_at, item.id
                        """)
                .param("account", accountId)
                .param("today", today)
                .query(Rows.of(Waiting.class))
                .list()
                .stream()
                .map(Waiting::due)
                .toList();
    }
}
