package org.biaogan.evidence;

import java.util.Collection;
import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.reading.TextsInUse;
import org.biaogan.reading.TitleWords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * By what pieces are found. Written in the transaction that changes a title, a source, a version or
 * what a file says; each locks its pieces first, so that of two at once the second sees the first.
 */
@Repository
class WordsRepository implements TextsInUse {

    /**
     * Bytes of all words of one piece; the words of a longer text that come later are not found.
     */
    private static final int MOST = 500_000;

    private static final String WRITE =
            """
            insert into evidence_words (item_id, named, tokens, words_version)
            select item.id,
                   array_to_tsvector(string_to_array(given.names, ' ') || place.lexemes),
                   array_to_tsvector(place.lexemes || array(
                       select counted.word
                       from (
                           select word.word,
                                  sum(octet_length(word.word)) over (order by word.no, word.word) as so_far
                           from (
                               select said.word, min(said.no) as no
                               from (
                                   select 0 as no, unnest(string_to_array(given.names, ' ')) as word
                                   union all
                                   select section.no, unnest(tsvector_to_array(section.tokens))
                                   from evidence_version version
                                   join reading_section section on section.sha256 = version.sha256
                                   where version.item_id = item.id and version.no = item.version
                                     and not exists (
                                         select from evidence_version sharing
                                         join evidence_removal removal on removal.item_id = sharing.item_id
                                         where sharing.sha256 = version.sha256)) said
                               group by said.word) word) counted
                       where counted.so_far <= :most)),
                   :version
            from unnest(cast(:items as bigint[]), cast(:names as text[])) as given (item_id, names)
            join evidence_item item on item.id = given.item_id
            cross join lateral (select array['U' || item.unit_id, 'W' || %s] as lexemes) place
            on conflict (item_id) do update
            set named = excluded.named, tokens = excluded.tokens, words_version = excluded.words_version
            """
                    .formatted(VaultSlice.WEEK.formatted("item.event_on"));

    private final JdbcClient sql;

    WordsRepository(JdbcClient sql) {
        this.sql = sql;
    }

    private record Named(
            long id, String title, @Nullable String source, @Nullable String originalName) {}

    /** Cuts what is said of these pieces now. */
    void write(Collection<Long> items) {
        List<Named> named =
                sql.sql(
                                """
                                select item.id, item.title, item.source, version.original_name
                                from evidence_item item
                                join evidence_version version
                                    on version.item_id = item.id and version.no = item.version
                                where item.id = any (:items)
                                order by item.id
                                for no key update of item
                                """)
                        .param("items", items.toArray(Long[]::new))
                        .query(Rows.of(Named.class))
                        .list();
        if (named.isEmpty()) {
            return;
        }
        sql.sql(WRITE)
                .param("items", named.stream().map(Named::id).toArray(Long[]::new))
                .param("names", named.stream().map(WordsRepository::words).toArray(String[]::new))
                .param("most", MOST)
                .param("version", TitleWords.VERSION)
                .update();
    }

    private static String words(Named it) {
        return String.join(" ", TitleWords.of(it.title(), it.source(), it.originalName()));
    }

    @Override
    public void renew(String sha256) {
        write(
                sql.sql(
                                """
                                select item.id
                                from evidence_version version
                                join evidence_item item
                                    on item.id = version.item_id and item.version = version.no
                                where version.sha256 = :sha256
                                order by item.id
                                """)
                        .param("sha256", sha256)
                        .query(Rows.LONG)
                        .list());
    }

    /** The pieces with any of the bytes of this one: their texts are hidden and shown together. */
    void renewSharing(long itemId) {
        write(
                sql.sql(
                                """
                                select distinct sharing.item_id
                                from evidence_version own
                                join evidence_version sharing on sharing.sha256 = own.sha256
                                where own.item_id = :item
                                order by sharing.item_id
                                """)
                        .param("item", itemId)
                        .query(Rows.LONG)
                        .list());
    }

    /** Some pieces after this one, by id, whose words are missing or were cut in another way. */
    List<Long> missing(long after, int most) {
        return sql.sql(
                        """
                        select item.id
                        from evidence_item item
                        where item.id > :after
                          and not exists (
                              select from evidence_words words
                              where words.item_id = item.id and words.words_version = :version)
                        order by item.id
                        limit :most
                        """)
                .param("after", after)
                .param("version", TitleWords.VERSION)
                .param("most", most)
                .query(Rows.LONG)
                .list();
    }
}
