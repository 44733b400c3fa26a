package org.biaogan.evidence;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which standing pieces, of those that the reader may see, are like a given one. */
@Repository
class AlikePieces {

    private static final int SHOWN = 12;

    private final JdbcClient sql;

    AlikePieces(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is most alike first; one statement. */
    List<Alike> list(Actor actor, long itemId) {
        return sql.sql(
                        """
                        with mine as (
                            select item.id, item.unit_id, item.event_on, version.sha256
                            from evidence_item item
                            join evidence_version version on version.item_id = item.id and version.no = item.version
                            where item.id = :item),
                        like_it as (
                            select twin.item_id, twin.no, 0 as how
                            from mine join evidence_version twin on twin.sha256 = mine.sha256
                            union all
                            select near.item_id, near.no,
                                   case when alike.shared >= 85 or alike.apart is null then 1 else 2 end
                            from mine
                            join reading_alike alike on alike.sha256 = mine.sha256
                            join evidence_version near on near.sha256 = alike.other
                            union all
                            select same_day.id, same_day.version, 3
                            from mine
                            join evidence_item same_day
                                on same_day.unit_id = mine.unit_id and same_day.event_on = mine.event_on)
                        select item.id as item_id, item.title, item.class as material_class, item.event_on,
                               unit.name as unit_name,
                               (array['BYTES', 'WORDS', 'LOOK', 'DAY'])[min(like_it.how) + 1] as how
                        from like_it
                        join evidence_item item on item.id = like_it.item_id and item.version = like_it.no
                        join organization_unit unit on unit.id = item.unit_id
                        where item.id <> :item
                          and not exists (select from evidence_withdrawal gone where gone.item_id = item.id)
                          and not exists (
                              select from evidence_removal removal where removal.item_id in (item.id, :item))
                          and (unit.path ~ any (cast(:reach as lquery[]))
                               or :whole and (
                                   exists (
                                       select from evidence_citation citation
                                       where citation.campaign_id = :campaign
                                         and citation.item_id = item.id and citation.ended_at is null)
                                   or exists (
                                       select from evidence_filing filing
                                       where filing.campaign_id = :campaign and filing.item_id = item.id)))
                        group by item.id, unit.name
                        order by min(like_it.how), item.event_on desc, item.id
                        limit :shown
                        """)
                .param("item", itemId)
                .param("reach", actor.reachArray())
                .param("whole", actor.may(Permission.READ_CAMPAIGN))
                .param("campaign", actor.campaignId())
                .param("shown", SHOWN)
                .query(Rows.of(Alike.class))
                .list();
    }
}
