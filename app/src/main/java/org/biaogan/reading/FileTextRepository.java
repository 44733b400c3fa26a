package org.biaogan.reading;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.biaogan.extractor.Reading;
import org.biaogan.extractor.Reading.Fact;
import org.biaogan.extractor.Reading.Section;
import org.biaogan.extractor.Renditions;
import org.biaogan.extractor.Unreadable.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileTextRepository {

    private final JdbcClient sql;
    private final FileHintRepository hints;

    FileTextRepository(JdbcClient sql, FileHintRepository hints) {
        this.sql = sql;
        this.hints = hints;
    }

    /** A file that waits to be read. */
    record Waiting(String sha256, String name) {}

    void add(String sha256, String name, OffsetDateTime at) {
        sql.sql(
                        """
                        insert into reading_file (sha256, name, state, asked_at)
                        values (:sha256, :name, 'WAITING', :at)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", sha256)
                .param("name", name)
                .param("at", at)
                .update();
        sql.sql("select 1 from reading_file where sha256 = :sha256 for share")
                .param("sha256", sha256)
                .query(Rows.INT)
                .single();
    }

    /** The file that waits longest; nobody else gets it, and the try counts from now on. */
    Optional<Waiting> begin(OffsetDateTime at) {
        return sql.sql(
                        """
                        update reading_file set tries = tries + 1, begun_at = :at
                        where sha256 = (
                            select sha256 from reading_file
                            where state = 'WAITING' and begun_at is null
                            order by asked_at, sha256
                            limit 1
                            for update skip locked)
                        returning sha256, name
                        """)
                .param("at", at)
                .query(Rows.of(Waiting.class))
                .optional();
    }

    /**
     * After a stop: what was begun waits again, unless it was begun so often; so does what was cut
     * into other words than today's.
     */
    void resume(int mostTries, OffsetDateTime at) {
        sql.sql(
                        """
                        update reading_file set state = 'UNREADABLE', reason = 'KILLED', ended_at = :at
                        where state = 'WAITING' and begun_at is not null and tries >= :most
                        """)
                .param("most", mostTries)
                .param("at", at)
                .update();
        sql.sql(
                        "update reading_file set begun_at = null where state = 'WAITING' and begun_at is not null")
                .update();
        sql.sql(
                        """
                        update reading_file set state = 'WAITING', tries = 0, begun_at = null, ended_at = null
                        where state = 'READ' and words_version <> :words
                        """)
                .param("words", Words.VERSION)
                .update();
    }

    /**
     * A file that could not be read now waits behind the others.
     *
     * @param counts whether the try counts, since the fault may be the file's own
     */
    void putBack(String sha256, boolean counts, int mostTries, OffsetDateTime at) {
        sql.sql(
                        """
                        update reading_file
                        set begun_at = null, asked_at = :at,
                            tries = case when :counts then tries else tries - 1 end,
                            state = case when :counts and tries >= :most then 'UNREADABLE' else state end,
                            reason = case when :counts and tries >= :most then 'BROKEN' end,
                            ended_at = case when :counts and tries >= :most then cast(:at as timestamptz) end
                        where sha256 = :sha256 and state = 'WAITING' and begun_at is not null
                        """)
                .param("sha256", sha256)
                .param("counts", counts)
                .param("most", mostTries)
                .param("at", at)
                .update();
    }

    void keep(String sha256, Reading reading, OffsetDateTime at) {
        int found =
                sql.sql(
                                """
                                update reading_file
                                set state = 'READ', media_type = :mediaType, pages = :pages,
                                    cut_short = :cutShort, words_version = :words, ended_at = :at,
                                    seen = :seen, seen_tries = 0, seen_begun_at = null,
                                    likeness = null,
                                    rendition = :rendition, rendition_reason = null,
                                    rendition_tries = 0, rendition_begun_at = null
                                where sha256 = :sha256 and state = 'WAITING'
                                """)
                        .param("sha256", sha256)
                        .param("mediaType", reading.mediaType())
                        .param("pages", reading.pages())
                        .param("cutShort", reading.cutShort())
                        .param("seen", SeenWords.mayBeIn(reading) ? "WAITING" : null)
                        .param(
                                "rendition",
                                Renditions.isWantedFor(reading.mediaType()) ? "WAITING" : null)
                        .param("words", Words.VERSION)
                        .param("at", at)
                        .update();
        if (found == 1) {
            clear(sha256);
            addWords(sha256, reading.sections());
            reading.facts().forEach((fact, value) -> addFact(sha256, fact, value));
        }
    }

    /** What a file says, and what in it should not spread. */
    void addWords(String sha256, List<Section> sections) {
        addSections(sha256, sections);
        Warnings.in(sections).forEach(it -> hints.addWarning(sha256, it));
    }

    private void clear(String sha256) {
        clear(sha256, List.of("reading_section", "reading_fact", "reading_warning"));
    }

    void clearWords(String sha256) {
        clear(sha256, List.of("reading_section", "reading_warning"));
    }

    private void clear(String sha256, List<String> tables) {
        for (String table : tables) {
            sql.sql("delete from " + table + " where sha256 = :sha256")
                    .param("sha256", sha256)
                    .update();
        }
    }

    private void addSections(String sha256, List<Section> sections) {
        sql.sql(
                        """
                        insert into reading_section (sha256, no, page, words, tokens)
                        select :sha256, said.no, said.page, said.words,
                               array_to_tsvector(string_to_array(said.tokens, ' '))
                        from unnest(cast(:pages as integer[]), cast(:words as text[]), cast(:tokens as text[]))
                            with ordinality as said (page, words, tokens, no)
                        """)
                .param("sha256", sha256)
                .param("pages", sections.stream().map(Section::page).toArray(Integer[]::new))
                .param("words", sections.stream().map(Section::text).toArray(String[]::new))
                .param(
                        "tokens",
                        sections.stream()
                                .map(it -> String.join(" ", Words.of(it.text())))
                                .toArray(String[]::new))
                .update();
    }

    private void addFact(String sha256, Fact fact, String value) {
        sql.sql("insert into reading_fact (sha256, fact, value) values (:sha256, :fact, :value)")
                .param("sha256", sha256)
                .param("fact", fact.name())
                .param("value", value)
                .update();
    }

    void giveUp(String sha256, Reason reason, OffsetDateTime at) {
        sql.sql(
                        """
                        update reading_file set state = 'UNREADABLE', reason = :reason, ended_at = :at
                        where sha256 = :sha256 and state = 'WAITING'
                        """)
                .param("sha256", sha256)
                .param("reason", reason.name())
                .param("at", at)
                .update();
    }

    private record Known(
            FileText.State state,
            @Nullable Reason reason,
            @Nullable Integer pages,
            boolean cutShort,
            SeenWords.@Nullable State seen,
            FileText.@Nullable Look rendition,
            @Nullable Reason renditionReason,
            int sections) {}

    Optional<FileText> find(String sha256, int shown) {
        return sql.sql(
                        """
                        select state, reason, pages, cut_short, seen, rendition, rendition_reason,
                               (select count(*) from reading_section section where section.sha256 = file.sha256)
                                   as sections
                        from reading_file file
                        where sha256 = :sha256
                        """)
                .param("sha256", sha256)
                .query(Rows.of(Known.class))
                .optional()
                .map(it ->
                        new FileText(
                                it.state(),
                                it.reason(),
                                it.pages(),
                                it.cutShort(),
                                it.seen(),
                                it.rendition(),
                                it.renditionReason(),
                                facts(sha256),
                                sections(sha256, shown),
                                it.sections()));
    }

    private Map<Fact, String> facts(String sha256) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        sql.sql("select fact, value from reading_fact where sha256 = :sha256")
                .param("sha256", sha256)
                .query(row -> {
                    facts.put(Fact.valueOf(row.getString("fact")), row.getString("value"));
                });
        return facts;
    }

    List<Section> sections(String sha256, int most) {
        return sql.sql(
                        """
                        select page, words as text from reading_section
                        where sha256 = :sha256 order by no limit :most
                        """)
                .param("sha256", sha256)
                .param("most", most)
                .query(Rows.of(Section.class))
                .list();
    }

    void remove(List<String> fingerprints) {
        sql.sql("delete from reading_file where sha256 = any (:fingerprints)")
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .update();
    }
}
