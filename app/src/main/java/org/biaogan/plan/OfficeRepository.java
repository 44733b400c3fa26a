package org.biaogan.plan;

import java.util.List;
import org.biaogan.schemes.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfficeRepository {

    private final JdbcClient sql;

    OfficeRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<OfficeChoice> list() {
        return sql.sql("select code, title_zh, title_en from organization_office order by position")
                .query((row, n) ->
                        new OfficeChoice(
                                row.getString("code"),
                                new Wording(row.getString("title_zh"), row.getString("title_en"))))
                .list();
    }
}
