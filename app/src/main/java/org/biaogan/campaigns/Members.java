package org.biaogan.campaigns;

import static org.biaogan.access.Permission.MANAGE_CAMPAIGN;

import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.base.Rows;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who works in a campaign by a role in it. */
@Repository
@Transactional
public class Members {

    private final JdbcClient sql;
    private final Trail trail;

    Members(JdbcClient sql, Trail trail) {
        this.sql = sql;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<Member> list(Actor actor) {
        actor.must(MANAGE_CAMPAIGN);
        return sql.sql(
                        """
                        select member.person_id, person.name, member.role
                        from campaigns_member member
                        join organization_person person on person.id = member.person_id
                        where member.campaign_id = :campaign
                        order by member.role, person.name, person.id
                        """)
                .param("campaign", actor.campaignId())
                .query(Rows.of(Member.class))
                .list();
    }

    public void add(Actor actor, long personId, MemberRole role) {
        actor.must(MANAGE_CAMPAIGN);
        int added =
                sql.sql(
                                """
                                insert into campaigns_member (campaign_id, person_id, role)
                                select :campaign, person.id, :role
                                from organization_person person
                                where person.id = :person
                                on conflict (campaign_id, person_id, role) do nothing
                                """)
                        .param("campaign", actor.campaignId())
                        .param("person", personId)
                        .param("role", role.name())
                        .update();
        if (added == 0) {
            throw new Refused("campaigns.member-before");
        }
        mark(actor, "campaigns.member-added");
    }

    public void end(Actor actor, long personId, MemberRole role) {
        actor.must(MANAGE_CAMPAIGN);
        int ended =
                sql.sql(
                                """
                                delete from campaigns_member
                                where campaign_id = :campaign and person_id = :person and role = :role
                                """)
                        .param("campaign", actor.campaignId())
                        .param("person", personId)
                        .param("role", role.name())
                        .update();
        if (ended == 0) {
            throw new NotFound("campaigns.member", personId);
        }
        mark(actor, "campaigns.member-ended");
    }

    private void mark(Actor actor, String what) {
        trail.add(
                Mark.of(actor.accountId(), what, "campaigns_campaign", actor.campaignId())
                        .inCampaign(actor.campaignId()));
    }
}
