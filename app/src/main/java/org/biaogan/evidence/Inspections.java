package org.biaogan.evidence;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * That a piece was opened by somebody who inspects the campaign: who reads all of it by an office
 * in a unit above and may put nothing into it. Only that it was, and in which version: never who,
 * when or how long.
 */
@Repository
@Transactional
public class Inspections {

    private final JdbcClient sql;
    private final CivilCalendar calendar;

    Inspections(JdbcClient sql, CivilCalendar calendar) {
        this.sql = sql;
        this.calendar = calendar;
    }

    /** The newest version was opened; nothing is kept of anybody who does not inspect. */
    public void opened(Actor actor, long itemId) {
        if (mayInspect(actor)) {
            keep(actor, itemId, null);
        }
    }

    public void opened(Actor actor, long itemId, int version) {
        if (mayInspect(actor)) {
            keep(actor, itemId, version);
        }
    }

    private static boolean mayInspect(Actor actor) {
        return actor.may(Permission.READ_CAMPAIGN) && !actor.may(Permission.FILE_EVIDENCE);
    }

    private void keep(Actor actor, long itemId, @Nullable Integer version) {
        sql.sql(
                        """
                        insert into evidence_inspection (campaign_id, item_id, item_version)
                        select campaign.id, item.id, coalesce(cast(:version as integer), item.version)
                        from campaigns_campaign campaign
                        join organization_unit unit on unit.id = campaign.unit_id
                        join evidence_item item on item.id = :item
                        where campaign.id = :campaign
                          and exists (
                              select from organization_appointment appointment
                              join organization_person person on person.id = appointment.person_id
                              join organization_unit above on above.id = appointment.unit_id
                              where person.account_id = :account
                                and unit.path <@ above.path and above.id <> unit.id
                                and appointment.from_on <= :today
                                and (appointment.until_on is null or appointment.until_on >= :today))
                        on conflict do nothing
                        """)
                .param("version", version)
                .param("campaign", actor.campaignId())
                .param("item", itemId)
                .param("account", actor.accountId())
                .param("today", calendar.today())
                .update();
    }

    /** The versions of a piece that were opened so in this campaign, the newest first. */
    @Transactional(readOnly = true)
    public List<Integer> list(Actor actor, long itemId) {
        return sql.sql(
                        """
                        select item_version from evidence_inspection
                        where campaign_id = :campaign and item_id = :item
                        order by item_version desc
                        """)
                .param("campaign", actor.campaignId())
                .param("item", itemId)
                .query(Rows.INT)
                .list();
    }
}
