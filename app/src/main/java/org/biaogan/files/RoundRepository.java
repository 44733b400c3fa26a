package org.biaogan.files;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the rounds are, what they found, and what was thrown away. */
@Repository
class RoundRepository {

    private static final String ROUND =
            "select id, begun_at, ended_at, reached, files, bytes from files_round ";

    private final JdbcClient sql;

    RoundRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Round> findOpen() {
        return sql.sql(ROUND + "where ended_at is null").query(Rows.of(Round.class)).optional();
    }

    /** The newest first. */
    List<Round> list(int most) {
        return sql.sql(ROUND + "order by id desc limit :most")
                .param("most", most)
                .query(Rows.of(Round.class))
                .list();
    }

    Round begin(OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into files_round (begun_at) values (:at)
                        returning id, begun_at, ended_at, reached, files, bytes
                        """)
                .param("at", at)
                .query(Rows.of(Round.class))
                .single();
    }

    Optional<Kept> next(String reached) {
        return sql.sql(
                        """
                        select blob.sha256, blob.size, blob.shelf, blob.sealed_by
                        from files_blob blob
                        where blob.sha256 > :reached
                          and not exists (
                              select from files_destroyed destroyed where destroyed.sha256 = blob.sha256)
                        order by blob.sha256
                        limit 1
                        """)
                .param("reached", reached)
                .query(Rows.of(Kept.class))
                .optional();
    }

    void advance(long id, Kept read) {
        sql.sql(
                        """
                        update files_round
                        set reached = :sha256, files = files + 1, bytes = bytes + :size
                        where id = :id
                        """)
                .param("sha256", read.sha256())
                .param("size", read.size())
                .param("id", id)
                .update();
    }

    void end(long id, OffsetDateTime at) {
        sql.sql("update files_round set ended_at = :at where id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** The day of the first finding stays. */
    void addDamage(String sha256, boolean missing, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into files_damage (sha256, missing, found_at) values (:sha256, :missing, :at)
                        on conflict (sha256) do update set missing = excluded.missing
                        """)
                .param("sha256", sha256)
                .param("missing", missing)
                .param("at", at)
                .update();
    }

    List<Damage> listDamage(int most) {
        return sql.sql(
                        """
                        select damage.sha256, damage.missing, damage.found_at, blob.size, blob.media_type
                        from files_damage damage
                        join files_blob blob on blob.sha256 = damage.sha256
                        order by damage.found_at, damage.sha256
                        limit :most
                        """)
                .param("most", most)
                .query(Rows.of(Damage.class))
                .list();
    }

    long countDamage() {
        return sql.sql("select count(*) from files_damage").query(Rows.LONG).single();
    }

    void addClearing(Clearing.Done done, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into files_clearing (at, files, bytes, unfinished)
                        values (:at, :files, :bytes, :unfinished)
                        """)
                .param("at", at)
                .param("files", done.files())
                .param("bytes", done.bytes())
                .param("unfinished", done.unfinished())
                .update();
    }

    Optional<Clearing.Last> findClearing() {
        return sql.sql(
                        """
                        select at, files, bytes, unfinished from files_clearing order by id desc limit 1
                        """)
                .query(Rows.of(Clearing.Last.class))
                .optional();
    }
}
