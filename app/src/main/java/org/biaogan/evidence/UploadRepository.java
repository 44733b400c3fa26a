package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UploadRepository {

    private static final String WAITING =
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
                    order by item.id limit 1) as twin_of,
                   opening.state as opened, cast(upload.said as text) as said
            from evidence_upload upload
            join files_blob blob on blob.sha256 = upload.sha256
            left join evidence_opening opening on opening.upload_id = upload.id
            where upload.campaign_id = :campaign and upload.uploaded_by = :account
            """;

    private static final String IN_FOLDER =
            " and (cast(:folder as text) is null or starts_with(upload.folder || '/', :folder || '/'))";

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

    /** Says to which task each file belongs; the two lists go together. */
    void setTasks(Actor actor, List<Long> uploads, List<Long> tasks) {
        sql.sql(
                        """
                        update evidence_upload upload set task_id = task.id, occurrence_id = null
                        from unnest(cast(:uploads as bigint[]), cast(:tasks as bigint[])) as chosen (id, task)
                        join plan_task task on task.campaign_id = :campaign and task.id = chosen.task
                        where upload.id = chosen.id and upload.campaign_id = :campaign
                          and upload.uploaded_by = :account
                        """)
                .param("uploads", uploads.toArray(Long[]::new))
                .param("tasks", tasks.toArray(Long[]::new))
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .update();
    }

    /** What the actor put in and has not entered yet, in the order it came. */
    List<Upload> list(Actor actor, Heap heap) {
        return waiting(actor, WAITING + IN_FOLDER + " order by upload.id offset :skip limit :most")
                .param("folder", heap.folder())
                .param("skip", heap.offset())
                .param("most", Heap.SIZE)
                .query(Rows.of(Upload.class))
                .list();
    }

    /** The next files after one. */
    List<Upload> list(Actor actor, @Nullable String folder, long after, int most) {
        return waiting(
                        actor,
                        WAITING
                                + IN_FOLDER
                                + " and upload.id > :after order by upload.id limit :most")
                .param("folder", folder)
                .param("after", after)
                .param("most", most)
                .query(Rows.of(Upload.class))
                .list();
    }

    List<Upload> list(Actor actor, Collection<Long> ids) {
        return waiting(actor, WAITING + " and upload.id = any (:ids) order by upload.id")
                .param("ids", ids.toArray(Long[]::new))
                .query(Rows.of(Upload.class))
                .list();
    }

    private JdbcClient.StatementSpec waiting(Actor actor, String text) {
        return sql.sql(text)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .param("reach", actor.reachArray());
    }

    /** The folders in which the files lay, with how many wait, those of archives included. */
    List<Heap.Folder> folders(Actor actor) {
        return sql.sql(
                        """
                        select upload.folder as name, count(*) as files
                        from evidence_upload upload
                        where upload.campaign_id = :campaign and upload.uploaded_by = :account
                          and upload.folder is not null
                        group by upload.folder
                        order by upload.folder
                        limit 500
                        """)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .query(Rows.of(Heap.Folder.class))
                .list();
    }

    /** Keeps what was said of each file; the two lists go together. */
    void say(Actor actor, List<Long> uploads, List<String> said) {
        sql.sql(
                        """
                        update evidence_upload upload set said = cast(draft.said as jsonb)
                        from unnest(cast(:uploads as bigint[]), cast(:said as text[])) as draft (id, said)
                        where upload.id = draft.id and upload.campaign_id = :campaign
                          and upload.uploaded_by = :account
                        """)
                .param("uploads", uploads.toArray(Long[]::new))
                .param("said", said.toArray(String[]::new))
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .update();
    }

    /** Says something more of each file; the two lists go together. */
    void sayMore(Actor actor, List<Long> uploads, List<String> said) {
        sql.sql(
                        """
                        update evidence_upload upload set said = upload.said || cast(draft.said as jsonb)
                        from unnest(cast(:uploads as bigint[]), cast(:said as text[])) as draft (id, said)
                        where upload.id = draft.id and upload.campaign_id = :campaign
                          and upload.uploaded_by = :account
                        """)
                .param("uploads", uploads.toArray(Long[]::new))
                .param("said", said.toArray(String[]::new))
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .update();
    }

    /** Says the same of these files, or of all that lay in a folder; returns of how many. */
    int sayOfAll(
            Actor actor,
            @Nullable List<Long> only,
            @Nullable String folder,
            String fields,
            @Nullable Long task) {
        return sql.sql(
                        """
                        update evidence_upload upload
                        set said = upload.said || cast(:fields as jsonb),
                            task_id = coalesce(:task, upload.task_id),
                            occurrence_id = case when cast(:task as bigint) is null then upload.occurrence_id end
                        where upload.campaign_id = :campaign and upload.uploaded_by = :account
                          and (cast(:only as bigint[]) is null or upload.id = any (:only))
                        """
                                + IN_FOLDER)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .param("only", only == null ? null : only.toArray(Long[]::new))
                .param("folder", folder)
                .param("fields", fields)
                .param("task", task)
                .update();
    }

    /** By path, size and the device's time; what has no such time cannot be told again. */
    List<Known> known(Actor actor) {
        return sql.sql(
                        """
                        select coalesce(upload.folder || '/', '') || upload.original_name as path, blob.size as bytes,
                               cast(extract(epoch from upload.file_date) * 1000 as bigint) as modified
                        from evidence_upload upload
                        join files_blob blob on blob.sha256 = upload.sha256
                        where upload.campaign_id = :campaign and upload.uploaded_by = :account
                          and upload.file_date is not null
                        order by upload.id
                        """)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .query(Rows.of(Known.class))
                .list();
    }

    int count(Actor actor, @Nullable String folder) {
        return sql.sql(
                        """
                        select count(*) from evidence_upload upload
                        where upload.campaign_id = :campaign and upload.uploaded_by = :account
                        """
                                + IN_FOLDER)
                .param("campaign", actor.campaignId())
                .param("account", actor.accountId())
                .param("folder", folder)
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
