package org.biaogan.files;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BlobRepository {

    private final JdbcClient sql;

    BlobRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where the row was there already, its bytes have come to another place. */
    void add(StoredFile file, Kept kept, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into files_blob (sha256, size, media_type, pages, stored_at, shelf, sealed_by)
                        values (:sha256, :size, :mediaType, :pages, :at, :shelf, :sealedBy)
                        on conflict (sha256) do update
                            set shelf = excluded.shelf, sealed_by = excluded.sealed_by
                        """)
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("mediaType", file.mediaType())
                .param("pages", file.pages())
                .param("at", at)
                .param("shelf", kept.shelf().name())
                .param("sealedBy", kept.sealedBy())
                .update();
    }

    Optional<Kept> findKept(String sha256) {
        return sql.sql(
                        "select sha256, size, shelf, sealed_by from files_blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Rows.of(Kept.class))
                .optional();
    }

    /** What lies where, as the rows say; destroyed bytes lie nowhere. */
    List<Place> places() {
        return sql.sql(
                        """
                        select blob.shelf, blob.sealed_by, count(*) as files, sum(blob.size)::bigint as bytes
                        from files_blob blob
                        where not exists (
                            select from files_destroyed destroyed where destroyed.sha256 = blob.sha256)
                        group by blob.shelf, blob.sealed_by
                        order by blob.shelf, blob.sealed_by
                        """)
                .query(Rows.of(Place.class))
                .list();
    }

    /** One step at a time is taken with the same bytes, until the transaction ends. */
    void lock(String sha256) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query((row, n) -> true)
                .single();
    }

    void remove(String sha256) {
        sql.sql("delete from files_blob where sha256 = :sha256").param("sha256", sha256).update();
    }

    boolean isDestroyed(String sha256) {
        return sql.sql("select exists (select from files_destroyed where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Rows.YES_NO)
                .single();
    }

    void addDestroyed(String sha256, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into files_destroyed (sha256, at) values (:sha256, :at)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", sha256)
                .param("at", at)
                .update();
    }

    List<String> listDestroyed() {
        return sql.sql("select sha256 from files_destroyed order by sha256")
                .query(Rows.TEXT)
                .list();
    }

    /** Destroyed bytes are gone from every place. */
    void cleared(String sha256, OffsetDateTime at) {
        sql.sql(
                        """
                        update files_destroyed set cleared_at = :at
                        where sha256 = :sha256 and cleared_at is null
                        """)
                .param("sha256", sha256)
                .param("at", at)
                .update();
    }

    List<FileStore.Stay> stays(List<String> fingerprints) {
        return sql.sql(
                        """
                        select blob.stored_at as since, destroyed.at as until
                        from files_blob blob
                        left join files_destroyed destroyed on destroyed.sha256 = blob.sha256
                        where blob.sha256 = any (:fingerprints)
                        order by blob.stored_at
                        """)
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(Rows.of(FileStore.Stay.class))
                .list();
    }

    Optional<StoredFile> find(String sha256) {
        return sql.sql(
                        "select sha256, size, media_type, pages from files_blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Rows.of(StoredFile.class))
                .optional();
    }
}
