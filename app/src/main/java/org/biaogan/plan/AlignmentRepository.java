package org.biaogan.plan;

import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To which units and which calendar the occurrences of a campaign were last aligned. */
@Repository
class AlignmentRepository {

    /** All that decides when which unit is asked, in one digest. */
    private static final String SIGNATURE =
            """
            (select md5(concat_ws('|',
                (select string_agg(concat_ws(',', below.id, below.kind, below.from_on, below.closed_on),
                                   ';' order by below.id)
                 from organization_unit below
                 where below.path <@ own.path),
                (select string_agg(concat_ws(',', term.unit_id, term.code, term.from_on, term.to_on),
                                   ';' order by term.unit_id, term.code)
                 from organization_term term
                 join organization_unit holder on holder.id = term.unit_id
                 where own.path <@ holder.path),
                (select string_agg(concat_ws(',', said.unit_id, free.month), ';'
                                   order by said.unit_id, free.month)
                 from organization_free_months said
                 join organization_unit holder on holder.id = said.unit_id
                 left join organization_free_month free on free.unit_id = said.unit_id
                 where own.path <@ holder.path)))
             from campaigns_campaign campaign
             join organization_unit own on own.id = campaign.unit_id
             where campaign.id = :campaign)
            """;

    private final JdbcClient sql;

    AlignmentRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether nothing has changed since; so too where there is no such campaign. One statement. */
    boolean holds(long campaignId) {
        return sql.sql(
                        "select "
                                + SIGNATURE
                                + """
                                 is not distinct from (
                                    select signature from plan_alignment where campaign_id = :campaign)
                                """)
                .param("campaign", campaignId)
                .query(Rows.YES_NO)
                .single();
    }

    /** A second page that is opened meanwhile waits for the first. */
    void lock(long campaignId) {
        sql.sql(
                        "select pg_advisory_xact_lock(hashtext('plan_alignment'), cast(:campaign as integer))")
                .param("campaign", campaignId)
                .query((row, n) -> true)
                .single();
    }

    void note(long campaignId) {
        sql.sql(
                        "insert into plan_alignment (campaign_id, signature) values (:campaign, "
                                + SIGNATURE
                                + """
                                ) on conflict (campaign_id) do update set signature = excluded.signature
                                """)
                .param("campaign", campaignId)
                .update();
    }
}
