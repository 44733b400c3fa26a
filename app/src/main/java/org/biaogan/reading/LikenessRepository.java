package org.biaogan.reading;

import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How files look and what their texts are made of, and which are alike. */
@Repository
class LikenessRepository {

    /**
     * Two are alike by their texts, or by their looks where neither says much. A short text must
     * say the same to the letter, since forms that are filled in say much the same. Papers look
     * alike whatever they say, so their looks count only beside their words. Each key is looked up
     * by itself: asked for 548 keys at once, the planner reads the whole table and compares for a
     * second.
     */
    private static final String ALIKE =
            """
            select sha256, apart, shared
            from (
                select other.sha256, other.paper, other.stretches,
                       case when bit_count(other.look # cast(:look as bit(64))) <= :near
                            then bit_count(other.look # cast(:look as bit(64))) end as apart,
                       100 - round(bit_count(other.said # cast(:said as bit(512))) * 200 / 512.0) as shared
                from (
                    with hit as materialized (
                        select distinct holding.sha256
                        from unnest(cast(:asked as integer[])) as asked (key)
                        cross join lateral (
                            select sha256 from reading_likeness where keys @> array[asked.key] offset 0) holding)
                    select likeness.*
                    from hit join reading_likeness likeness on likeness.sha256 = hit.sha256
                    offset 0) other
                where other.sha256 <> :sha256) found
            where shared >= case when least(stretches, :stretches) < 300 then 100 else 85 end
               or apart is not null and (shared >= 60 or shared is null and not paper and not :paper)
            order by shared desc nulls last, apart nulls last, sha256
            limit 50
            """;

    private final JdbcClient sql;

    LikenessRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A file that was read and has no prints yet.
     *
     * @param drawn whether it may have a look
     * @param paper whether it is a page rather than a photo
     */
    record Waiting(String sha256, String name, boolean drawn, boolean paper) {}

    /** What was printed in another way than today's is printed anew. */
    void resume() {
        sql.sql("update reading_file set likeness = null where likeness <> :version")
                .param("version", Likeness.VERSION)
                .update();
    }

    /** A picture on which words are still looked for waits for them. */
    Optional<Waiting> find(boolean seesWords) {
        return sql.sql(
                        """
                        select file.sha256, file.name,
                               file.media_type like 'image/%' or file.media_type = 'application/pdf' as drawn,
                               file.media_type not like 'image/%' as paper
                        from reading_file file
                        where file.state = 'READ' and file.likeness is null
                          and (file.seen is distinct from 'WAITING' or not :seesWords)
                        order by file.ended_at, file.sha256
                        limit 1
                        """)
                .param("seesWords", seesWords)
                .query(Rows.of(Waiting.class))
                .optional();
    }

    /**
     * Keeps the prints of a file and finds what is like it; one at a time, so that none is missed.
     */
    void keep(Waiting file, Likeness likeness) {
        sql.sql("select pg_advisory_xact_lock(hashtext('reading_likeness'))")
                .query((row, n) -> true)
                .single();
        int found =
                sql.sql(
                                """
                                update reading_file set likeness = :version
                                where sha256 = :sha256 and state = 'READ'
                                """)
                        .param("version", Likeness.VERSION)
                        .param("sha256", file.sha256())
                        .update();
        if (found == 1) {
            forget(file.sha256());
            if (likeness.keys().length > 0) {
                add(file, likeness);
                addAlike(file, likeness);
            }
        }
    }

    private void forget(String sha256) {
        sql.sql("delete from reading_alike where sha256 = :sha256 or other = :sha256")
                .param("sha256", sha256)
                .update();
        sql.sql("delete from reading_likeness where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }

    private void add(Waiting file, Likeness likeness) {
        sql.sql(
                        """
                        insert into reading_likeness (sha256, paper, look, said, stretches, keys)
                        values (:sha256, :paper, cast(:look as bit(64)), cast(:said as bit(512)), :stretches, :keys)
                        """)
                .param("sha256", file.sha256())
                .param("paper", file.paper())
                .param("look", likeness.lookBits())
                .param("said", likeness.textBits())
                .param("stretches", stretches(likeness.text()))
                .param("keys", likeness.keys())
                .update();
    }

    private void addAlike(Waiting file, Likeness likeness) {
        sql.sql(
                        """
                        with alike as (
                            %s
                        )
                        insert into reading_alike (sha256, other, apart, shared)
                        select :sha256, sha256, apart, shared from alike
                        union all
                        select sha256, :sha256, apart, shared from alike
                        """
                                .formatted(ALIKE))
                .param("sha256", file.sha256())
                .param("paper", file.paper())
                .param("look", likeness.lookBits())
                .param("said", likeness.textBits())
                .param("stretches", stretches(likeness.text()))
                .param("asked", likeness.asked())
                .param("near", LookKeys.NEAR)
                .update();
    }

    private static int stretches(@Nullable TextPrint text) {
        return text == null ? 0 : text.stretches();
    }
}
