package org.biaogan.evidence;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaogan.base.Rows;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Archives on the sorting table, and what became of them. */
@Repository
class OpeningRepository {

    private final JdbcClient sql;

    OpeningRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An archive to be opened, with what its files are put in for.
     *
     * @param depth how many archives lie around it
     */
    record Archive(
            long id,
            long campaignId,
            long accountId,
            @Nullable Long taskId,
            @Nullable Long occurrenceId,
            @Nullable Long keyPointId,
            String sha256,
            String name,
            @Nullable String folder,
            int depth) {}

    void add(long uploadId, int depth) {
        sql.sql(
                        """
                        insert into evidence_opening (upload_id, depth, state)
                        values (:upload, :depth, 'WAITING')
                        """)
                .param("upload", uploadId)
                .param("depth", depth)
                .update();
    }

    /** An archive that still waits; none when somebody took it off the table meanwhile. */
    Optional<Archive> find(long uploadId) {
        return sql.sql(
                        """
                        select upload.id, upload.campaign_id, upload.uploaded_by as account_id, upload.task_id,
                               upload.occurrence_id, upload.key_point_id, upload.sha256,
                               upload.original_name as name, upload.folder, opening.depth
                        from evidence_opening opening
                        join evidence_upload upload on upload.id = opening.upload_id
                        where opening.upload_id = :upload and opening.state = 'WAITING'
                        """)
                .param("upload", uploadId)
                .query(Rows.of(Archive.class))
                .optional();
    }

    void leaveOut(long uploadId, int no, String path, Opened.Why why) {
        sql.sql(
                        """
                        insert into evidence_left_within (upload_id, no, path, why)
                        values (:upload, :no, :path, :why)
                        on conflict (upload_id, no) do nothing
                        """)
                .param("upload", uploadId)
                .param("no", no)
                .param("path", FileNames.visible(path))
                .param("why", why.name())
                .update();
    }

    void end(long uploadId, Opened.State state, @Nullable Reason reason, OffsetDateTime at) {
        sql.sql(
                        """
                        update evidence_opening set state = :state, reason = :reason, ended_at = :at
                        where upload_id = :upload
                        """)
                .param("upload", uploadId)
                .param("state", state.name())
                .param("reason", reason == null ? null : reason.name())
                .param("at", at)
                .update();
    }

    private record Row(long uploadId, Opened.State state, @Nullable Reason reason, int taken) {}

    private record Left(long uploadId, String path, Opened.Why why) {}

    /** By upload; two statements. Files that were put aside since count among those taken out. */
    Map<Long, Opened> list(Collection<Long> uploads) {
        Map<Long, List<Opened.LeftOut>> left =
                sql
                        .sql(
                                """
                                select upload_id, path, why from evidence_left_within
                                where upload_id = any (:uploads) order by upload_id, no
                                """)
                        .param("uploads", uploads.toArray(Long[]::new))
                        .query(Rows.of(Left.class))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Left::uploadId,
                                        Collectors.mapping(
                                                it -> new Opened.LeftOut(it.path(), it.why()),
                                                Collectors.toList())));
        var opened = new HashMap<Long, Opened>();
        sql.sql(
                        """
                        select upload_id, state, reason, taken from evidence_opening
                        where upload_id = any (:uploads)
                        """)
                .param("uploads", uploads.toArray(Long[]::new))
                .query(Rows.of(Row.class))
                .list()
                .forEach(it ->
                        opened.put(
                                it.uploadId(),
                                new Opened(
                                        it.state(),
                                        it.reason(),
                                        it.taken(),
                                        left.getOrDefault(it.uploadId(), List.of()))));
        return opened;
    }

    /** One more file came out; false when that file is out already, from before a stop. */
    boolean take(long uploadId, int no) {
        return sql.sql(
                                """
                                update evidence_opening set taken = taken + 1, taken_no = :no
                                where upload_id = :upload and taken_no < :no
                                """)
                        .param("upload", uploadId)
                        .param("no", no)
                        .update()
                == 1;
    }
}
