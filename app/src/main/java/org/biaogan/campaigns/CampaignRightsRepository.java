package org.biaogan.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Permission;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignRightsRepository {

    private final JdbcClient sql;

    CampaignRightsRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One right in a campaign.
     *
     * @param unitId the unit that carries the campaign
     * @param path whose facts it opens: those of the campaign's unit, or of the unit of an office
     *     below
     * @param down whether it also holds in all below that path
     * @param whole whether it comes from the campaign itself, its unit or a unit above, and not
     *     from an office below
     */
    record Found(long unitId, String path, Permission permission, boolean down, boolean whole) {}

    List<Found> list(long accountId, long campaignId, LocalDate today) {
        return sql.sql(
                        """
                        select unit.id as unit_id,
                               case when unit.path <@ held.path then unit.path else held.path end as path,
                               office_right.permission, office_right.reach = 'SUBTREE' as down,
                               unit.path <@ held.path as whole
                        from campaigns_campaign campaign
                        join organization_unit unit on unit.id = campaign.unit_id
                        join organization_unit held on unit.path <@ held.path or held.path <@ unit.path
                        join organization_appointment appointment on appointment.unit_id = held.id
                        join organization_person person on person.id = appointment.person_id
                        join organization_office_right office_right on office_right.office = appointment.office
                        where campaign.id = :campaign
                          and person.account_id = :account
                          and appointment.from_on <= :today
                          and (appointment.until_on is null or appointment.until_on >= :today)
                          and (office_right.reach = 'SUBTREE' or held.path <@ unit.path)
                          and office_right.permission not in ('MANAGE_ACCOUNTS', 'MANAGE_ORGANIZATION', 'MANAGE_SETTINGS')
                          and appointment.office <> 'administrator'
                        union
                        select unit.id, unit.path, role_right.permission, true, true
                        from campaigns_campaign campaign
                        join organization_unit unit on unit.id = campaign.unit_id
                        join campaigns_member member on member.campaign_id = campaign.id
                        join organization_person person on person.id = member.person_id
                        join campaigns_role_right role_right on role_right.role = member.role
                        where campaign.id = :campaign and person.account_id = :account and member.ended_at is null
                        order by path, permission
                        """)
                .param("campaign", campaignId)
                .param("account", accountId)
                .param("today", today)
                .query(Rows.of(Found.class))
                .list();
    }
}
