package org.biaogan.reading;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.reading.FileTextRepository.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures and scans on which words may be seen. */
@Repository
class SeenWordsRepository {

    private final JdbcClient sql;
    private final FileTextRepository texts;

    SeenWordsRepository(JdbcClient sql, FileTextRepository texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** The picture or scan that waits longest for its words to be seen; nobody else gets it. */
    Optional<Waiting> begin(OffsetDateTime at) {
        return sql.sql(
                        """
                        update reading_file set seen_tries = seen_tries + 1, seen_begun_at = :at
                        where sha256 = (
                            select sha256 from reading_file
                            where seen = 'WAITING' and seen_begun_at is null
                            order by asked_at, sha256
                            limit 1
                            for update skip locked)
                        returning sha256, name
                        """)
                .param("at", at)
                .query(Rows.of(Waiting.class))
                .optional();
    }

    /** After a stop: what was begun waits again, unless it was begun so often. */
    void resume(int mostTries) {
        sql.sql(
                        """
                        update reading_file
                        set seen = case when seen_tries >= :most then 'NOTHING' else 'WAITING' end,
                            seen_begun_at = null
                        where seen = 'WAITING' and seen_begun_at is not null
                        """)
                .param("most", mostTries)
                .update();
    }

    /** What was seen in pictures becomes what the file says, beside what it says itself. */
    void keep(String sha256, Reading seen) {
        boolean found =
                setSeen(sha256, seen.sections().isEmpty() ? "NOTHING" : "READ", seen.cutShort());
        if (found && !seen.sections().isEmpty()) {
            List<Section> said = texts.sections(sha256, Integer.MAX_VALUE);
            texts.clearWords(sha256);
            texts.addWords(sha256, SeenWords.together(said, seen.sections()));
        }
    }

    /** As with a file that could not be read now. */
    void putBack(String sha256, boolean counts, int mostTries) {
        sql.sql(
                        """
                        update reading_file
                        set seen_begun_at = null,
                            seen_tries = case when :counts then seen_tries else seen_tries - 1 end,
                            seen = case when :counts and seen_tries >= :most then 'NOTHING' else seen end
                        where sha256 = :sha256 and seen = 'WAITING' and seen_begun_at is not null
                        """)
                .param("sha256", sha256)
                .param("counts", counts)
                .param("most", mostTries)
                .update();
    }

    /** Nothing can be seen in a file. */
    void giveUp(String sha256) {
        setSeen(sha256, "NOTHING", false);
    }

    private boolean setSeen(String sha256, String seen, boolean cutShort) {
        return sql.sql(
                                """
                                update reading_file
                                set seen = :seen, cut_short = cut_short or :cutShort, likeness = null
                                where sha256 = :sha256 and seen = 'WAITING' and state = 'READ'
                                """)
                        .param("sha256", sha256)
                        .param("seen", seen)
                        .param("cutShort", cutShort)
                        .update()
                == 1;
    }
}
