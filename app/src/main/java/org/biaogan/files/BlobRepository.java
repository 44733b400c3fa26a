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

    void add(StoredFile file, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into files_blob (sha256, size, media_type, pages, stored_at)
                        values (:sha256, :size, :mediaType, :pages, :at)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("mediaType", file.mediaType())
                .param("pages", file.pages())
                .param("at", at)
                .update();
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
