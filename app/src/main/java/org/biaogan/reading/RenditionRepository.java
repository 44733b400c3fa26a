package org.biaogan.reading;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that are looked at by a rendition. */
@Repository
class RenditionRepository {

    private static final String BEGIN =
            """
            update reading_file
            set rendition = 'WAITING', rendition_tries = rendition_tries + 1, rendition_begun_at = :at
            where sha256 = (
                select sha256 from reading_file
                where state = 'READ' and rendition_begun_at is null and %s
                order by asked_at, sha256
                limit 1
                for update skip locked)
            returning sha256, name, media_type
            """;

    private final JdbcClient sql;
    private final FileTextRepository texts;

    RenditionRepository(JdbcClient sql, FileTextRepository texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** A file whose rendition is to be made. */
    record Waiting(String sha256, String name, String mediaType) {}

    /** The file that waits longest; nobody else gets it, and the try counts from now on. */
    Optional<Waiting> begin(OffsetDateTime at) {
        return sql.sql(BEGIN.formatted("rendition = 'WAITING'"))
                .param("at", at)
                .query(Rows.of(Waiting.class))
                .optional();
    }

    /**
     * A file that somebody looks at.
     *
     * @param gone whether its rendition does not lie in its place, perhaps no longer
     */
    Optional<Waiting> begin(String sha256, boolean gone, OffsetDateTime at) {
        return sql.sql(
                        BEGIN.formatted(
                                "sha256 = :sha256 and (rendition = 'WAITING' or rendition = 'MADE' and :gone)"))
                .param("sha256", sha256)
                .param("gone", gone)
                .param("at", at)
                .query(Rows.of(Waiting.class))
                .optional();
    }

    /**
     * After a stop: what was begun waits again, unless it was begun so often; so does what no
     * program of the host could read, since one may have come.
     */
    void resume(int mostTries) {
        sql.sql(
                        """
                        update reading_file
                        set rendition = case when rendition_tries >= :most then 'NOTHING' else 'WAITING' end,
                            rendition_reason = case when rendition_tries >= :most then 'KILLED' end,
                            rendition_begun_at = null
                        where rendition = 'WAITING' and rendition_begun_at is not null
                        """)
                .param("most", mostTries)
                .update();
        sql.sql(
                        """
                        update reading_file
                        set rendition = 'WAITING', rendition_reason = null, rendition_tries = 0
                        where rendition = 'NOTHING' and rendition_reason = 'NOT_HERE'
                        """)
                .update();
    }

    /** As with a file that could not be read now. */
    void putBack(String sha256, boolean counts, int mostTries) {
        sql.sql(
                        """
                        update reading_file
                        set rendition_begun_at = null,
                            rendition_tries = case when :counts then rendition_tries else rendition_tries - 1 end,
                            rendition = case when :counts and rendition_tries >= :most then 'NOTHING' else rendition end,
                            rendition_reason = case when :counts and rendition_tries >= :most then 'BROKEN' end
                        where sha256 = :sha256 and rendition = 'WAITING' and rendition_begun_at is not null
                        """)
                .param("sha256", sha256)
                .param("counts", counts)
                .param("most", mostTries)
                .update();
    }

    /** Whether the file still waits for it: it may have been destroyed, or read again. */
    boolean keep(String sha256) {
        return end(sha256, "MADE", null);
    }

    /** What a file says, told from now on by the pages on which it is looked at. */
    void keepPages(String sha256, Reading pages) {
        var words = PagedWords.of(texts.sections(sha256, Integer.MAX_VALUE), pages.sections());
        texts.clearWords(sha256);
        texts.addWords(sha256, words);
        sql.sql("update reading_file set pages = :pages, likeness = null where sha256 = :sha256")
                .param("sha256", sha256)
                .param("pages", pages.pages())
                .update();
    }

    /** How long a film is. */
    void keepSeconds(String sha256, double seconds) {
        sql.sql(
                        """
                        insert into reading_fact (sha256, fact, value) values (:sha256, 'SECONDS', :seconds)
                        on conflict (sha256, fact) do update set value = excluded.value
                        """)
                .param("sha256", sha256)
                .param("seconds", "" + seconds)
                .update();
    }

    void giveUp(String sha256, Reason reason) {
        end(sha256, "NOTHING", reason);
    }

    private boolean end(String sha256, String rendition, @Nullable Reason reason) {
        return sql.sql(
                                """
                                update reading_file
                                set rendition = :rendition, rendition_reason = :reason,
                                    rendition_tries = 0, rendition_begun_at = null
                                where sha256 = :sha256 and state = 'READ' and rendition = 'WAITING'
                                """)
                        .param("sha256", sha256)
                        .param("rendition", rendition)
                        .param("reason", reason == null ? null : reason.name())
                        .update()
                == 1;
    }
}
