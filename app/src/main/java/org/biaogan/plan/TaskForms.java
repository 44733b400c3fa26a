package org.biaogan.plan;

import java.util.List;
import org.biaogan.base.Rows;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.SchemeLibrary;
import org.biaogan.schemes.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about tasks let people choose from. */
@Component
@Transactional(readOnly = true)
class TaskForms {

    private final JdbcClient sql;
    private final SchemeLibrary schemes;

    TaskForms(JdbcClient sql, SchemeLibrary schemes) {
        this.sql = sql;
        this.schemes = schemes;
    }

    List<OfficeChoice> offices() {
        return sql.sql("select code, title_zh, title_en from organization_office order by position")
                .query(
                        (row, n) ->
                                new OfficeChoice(
                                        row.getString("code"),
                                        new Wording(row.getString("title_zh"), row.getString("title_en"))))
                .list();
    }

    /** The schemes of the campaign, the one its path was made for first. */
    List<Scheme> schemes(long campaignId) {
        return sql
                .sql("select version_id from campaigns_scheme where campaign_id = :campaign order by position")
                .param("campaign", campaignId)
                .query(Rows.LONG)
                .list()
                .stream()
                .map(schemes::get)
                .toList();
    }
}
