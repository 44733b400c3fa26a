package org.biaogan.matching;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.biaogan.reading.TextsInUse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VectorRepository implements TextsInUse {

    private final JdbcClient sql;

    VectorRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A file whose meaning is not known yet. */
    record Waiting(String sha256, String name, @Nullable String beginning) {}

    /** What a file says, or that it says nothing, is known now: its meaning is told after that. */
    @Override
    public void renew(String sha256) {
        sql.sql(
                        """
                        insert into matching_vector (sha256, model, tries) values (:sha256, :model, 0)
                        on conflict (sha256) do update
                            set model = excluded.model, tries = 0, begun_at = null, numbers = null
                        """)
                .param("sha256", sha256)
                .param("model", Sentences.MODEL)
                .update();
    }

    /** A file whose meaning is to be told; nobody else gets it, and the try counts from now on. */
    Optional<Waiting> begin(OffsetDateTime at) {
        return sql.sql(
                        """
                        with begun as (
                            update matching_vector set tries = tries + 1, begun_at = :at
                            where sha256 = (
                                select sha256 from matching_vector
                                where numbers is null and begun_at is null
                                order by sha256
                                limit 1
                                for update skip locked)
                            returning sha256
                        )
                        select file.sha256, file.name, left(section.words, 600) as beginning
                        from begun
                        join reading_file file on file.sha256 = begun.sha256
                        left join reading_section section on section.sha256 = file.sha256 and section.no = 1
                        """)
                .param("at", at)
                .query(Rows.of(Waiting.class))
                .optional();
    }

    /**
     * After a stop: what was begun waits again, unless it was begun so often; so does what nobody
     * has told of yet.
     */
    void resume(int mostTries) {
        sql.sql("delete from matching_vector where model <> :model")
                .param("model", Sentences.MODEL)
                .update();
        sql.sql(
                        """
                        update matching_vector set begun_at = null
                        where numbers is null and begun_at is not null and tries < :most
                        """)
                .param("most", mostTries)
                .update();
        sql.sql(
                        """
                        insert into matching_vector (sha256, model, tries)
                        select file.sha256, :model, 0
                        from reading_file file
                        where file.state <> 'WAITING'
                        on conflict (sha256) do nothing
                        """)
                .param("model", Sentences.MODEL)
                .update();
    }

    /** Nothing where the bytes were destroyed meanwhile. */
    void keep(String sha256, float[] vector) {
        sql.sql("update matching_vector set numbers = :numbers where sha256 = :sha256")
                .param("sha256", sha256)
                .param("numbers", Vector.bytes(vector))
                .update();
    }

    void keep(long versionId, long keyPointId, String said, float[] vector) {
        sql.sql(
                        """
                        insert into matching_key_point (version_id, key_point_id, said, numbers)
                        values (:version, :keyPoint, :said, :numbers)
                        on conflict (version_id, key_point_id)
                            do update set said = excluded.said, numbers = excluded.numbers
                        """)
                .param("version", versionId)
                .param("keyPoint", keyPointId)
                .param("said", said)
                .param("numbers", Vector.bytes(vector))
                .update();
    }

    /** What was said of the key points of a version when their meaning was told. */
    Map<Long, String> said(long versionId) {
        var said = new HashMap<Long, String>();
        sql.sql("select key_point_id, said from matching_key_point where version_id = :version")
                .param("version", versionId)
                .query(row -> {
                    said.put(row.getLong("key_point_id"), row.getString("said"));
                });
        return said;
    }

    Map<String, float[]> ofFiles(Collection<String> fingerprints) {
        var vectors = new HashMap<String, float[]>();
        sql.sql(
                        """
                        select sha256, numbers from matching_vector
                        where sha256 = any (:fingerprints) and numbers is not null
                        """)
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(row -> {
                    vectors.put(row.getString("sha256"), Vector.of(row.getBytes("numbers")));
                });
        return vectors;
    }

    Map<Long, float[]> ofKeyPoints(long versionId) {
        var vectors = new HashMap<Long, float[]>();
        sql.sql("select key_point_id, numbers from matching_key_point where version_id = :version")
                .param("version", versionId)
                .query(row -> {
                    vectors.put(row.getLong("key_point_id"), Vector.of(row.getBytes("numbers")));
                });
        return vectors;
    }
}
