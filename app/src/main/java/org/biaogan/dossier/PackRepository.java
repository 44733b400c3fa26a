package org.biaogan.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biaogan.base.Rows;
import org.biaogan.dossier.PackContent.Original;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PackRepository {

    /** The report, the catalogue twice, two papers for boxes, what it takes to check the pack. */
    private static final int PAPERS = 8;

    /** What names the pieces that were left out, where there are any. */
    private static final int NAMES_LEFT_OUT = 1;

    private static final String PACK =
            """
            select pack.id, pack.campaign_id, pack.version_id, pack.asked_at, pack.asked_by,
                   account.name as asked_by_name, pack.file_name, pack.sha256, pack.entries,
                   blob.size as bytes, pack.built_at, job.state,
                   exists (
                       select from dossier_pack_entry entry
                       join files_destroyed destroyed on destroyed.sha256 = entry.sha256
                       where entry.campaign_id = pack.campaign_id and entry.pack_id = pack.id) as gone,
                   (select count(*) from dossier_left_out chosen
                    where chosen.campaign_id = pack.campaign_id and chosen.pack_id = pack.id
                      and not exists (
                          select from dossier_pack_entry entry
                          where entry.campaign_id = chosen.campaign_id and entry.pack_id = chosen.pack_id
                            and entry.item_id = chosen.item_id)) as left_out
            from dossier_pack pack
            join access_account account on account.id = pack.asked_by
            left join files_blob blob on blob.sha256 = pack.sha256
            join lateral (
                select state from jobs_job
                where kind = 'dossier.pack' and subject_id = pack.id
                order by id desc limit 1) job on true
            """;

    private final JdbcClient sql;

    PackRepository(JdbcClient sql) {
        this.sql = sql;
    }

    long add(long campaignId, long versionId, String fileName, long accountId, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into dossier_pack (campaign_id, version_id, asked_at, asked_by, file_name)
                        values (:campaign, :version, :at, :account, :name)
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("at", at)
                .param("account", accountId)
                .param("name", fileName)
                .query(Rows.LONG)
                .single();
    }

    /** Pieces that have a number under the pack's scheme and are not to go into it. */
    void leaveOut(long packId, List<Long> items) {
        sql.sql(
                        """
                        insert into dossier_left_out (campaign_id, pack_id, item_id)
                        select pack.campaign_id, pack.id, number.item_id
                        from dossier_pack pack
                        join evidence_number number
                            on number.campaign_id = pack.campaign_id and number.version_id = pack.version_id
                            and number.closed_at is null
                        where pack.id = :pack and number.item_id = any(:items)
                        """)
                .param("pack", packId)
                .param("items", items.toArray(Long[]::new))
                .update();
    }

    Set<Long> leftOut(long packId) {
        return sql.sql(
                        "select item_id from dossier_left_out where pack_id = :pack order by item_id")
                .param("pack", packId)
                .query(Rows.LONG)
                .set();
    }

    /** The newest first. */
    List<Pack> list(long campaignId) {
        return sql.sql(PACK + "where pack.campaign_id = :campaign order by pack.id desc limit 50")
                .param("campaign", campaignId)
                .query(Rows.of(Pack.class))
                .list();
    }

    Optional<Pack> find(long packId) {
        return sql.sql(PACK + "where pack.id = :pack")
                .param("pack", packId)
                .query(Rows.of(Pack.class))
                .optional();
    }

    /** Says in one statement that a pack is built and which pieces it holds. */
    void built(Pack pack, String sha256, PackContent content, OffsetDateTime at) {
        List<Original> originals = content.originals();
        int papers = content.leftOut().isEmpty() ? PAPERS : PAPERS + NAMES_LEFT_OUT;
        sql.sql(
                        """
                        with built as (
                            update dossier_pack set sha256 = :sha256, entries = :entries, built_at = :at
                            where campaign_id = :campaign and id = :pack
                            returning campaign_id, id
                        )
                        insert into dossier_pack_entry (campaign_id, pack_id, number, item_id, version_no, sha256)
                        select built.campaign_id, built.id, entry.number, entry.item, entry.version, entry.sha256
                        from built
                        cross join unnest(cast(:numbers as text[]), cast(:items as bigint[]),
                                          cast(:versions as integer[]), cast(:fingerprints as text[]))
                            as entry (number, item, version, sha256)
                        """)
                .param("campaign", pack.campaignId())
                .param("pack", pack.id())
                .param("sha256", sha256)
                .param("entries", originals.size() + papers)
                .param("at", at)
                .param("numbers", originals.stream().map(Original::number).toArray(String[]::new))
                .param("items", originals.stream().map(Original::itemId).toArray(Long[]::new))
                .param(
                        "versions",
                        originals.stream().map(Original::version).toArray(Integer[]::new))
                .param(
                        "fingerprints",
                        originals.stream().map(Original::sha256).toArray(String[]::new))
                .update();
    }
}
