package org.biaogan.files;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BlobRepository {

    private static final String ELSEWHERE =
            """
            from files_blob blob
            where (blob.shelf <> :shelf or blob.sealed_by is distinct from cast(:sealedBy as text))
              and not exists (
                  select from files_destroyed destroyed where destroyed.sha256 = blob.sha256)
            """;

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

    /** Forgets that bytes were damaged; false where they were not. */
    boolean heal(String sha256) {
        return sql.sql("delete from files_damage where sha256 = :sha256")
                        .param("sha256", sha256)
                        .update()
                == 1;
    }

    /** The bytes have come to this place. */
    void move(Kept kept) {
        sql.sql(
                        """
                        update files_blob set shelf = :shelf, sealed_by = :sealedBy where sha256 = :sha256
                        """)
                .param("shelf", kept.shelf().name())
                .param("sealedBy", kept.sealedBy())
                .param("sha256", kept.sha256())
                .update();
    }

    /** Which of these names on this shelf no row speaks of. */
    List<String> unknown(Shelf.Kind shelf, List<String> names) {
        return sql.sql(
                        """
                        select told.name
                        from unnest(cast(:names as text[])) as told (name)
                        where not exists (
                            select from files_blob blob
                            where blob.sha256 = left(told.name, 64) and blob.shelf = :shelf
                              and coalesce(blob.sealed_by, '') = substr(told.name, 66))
                           or exists (
                            select from files_destroyed destroyed
                            where destroyed.sha256 = left(told.name, 64))
                        """)
                .param("names", names.toArray(String[]::new))
                .param("shelf", shelf.name())
                .query(Rows.TEXT)
                .list();
    }

    /** How many bytes are elsewhere than where new ones go. */
    long elsewhere(Shelf.Kind shelf, @Nullable String sealedBy) {
        return sql.sql("select coalesce(sum(blob.size), 0)::bigint " + ELSEWHERE)
                .param("shelf", shelf.name())
                .param("sealedBy", sealedBy)
                .query(Rows.LONG)
                .single();
    }

    List<Kept> listElsewhere(Shelf.Kind shelf, @Nullable String sealedBy, String after) {
        return sql.sql(
                        "select blob.sha256, blob.size, blob.shelf, blob.sealed_by "
                                + ELSEWHERE
                                + " and blob.sha256 > :after order by blob.sha256 limit 100")
                .param("shelf", shelf.name())
                .param("sealedBy", sealedBy)
                .param("after", after)
                .query(Rows.of(Kept.class))
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
