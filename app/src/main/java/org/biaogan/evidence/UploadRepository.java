package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {

    private final JdbcClient sql;

    UploadRepository(JdbcClient sql) {
        this.sql = sql;
    }

    long add(
            Actor actor,
            Destination destination,
            Arrival arrival,
            String sha256,
            OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into evidence_upload
                            (campaign_id, task_id, occurrence_id, version_id, key_point_id, sha256, original_name,
                             folder, file_date, uploaded_at, uploaded_by)
                        values (:campaign, :task, :occurrence,
                                (select point.version_id from schemes_key_point point where point.id = :keyPoint),
                                :keyPoint, :sha256, :name, :folder, :fileDate, :at, :account)
                        returning id
                        """)
                .param("campaign", actor.campaignId())
                .param("task", destination.task())
                .param("occurrence", destination.task() == null ? null : destination.occurrence())
                .param("keyPoint", destination.keyPoint())
                .param("sha256", sha256)
                .param("name", arrival.name())
                .param("folder", FileNames.folder(arrival.path()))
                .param("fileDate", arrival.fileDate())
                .param("at", at)
                .param("account", actor.accountId())
                .query(Rows.LONG)
                .single();
    }

    /** Says to which task a file belongs; false when it is not on the actor's table. */
    boolean setTask(Actor actor, long uploadId, long taskId) {
        return sql.sql(
                                """
                                update evidence_upload set task_id = :task, occurrence_id = null
                                where campaign_id = :campaign and uploaded_by = :account and id = :upload
                                """)
                        .param("campaign", actor.campaignId())
                        .param("account", actor.accountId())
                        .param("upload", uploadId)
                        .param("task", taskId)
                        .update()
                == 1;
    }

    /** What the actor put in and nobody has said a word about, in the order it came. */
    List<Upload> list(Actor actor, int limit) {
        return sql.sql(
                        """
                        select upload.id, upload.task_id, upload.occurrence_id, upload.key_point_id, upload.sha256,
                               upload.original_name, upload.folder, upload.file_date, blob.media_type,
                               blob.size as bytes,
                               (select item.title
                                from evidence_version version
                                join evidence_item item on item.id = version.item_id
                                join organization_unit unit on unit.id = item.unit_id
                                where version.sha256 = upload.sha256
                                  and unit.path ~ any (cast(:reach as lquery[]))
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

    /** Bytes on somebody's table, and the name they came with. */
    record Waiting(String sha256, String name) {}

    Optional<Waiting> find(Actor actor, long uploadId) {
        return sql.sql(
                        """
                        select sha256, original_name as name from evidence_upload
                        where campaign_id = :campaign and uploaded_by = :account and id = :upload
                        """)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .param("upload", uploadId)
                .query(Rows.of(Waiting.class))
                .optional();
    }

    /** Takes a file off the actor's table; returns the fingerprint of its bytes. */
    Optional<String> remove(Actor actor, long uploadId) {
        return sql.sql(
                        """
                        delete from evidence_upload
                        where campaign_id = :campaign and uploaded_by = :account and id = :upload
                        returning sha256
                        """)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .param("upload", uploadId)
                .query(Rows.TEXT)
                .optional();
    }
}
