package org.biaogan.campaigns;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignRepository {

    private static final String CAMPAIGN =
            """
            select campaign.id, campaign.unit_id, unit.name as unit_name, campaign.title, campaign.from_on,
                   campaign.mid_on, campaign.to_on, campaign.used_from
            from campaigns_campaign campaign
            join organization_unit unit on unit.id = campaign.unit_id
            """;

    private final JdbcClient sql;

    CampaignRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Campaign> find(long id) {
        return sql.sql(CAMPAIGN + "where campaign.id = :id")
                .param("id", id)
                .query(Rows.of(Campaign.class))
                .optional();
    }

    List<Campaign> listOfUnit(long unitId) {
        return sql.sql(
                        CAMPAIGN
                                + "where campaign.unit_id = :unit order by campaign.from_on desc, campaign.id")
                .param("unit", unitId)
                .query(Rows.of(Campaign.class))
                .list();
    }

    /** Campaigns of the units an account works in, of those above, and of those it reads below. */
    List<Campaign> listOfAccount(long accountId, LocalDate today) {
        return sql.sql(
                        CAMPAIGN
                                + """
                                where exists (
                                    select from organization_appointment appointment
                                    join organization_person person on person.id = appointment.person_id
                                    join organization_unit held on held.id = appointment.unit_id
                                    join organization_office_right office_right
                                        on office_right.office = appointment.office
                                    where person.account_id = :account
                                      and office_right.permission = 'READ_UNIT'
                                      and appointment.office <> 'administrator'
                                      and appointment.from_on <= :today
                                      and (appointment.until_on is null or appointment.until_on >= :today)
                                      and (held.path <@ unit.path
                                           or office_right.reach = 'SUBTREE' and unit.path <@ held.path))
                                   or exists (
                                    select from campaigns_member member
                                    join organization_person person on person.id = member.person_id
                                    where member.campaign_id = campaign.id and person.account_id = :account
                                      and member.ended_at is null)
                                order by campaign.from_on desc, campaign.id
                                """)
                .param("account", accountId)
                .param("today", today)
                .query(Rows.of(Campaign.class))
                .list();
    }

    /** Those of which the account may read everything, as {@link CampaignRights} grants it. */
    List<Long> listReadWhole(long accountId, LocalDate today) {
        return sql.sql(
                        """
                        select campaign.id
                        from campaigns_campaign campaign
                        join organization_unit unit on unit.id = campaign.unit_id
                        where exists (
                                select from organization_appointment appointment
                                join organization_person person on person.id = appointment.person_id
                                join organization_unit held on held.id = appointment.unit_id
                                join organization_office_right office_right
                                    on office_right.office = appointment.office
                                where person.account_id = :account
                                  and office_right.permission = 'READ_CAMPAIGN'
                                  and appointment.office <> 'administrator'
                                  and appointment.from_on <= :today
                                  and (appointment.until_on is null or appointment.until_on >= :today)
                                  and (held.id = unit.id
                                       or office_right.reach = 'SUBTREE' and unit.path <@ held.path))
                           or exists (
                                select from campaigns_member member
                                join organization_person person on person.id = member.person_id
                                join campaigns_role_right role_right on role_right.role = member.role
                                where member.campaign_id = campaign.id and person.account_id = :account
                                  and role_right.permission = 'READ_CAMPAIGN' and member.ended_at is null)
                        order by campaign.id
                        """)
                .param("account", accountId)
                .param("today", today)
                .query(Rows.LONG)
                .list();
    }

    long add(NewCampaign campaign, long accountId, OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into campaigns_campaign
                            (unit_id, title, from_on, mid_on, to_on, used_from, opened_at, opened_by)
                        values (:unit, :title, :from, :mid, :to, :usedFrom, :at, :account)
                        returning id
                        """)
                .param("unit", campaign.unitId())
                .param("title", campaign.title())
                .param("from", campaign.fromOn())
                .param("mid", campaign.midOn())
                .param("to", campaign.toOn())
                .param("usedFrom", campaign.usedFrom())
                .param("at", at)
                .param("account", accountId)
                .query(Rows.LONG)
                .single();
    }

    void reschedule(long id, LocalDate midOn, LocalDate toOn) {
        sql.sql("update campaigns_campaign set mid_on = :mid, to_on = :to where id = :id")
                .param("id", id)
                .param("mid", midOn)
                .param("to", toOn)
                .update();
    }

    void addScheme(long campaignId, long versionId, int position) {
        sql.sql(
                        """
                        insert into campaigns_scheme (campaign_id, version_id, position)
                        values (:campaign, :version, :position)
                        """)
                .param("campaign", campaignId)
                .param("version", versionId)
                .param("position", position)
                .update();
    }

    /** False where the campaign does not run under the first, or did under the second already. */
    boolean succeed(long campaignId, long from, long to, long accountId, OffsetDateTime at) {
        int added =
                sql.sql(
                                """
                                insert into campaigns_scheme (campaign_id, version_id, position)
                                select campaign_id, :to, position + 1000000
                                from campaigns_scheme
                                where campaign_id = :campaign and version_id = :from and ended_at is null
                                on conflict (campaign_id, version_id) do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("from", from)
                        .param("to", to)
                        .update();
        if (added == 0) {
            return false;
        }
        sql.sql(
                        """
                        update campaigns_scheme set ended_at = :at, ended_by = :account, succeeded_by = :to
                        where campaign_id = :campaign and version_id = :from and ended_at is null
                        """)
                .param("campaign", campaignId)
                .param("from", from)
                .param("to", to)
                .param("at", at)
                .param("account", accountId)
                .update();
        sql.sql(
                        """
                        update campaigns_scheme set position = position - 1000000
                        where campaign_id = :campaign and version_id = :to
                        """)
                .param("campaign", campaignId)
                .param("to", to)
                .update();
        return true;
    }

    /** Nobody changes under which schemes the campaign runs until what is done now is done. */
    void lockSchemes(long campaignId) {
        sql.sql("select id from campaigns_campaign where id = :campaign for update")
                .param("campaign", campaignId)
                .query(Rows.LONG)
                .single();
    }

    /** False where the campaign runs under it already, or under another version of it. */
    boolean addSchemeLast(long campaignId, long versionId) {
        return sql.sql(
                                """
                                insert into campaigns_scheme (campaign_id, version_id, position)
                                select :campaign, :version, coalesce(max(scheme.position), 0) + 1
                                from campaigns_scheme scheme
                                where scheme.campaign_id = :campaign
                                having not exists (
                                    select from campaigns_scheme own
                                    join schemes_version running on running.id = own.version_id
                                    join schemes_version added on added.id = :version
                                    where own.campaign_id = :campaign and own.ended_at is null
                                      and running.scheme = added.scheme)
                                on conflict (campaign_id, version_id) do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("version", versionId)
                        .update()
                == 1;
    }

    List<Long> listVersions(long campaignId) {
        return sql.sql(
                        """
                        select version_id from campaigns_scheme
                        where campaign_id = :campaign and ended_at is null
                        order by position
                        """)
                .param("campaign", campaignId)
                .query(Rows.LONG)
                .list();
    }
}
