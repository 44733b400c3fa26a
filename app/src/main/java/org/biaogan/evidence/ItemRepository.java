package org.biaogan.evidence;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.Rows;
import org.biaogan.plan.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items with their versions and revisions. */
@Repository
class ItemRepository {

    private final JdbcClient sql;
    private final String zone;

    ItemRepository(JdbcClient sql, CivilCalendar calendar) {
        this.sql = sql;
        this.zone = calendar.zone().getId();
    }

    long add(NewItem item, Kept kept, long accountId, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into evidence_item
                            (unit_id, title, class, event_on, source, sensitivity, holder, place, pages, kept,
                             entered_at, entered_by)
                        values (:unit, :title, :class, :eventOn, :source, :sensitivity, :holder, :place, :pages,
                                :kept, :at, :account)
                        returning id
                        """)
                .param("unit", item.unitId())
                .param("title", item.title())
                .param("class", item.materialClass().name())
                .param("eventOn", item.eventOn())
                .param("source", item.source())
                .param("sensitivity", item.sensitivity().name())
                .param("holder", item.holder())
                .param("place", item.place())
                .param("pages", item.pages())
                .param("kept", kept.name())
                .param("at", at)
                .param("account", accountId)
                .query(Rows.LONG)
                .single();
    }

    /** Writes the wording the item has now as its newest revision. */
    void addRevision(long itemId, @Nullable String why, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into evidence_revision
                            (item_id, no, title, class, event_on, source, sensitivity, holder, place, pages, why,
                             recorded_at, recorded_by)
                        select item.id, item.revision, item.title, item.class, item.event_on, item.source,
                               item.sensitivity, item.holder, item.place, item.pages, :why, :at, :account
                        from evidence_item item
                        where item.id = :item
                        """)
                .param("item", itemId)
                .param("why", why)
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    /** False when somebody corrected it since the writer looked. */
    boolean correct(long itemId, Correction correction) {
        return sql.sql(
                                """
                                update evidence_item
                                set title = :title, class = :class, event_on = :eventOn, source = :source,
                                    sensitivity = :sensitivity, holder = :holder, place = :place, pages = :pages,
                                    revision = revision + 1
                                where id = :item and revision = :seen
                                """)
                        .param("item", itemId)
                        .param("title", requireNonNull(correction.title()))
                        .param("class", requireNonNull(correction.materialClass()).name())
                        .param("eventOn", correction.eventOn())
                        .param("source", correction.source())
                        .param("sensitivity", requireNonNull(correction.sensitivity()).name())
                        .param("holder", correction.holder())
                        .param("place", correction.place())
                        .param("pages", correction.pages())
                        .param("seen", correction.seen())
                        .update()
                == 1;
    }

