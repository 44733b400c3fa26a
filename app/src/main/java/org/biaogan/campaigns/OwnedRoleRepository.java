package org.biaogan.campaigns;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.biaogan.organization.Holding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OwnedRoleRepository {

    private final JdbcClient sql;
    private final Clock clock;

    OwnedRoleRepository(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Role(long id, long campaignId, String campaign, String role) {}

    /** Those in campaigns that have not ended, of units in one line with the office's. */
    List<Role> list(Holding holding) {
        return sql.sql(
                        """
                        select member.id, member.campaign_id, campaign.title as campaign, member.role
                        from campaigns_member member
                        join campaigns_campaign campaign on campaign.id = member.campaign_id
                        join organization_unit unit on unit.id = campaign.unit_id
                        where member.person_id = :person
                          and member.ended_at is null
                          and campaign.to_on >= :today
                          and (unit.path <@ cast(:path as ltree) or cast(:path as ltree) <@ unit.path)
                        order by campaign.from_on desc, member.id
                        """)
                .param("person", holding.personId())
                .param("today", holding.today())
                .param("path", holding.unitPath())
                .query(Rows.of(Role.class))
                .list();
    }

    void end(long memberId) {
        sql.sql("update campaigns_member set ended_at = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", memberId)
                .update();
    }

    /** Nothing where that person has the role already. */
    Optional<Long> add(long campaignId, long personId, String role) {
        return sql.sql(
                        """
                        insert into campaigns_member (campaign_id, person_id, role)
                        values (:campaign, :person, :role)
                        on conflict (campaign_id, person_id, role) where ended_at is null do nothing
                        returning id
                        """)
                .param("campaign", campaignId)
                .param("person", personId)
                .param("role", role)
                .query(Rows.LONG)
                .optional();
    }
}
