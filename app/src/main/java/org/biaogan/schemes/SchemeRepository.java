package org.biaogan.schemes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchemeRepository {

    private static final String VERSION =
            """
            select id, scheme, version, title_zh, title_en, issuer, document_number, source, status,
                   notice_zh, notice_en, shares
            from schemes_version
            """;

    private final JdbcClient sql;

    SchemeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<SchemeVersion> list() {
        return sql.sql(VERSION + "order by scheme, id desc").query(VERSION_ROW).list();
    }

    Optional<Scheme> find(long versionId) {
        return sql.sql(VERSION + "where id = :id")
                .param("id", versionId)
                .query(VERSION_ROW)
                .optional()
                .map(it -> new Scheme(it, criteria(versionId)));
    }

    private List<Criterion> criteria(long versionId) {
        var criteria = new LinkedHashMap<Long, Criterion>();
        var points = new LinkedHashMap<Long, List<KeyPoint>>();
        sql.sql(
                        """
                        select criterion.id       as criterion_id,
                               criterion.code     as criterion_code,
                               criterion.title_zh as criterion_zh,
                               criterion.title_en as criterion_en,
                               point.id, point.code, point.title_zh, point.title_en, point.usual_zh,
                               point.usual_en, point.status, point.source, point.budget
                        from schemes_criterion criterion
                        join schemes_key_point point
                            on point.version_id = criterion.version_id
                           and point.criterion_id = criterion.id
                        where criterion.version_id = :version
                        order by criterion.position, point.position
                        """)
                .param("version", versionId)
                .query((ResultSet row) -> {
                    long id = row.getLong("criterion_id");
                    criteria.putIfAbsent(
                            id,
                            new Criterion(
                                    id,
                                    row.getString("criterion_code"),
                                    new Wording(
                                            row.getString("criterion_zh"),
                                            row.getString("criterion_en")),
                                    List.of()));
                    points.computeIfAbsent(id, it -> new ArrayList<>()).add(keyPoint(row));
                });
        return criteria.values().stream()
                .map(it ->
                        new Criterion(
                                it.id(),
                                it.code(),
                                it.title(),
                                points.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static KeyPoint keyPoint(ResultSet row) throws SQLException {
        return new KeyPoint(
                row.getLong("id"),
                row.getString("code"),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                Wording.orNothing(row.getString("usual_zh"), row.getString("usual_en")),
                TextStatus.valueOf(row.getString("status")),
                row.getString("source"),
                row.getInt("budget"));
    }

    private static final RowMapper<SchemeVersion> VERSION_ROW =
            (row, n) ->
                    new SchemeVersion(
                            row.getLong("id"),
                            row.getString("scheme"),
                            row.getString("version"),
                            new Wording(row.getString("title_zh"), row.getString("title_en")),
                            row.getString("issuer"),
                            row.getString("document_number"),
                            row.getString("source"),
                            TextStatus.valueOf(row.getString("status")),
                            Wording.orNothing(
                                    row.getString("notice_zh"), row.getString("notice_en")),
                            Shares.valueOf(row.getString("shares")));
}
