package org.biaogan.reading;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What tells what files are, and what in them should not spread. */
@Repository
class FileHintRepository {

    private static final String WARNED =
            """
            select sha256, kind, array_agg(page order by page) filter (where page > 0) as pages,
                   sum(places) as places
            from reading_warning where sha256 = any (:fingerprints) group by sha256, kind
            """;

    private final JdbcClient sql;

    FileHintRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void addWarning(String sha256, Warnings.Found warning) {
        sql.sql(
                        """
                        insert into reading_warning (sha256, kind, page, places)
                        values (:sha256, :kind, :page, :places)
                        """)
                .param("sha256", sha256)
                .param("kind", warning.kind().name())
                .param("page", warning.page())
                .param("places", warning.places())
                .update();
    }

    /**
     * @param reads whether files are read at all
     * @param sees whether words on pictures are looked for
     */
    Map<String, FileHint> list(Collection<String> fingerprints, boolean reads, boolean sees) {
        var hints = new HashMap<String, FileHint>();
        sql.sql(
                        """
                        select file.sha256, taken.value as taken, subject.value as subject, sent.value as sent,
                               left(section.words, 600) as beginning,
                               not :reads or file.state <> 'WAITING'
                                   and (file.seen is distinct from 'WAITING' or not :sees) as read,
                               warned.kind, warned.pages, warned.places
                        from reading_file file
                        left join reading_fact taken on taken.sha256 = file.sha256 and taken.fact = 'TAKEN'
                        left join reading_fact subject
                            on subject.sha256 = file.sha256 and subject.fact = 'SUBJECT'
                        left join reading_fact sent on sent.sha256 = file.sha256 and sent.fact = 'SENT'
                        left join reading_section section on section.sha256 = file.sha256 and section.no = 1
                        left join (%s) warned on warned.sha256 = file.sha256
                        where file.sha256 = any (:fingerprints)
                        """
                                .formatted(WARNED))
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .param("reads", reads)
                .param("sees", sees)
                .query(row -> {
                    hints.merge(row.getString("sha256"), hint(row), FileHint::and);
                });
        return hints;
    }

    /** The gravest first. */
    List<Warning> warnings(String sha256) {
        return sql
                .sql(WARNED)
                .param("fingerprints", new String[] {sha256})
                .query((row, n) -> warning(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Warning::kind))
                .toList();
    }

    private static FileHint hint(ResultSet row) throws SQLException {
        return new FileHint(
                row.getString("taken"),
                row.getString("subject"),
                row.getString("sent"),
                row.getString("beginning"),
                row.getBoolean("read"),
                row.getString("kind") == null ? List.of() : List.of(warning(row)));
    }

    private static Warning warning(ResultSet row) throws SQLException {
        Array pages = row.getArray("pages");
        return new Warning(
                Warning.Kind.valueOf(row.getString("kind")),
                pages == null ? List.of() : List.of((Integer[]) pages.getArray()),
                row.getInt("places"));
    }
}
