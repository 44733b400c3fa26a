package org.biaogan.schemes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.biaogan.schemes.SchemeFile.CriterionText;
import org.biaogan.schemes.SchemeFile.PointText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchemeRepository {

    private static final String VERSION =
            """
            select id, scheme, version, title_zh, title_en, issuer, document_number, source, status,
                   notice_zh, notice_en, shares, numbering
            from schemes_version
            """;

    private final JdbcClient sql;
    private final SchemePartRepository parts;

    SchemeRepository(JdbcClient sql, SchemePartRepository parts) {
        this.sql = sql;
        this.parts = parts;
    }

    List<SchemeVersion> list() {
        return sql.sql(VERSION + "order by scheme, id desc").query(VERSION_ROW).list();
    }

    Optional<Scheme> find(long versionId) {
        return sql.sql(VERSION + "where id = :id")
                .param("id", versionId)
                .query(VERSION_ROW)
                .optional()
                .map(it -> new Scheme(it, criteria(versionId), parts.list(versionId)));
    }

    Optional<String> findDigest(String scheme, String version) {
        return sql.sql(
                        "select sha256 from schemes_version where scheme = :scheme and version = :version")
                .param("scheme", scheme)
                .param("version", version)
                .query(Rows.TEXT)
                .optional();
    }

    /** The new version's id, or nothing where there is such a version already. */
    Optional<Long> add(SchemeFile file, OffsetDateTime at) {
        Wording notice = file.notice();
        Optional<Long> version =
                sql.sql(
                                """
                                insert into schemes_version
                                    (scheme, version, sha256, title_zh, title_en, issuer, document_number,
                                     source, status, notice_zh, notice_en, shares, numbering, loaded_at)
                                values (:scheme, :version, :sha256, :zh, :en, :issuer, :document, :source,
                                        :status, :noticeZh, :noticeEn, :shares, :numbering, :at)
                                on conflict (scheme, version) do nothing
                                returning id
                                """)
                        .param("scheme", file.scheme())
                        .param("version", file.version())
                        .param("sha256", file.sha256())
                        .param("zh", file.title().zh())
                        .param("en", file.title().en())
                        .param("issuer", file.issuer())
                        .param("document", file.document())
                        .param("source", file.source())
                        .param("status", file.status().name())
                        .param("noticeZh", notice == null ? null : notice.zh())
                        .param("noticeEn", notice == null ? null : notice.en())
                        .param("shares", file.shares().name())
                        .param("numbering", file.numbering().text())
                        .param("at", at)
                        .query(Rows.LONG)
                        .optional();
        version.ifPresent(it -> addTree(it, file));
        return version;
    }

    private void addTree(long versionId, SchemeFile file) {
        parts.add(versionId, file.parts());
        for (int i = 0; i < file.criteria().size(); i++) {
            addCriterion(versionId, file.criteria().get(i), i + 1);
        }
    }

    private void addCriterion(long versionId, CriterionText criterion, int position) {
        long id =
                sql.sql(
                                """
                                insert into schemes_criterion
                                    (version_id, code, position, title_zh, title_en, status, source)
                                values (:version, :code, :position, :zh, :en, :status, :source)
                                returning id
                                """)
                        .param("version", versionId)
                        .param("code", criterion.code())
                        .param("position", position)
                        .param("zh", criterion.title().zh())
                        .param("en", criterion.title().en())
                        .param("status", criterion.status().name())
                        .param("source", criterion.source())
                        .query(Rows.LONG)
                        .single();
        for (int i = 0; i < criterion.points().size(); i++) {
            addPoint(versionId, id, criterion.points().get(i), i + 1);
        }
    }

    private void addPoint(long versionId, long criterionId, PointText point, int position) {
        UsualEvidence usual = point.usual();
        sql.sql(
                        """
                        insert into schemes_key_point
                            (version_id, criterion_id, code, position, title_zh, title_en, usual_zh,
                             usual_en, usual_status, usual_source, status, source, budget)
                        values (:version, :criterion, :code, :position, :zh, :en, :usualZh, :usualEn,
                                :usualStatus, :usualSource, :status, :source, :budget)
                        """)
                .param("version", versionId)
                .param("criterion", criterionId)
                .param("code", point.code())
                .param("position", position)
                .param("zh", point.title().zh())
                .param("en", point.title().en())
                .param("usualZh", usual == null ? null : usual.text().zh())
                .param("usualEn", usual == null ? null : usual.text().en())
                .param("usualStatus", usual == null ? null : usual.status().name())
                .param("usualSource", usual == null ? null : usual.source())
                .param("status", point.status().name())
                .param("source", point.source())
                .param("budget", point.budget())
                .update();
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
                               criterion.status   as criterion_status,
                               criterion.source   as criterion_source,
                               point.id, point.code, point.title_zh, point.title_en, point.usual_zh,
                               point.usual_en, point.usual_status, point.usual_source, point.status,
                               point.source, point.budget
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
                                    TextStatus.valueOf(row.getString("criterion_status")),
                                    row.getString("criterion_source"),
                                    List.of()));
                    points.computeIfAbsent(id, it -> new ArrayList<>()).add(keyPoint(row));
                });
        return criteria.values().stream()
                .map(it ->
                        new Criterion(
                                it.id(),
                                it.code(),
                                it.title(),
                                it.status(),
                                it.source(),
                                points.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static KeyPoint keyPoint(ResultSet row) throws SQLException {
        return new KeyPoint(
                row.getLong("id"),
                row.getString("code"),
                new Wording(row.getString("title_zh"), row.getString("title_en")),
                usual(row),
                TextStatus.valueOf(row.getString("status")),
                row.getString("source"),
                row.getInt("budget"));
    }

    private static @Nullable UsualEvidence usual(ResultSet row) throws SQLException {
        Wording text = Wording.orNothing(row.getString("usual_zh"), row.getString("usual_en"));
        return text == null
                ? null
                : new UsualEvidence(
                        text,
                        TextStatus.valueOf(row.getString("usual_status")),
                        row.getString("usual_source"));
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
                            Shares.valueOf(row.getString("shares")),
                            new NumberPattern(row.getString("numbering")));
}
