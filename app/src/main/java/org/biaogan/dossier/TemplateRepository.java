package org.biaogan.dossier;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.access.Scope;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemplateRepository {

    private final JdbcClient sql;

    TemplateRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A template and whose it is: this campaign's or unit's own, or that of a unit above. */
    record Found(String sha256, String originalName, boolean own, @Nullable String unitName) {}

    /**
     * The campaign's own, else that of the nearest unit at or above; nothing for the shipped one.
     */
    Optional<Found> find(Actor actor) {
        return sql.sql(
                        """
                        select newest.sha256, newest.original_name,
                               newest.campaign_id is not null or
                                   (cast(:campaign as bigint) is null and newest.unit_id = :unit) as own,
                               above.name as unit_name
                        from (
                            select distinct on (campaign_id, unit_id) campaign_id, unit_id, sha256, original_name
                            from dossier_report_template
                            order by campaign_id, unit_id, id desc) newest
                        left join organization_unit above on above.id = newest.unit_id
                        left join organization_unit here on here.id = :unit
                        where newest.sha256 is not null
                          and (newest.campaign_id = :campaign or here.path <@ above.path)
                        order by newest.campaign_id is null, nlevel(above.path) desc
                        limit 1
                        """)
                .param("campaign", campaign(actor))
                .param("unit", actor.unitId())
                .query(Rows.of(Found.class))
                .optional();
    }

    /** Without bytes it says that this place has none of its own any more. */
    long add(
            Actor actor,
            @Nullable String sha256,
            @Nullable String originalName,
            OffsetDateTime at) {
        Long campaign = campaign(actor);
        return sql.sql(
                        """
                        insert into dossier_report_template
                            (campaign_id, unit_id, sha256, original_name, put_at, put_by)
                        values (:campaign, :unit, :sha256, :name, :at, :account)
                        returning id
                        """)
                .param("campaign", campaign)
                .param("unit", campaign == null ? actor.unitId() : null)
                .param("sha256", sha256)
                .param("name", originalName)
                .param("at", at)
                .param("account", actor.accountId())
                .query(Rows.LONG)
                .single();
    }

    private static @Nullable Long campaign(Actor actor) {
        return actor.scope() instanceof Scope.OfCampaign campaign ? campaign.campaignId() : null;
    }
}
