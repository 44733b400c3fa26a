package org.biaogan.schemes;

import java.util.List;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchemePartRepository {

    private final JdbcClient sql;

    SchemePartRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(long versionId, List<SchemePart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            sql.sql(
                            """
                            insert into schemes_part (version_id, position, kind, title_zh, title_en, weight)
                            values (:version, :position, :kind, :zh, :en, :weight)
                            """)
                    .param("version", versionId)
                    .param("position", i + 1)
                    .param("kind", parts.get(i).kind().name())
                    .param("zh", parts.get(i).title().zh())
                    .param("en", parts.get(i).title().en())
                    .param("weight", parts.get(i).weight())
                    .update();
        }
    }

    List<SchemePart> list(long versionId) {
        return sql.sql(
                        """
                        select kind, title_zh, title_en, weight
                        from schemes_part
                        where version_id = :version
                        order by position
                        """)
                .param("version", versionId)
                .query((row, n) ->
                        new SchemePart(
                                SchemePart.Kind.valueOf(row.getString("kind")),
                                new Wording(row.getString("title_zh"), row.getString("title_en")),
                                Rows.optionalInt(row, "weight")))
                .list();
    }
}
