package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {

    private final JdbcClient sql;

    UploadRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            Actor actor,
            @Nullable Long taskId,
            @Nullable Long occurrenceId,
            String sha256,
            String name,
            @Nullable String folder,
            @Nullable OffsetDateTime fileDate,
            OffsetDateTime at) {
        sql.sql(
                        """
                        insert into evidence_upload
                            (campaign_id, task_id, occurrence_id, sha256, original_name, folder, file_date,
                             uploaded_at, uploaded_by)
                        values (:campaign, :task, :occurrence, :sha256, :name, :folder, :fileDate, :at, :account)
                        """)
                .param("campaign", actor.campaignId())
                .param("task", taskId)
                .param("occurrence", occurrenceId)
                .param("sha256", sha256)
                .param("name", name)
                .param("folder", folder)
                .param("fileDate", fileDate)
                .param("at", at)
                .param("account", actor.accountId())
                .update();
    }

    /** What the actor put in and nobody has said a word about, in the order it came. */
    List<Upload> list(Actor actor, int limit) {
        return sql.sql(
                        """
                        select upload.id, upload.task_id, upload.occurrence_id, upload.sha256,
                               upload.original_name, upload.folder, upload.file_date, blob.media_type,
                               blob.size as bytes,
                               (select item.title
                                from evidence_version version
                                join evidence_item item on item.id = version.item_id
                                join organization_unit unit on unit.id = item.unit_id
                                where version.sha256 = upload.sha256
                                  and unit.path <@ any (cast(:reach as ltree[]))
                                  and not exists (
                                      select from evidence_withdrawal withdrawal
                                      where withdrawal.item_id = item.id)
                                order by item.id limit 1) as twin_of
                        from evidence_upload upload
                        join files_blob blob on blob.sha256 = upload.sha256
                        where upload.campaign_id = :campaign and upload.uploaded_by = :account
                        order by upload.id
                        limit :limit
                        """)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .param("reach", actor.reachArray())
                .param("limit", limit)
                .query(Rows.of(Upload.class))
                .list();
    }

    int count(Actor actor) {
        return sql.sql(
                        """
                        select count(*) from evidence_upload
                        where campaign_id = :campaign and uploaded_by = :account
                        """)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .query(Rows.INT)
                .single();
    }

    boolean remove(Actor actor, long uploadId) {
        return sql.sql(
                                """
                                delete from evidence_upload
                                where campaign_id = :campaign and uploaded_by = :account and id = :upload
                                """)
                        .param("campaign", actor.campaignId())
                        .param("account", actor.accountId())
                        .param("upload", uploadId)
                        .update()
                == 1;
    }
}