    void addVersion(long itemId, int no, NewItem content, long accountId, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into evidence_version
                            (item_id, no, sha256, original_name, file_date, pages, holder, place, totals,
                             entered_at, entered_by)
                        values (:item, :no, :sha256, :name, :fileDate, :pages, :holder, :place, :totals,
                                :at, :account)
                        """)
                .param("item", itemId)
                .param("no", no)
                .param("sha256", content.sha256())
                .param("name", content.originalName())
                .param("fileDate", content.fileDate())
                .param("pages", content.pages())
                .param("holder", content.holder())
                .param("place", content.place())
                .param("totals", content.totals())
                .param("at", at)
                .param("account", accountId)
                .update();
    }

    /** The number of the next version, with the item locked for it. */
    int nextVersion(long itemId, Kept kept) {
        return sql.sql(
                        """
                        update evidence_item set version = version + 1, kept = :kept where id = :item
                        returning version
                        """)
                .param("item", itemId)
                .param("kept", kept.name())
                .query(Rows.INT)
                .single();
    }

    /** Within the reach, or filed or cited in the campaign of who reads all of it. */
    Optional<ItemSheet.Item> find(Actor actor, long itemId, int lateAfterDays) {
        return sql.sql(
                        """
                        select item.id, item.unit_id, unit.name as unit_name, unit.path as unit_path, item.title,
                               item.class as material_class, item.event_on, item.source, item.revision,
                               item.sensitivity, item.holder, item.place, item.pages, item.version, item.kept, item.entered_at,
                               item.entered_by as entered_by_id, account.name as entered_by,
                               (item.entered_at at time zone cast(:zone as text))::date
                                   > item.event_on + cast(:lateAfter as integer) as late,
                               withdrawal.reason as withdrawn_because, withdrawal.withdrawn_at,
                               withdrawer.name as withdrawn_by, removal.reason as removal_reason,
                               removal.asked_at as removal_asked_at, removal.asked_by as removal_asked_by,
                               removal.confirmed_at as removed_at
                        from evidence_item item
                        join organization_unit unit on unit.id = item.unit_id
                        join access_account account on account.id = item.entered_by
                        left join evidence_withdrawal withdrawal on withdrawal.item_id = item.id
                        left join access_account withdrawer on withdrawer.id = withdrawal.withdrawn_by
                        left join lateral (
                            select any_removal.reason, any_removal.asked_at, any_removal.asked_by,
                                   any_removal.confirmed_at
                            from evidence_removal any_removal
                            where any_removal.item_id = item.id
                               or any_removal.confirmed_at is not null and any_removal.item_id in (
                                    select sharing.item_id
                                    from evidence_version own
                                    join evidence_version sharing on sharing.sha256 = own.sha256
                                    where own.item_id = item.id and own.no = item.version)
                            order by any_removal.confirmed_at nulls last, any_removal.item_id
                            limit 1) removal on true
                        where item.id = :item
                          and (unit.path ~ any (cast(:reach as lquery[]))
                               or :whole and (
                                   exists (
                                       select from evidence_citation citation
                                       where citation.campaign_id = :campaign
                                         and citation.item_id = item.id and citation.ended_at is null)
                                   or exists (
                                       select from evidence_filing filing
                                       where filing.campaign_id = :campaign
                                         and filing.item_id = item.id)))
                        """)
                .param("item", itemId)
                .param("reach", actor.reachArray())
                .param("whole", actor.may(Permission.READ_CAMPAIGN))
                .param("campaign", actor.campaignId())
                .param("zone", zone)
                .param("lateAfter", lateAfterDays)
                .query(Rows.of(ItemSheet.Item.class))
                .optional();
    }

    /** The newest first. */
    List<ItemSheet.Version> versions(long itemId) {
        return sql.sql(
                        """
                        select version.no, version.sha256, version.original_name, version.file_date,
                               coalesce(version.pages, blob.pages) as pages, version.holder, version.place, version.totals,
                               blob.media_type, blob.size as bytes, version.entered_at,
                               account.name as entered_by, destroyed.at as destroyed_at,
                               exists (
                                   select from evidence_version sharing
                                   join evidence_removal removal on removal.item_id = sharing.item_id
                                   where sharing.sha256 = version.sha256
                                     and removal.confirmed_at is null) as removal_asked
                        from evidence_version version
                        join access_account account on account.id = version.entered_by
                        left join files_blob blob on blob.sha256 = version.sha256
                        left join files_destroyed destroyed on destroyed.sha256 = version.sha256
                        where version.item_id = :item
                        order by version.no desc
                        """)
                .param("item", itemId)
                .query(Rows.of(ItemSheet.Version.class))
                .list();
    }

    /** The newest first. */
    List<ItemSheet.Revision> revisions(long itemId) {
        return sql.sql(
                        """
                        select revision.no, revision.title, revision.class as material_class,
                               revision.event_on, revision.source, revision.sensitivity, revision.holder,
                               revision.place, revision.pages, revision.why, revision.recorded_at,
                               account.name as recorded_by
                        from evidence_revision revision
                        join access_account account on account.id = revision.recorded_by
                        where revision.item_id = :item
                        order by revision.no desc
                        """)
                .param("item", itemId)
                .query(Rows.of(ItemSheet.Revision.class))
                .list();
    }

    /** False when it was withdrawn before. */
    boolean withdraw(long itemId, String reason, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into evidence_withdrawal (item_id, reason, withdrawn_at, withdrawn_by)
                                values (:item, :reason, :at, :account)
                                on conflict (item_id) do nothing
                                """)
                        .param("item", itemId)
                        .param("reason", reason)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }
}
