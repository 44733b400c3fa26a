package org.biaogan.campaigns;

import static org.biaogan.access.Permission.MANAGE_CAMPAIGN;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.access.Told;
import org.biaogan.base.CivilCalendar;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.biaogan.base.Rows;
import org.biaogan.schemes.Wording;
import org.biaogan.trail.Mark;
import org.biaogan.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who works in a campaign by a role in it. */
@Repository
@Transactional
public class Members {

    private final JdbcClient sql;
    private final Trail trail;
    private final ObjectProvider<Told> told;
    private final CivilCalendar calendar;
    private final Clock clock;

    Members(
            JdbcClient sql,
            Trail trail,
            ObjectProvider<Told> told,
            CivilCalendar calendar,
            Clock clock) {
        this.sql = sql;
        this.trail = trail;
        this.told = told;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Those who are members, and after them those who were. */
    @Transactional(readOnly = true)
    public List<Member> list(Actor actor) {
        actor.must(MANAGE_CAMPAIGN);
        return sql.sql(
                        """
                        select member.id, member.person_id, person.name, member.role, member.ended_at
                        from campaigns_member member
                        join organization_person person on person.id = member.person_id
                        where member.campaign_id = :campaign
                        order by member.ended_at desc nulls first, member.role, person.name, member.id
                        """)
                .param("campaign", actor.campaignId())
                .query(Rows.of(Member.class))
                .list();
    }

    /**
     * Who bears this name, or has it within theirs, among those the actor may know: everybody with
     * an office in the campaign's unit and below, and wherever the actor holds an office and below.
     */
    @Transactional(readOnly = true)
    public List<Candidate> find(Actor actor, String name) {
        actor.must(MANAGE_CAMPAIGN);
        return sql.sql(
                        """
                        select person.id, person.name, office.title_zh, office.title_en,
                               unit.name as unit_name
                        from organization_person person
                        join organization_appointment appointment on appointment.person_id = person.id
                        join organization_office office on office.code = appointment.office
                        join organization_unit unit on unit.id = appointment.unit_id
                        where strpos(person.name, :name) > 0
                        """
                                + KNOWN
                                + """
                                order by person.name, person.id, office.position, unit.id
                                limit 50
                                """)
                .param("name", name)
                .param("unit", actor.unitId())
                .param("account", actor.accountId())
                .param("today", calendar.today())
                .query((row, n) ->
                        new Candidate(
                                row.getLong("id"),
                                row.getString("name"),
                                new Wording(row.getString("title_zh"), row.getString("title_en")),
                                row.getString("unit_name")))
                .list();
    }

    private static final String KNOWN =
            """
             and appointment.from_on <= :today
             and (appointment.until_on is null or appointment.until_on >= :today)
             and exists (
                 select from organization_unit above
                 where unit.path <@ above.path
                   and (above.id = :unit
                       or exists (
                           select from organization_appointment own
                           join organization_person self on self.id = own.person_id
                           join organization_office_right office_right on office_right.office = own.office
                           where own.unit_id = above.id
                             and office_right.permission = 'READ_UNIT'
                             and (office_right.reach = 'SUBTREE' or above.id = unit.id)
                             and self.account_id = :account
                             and own.from_on <= :today
                             and (own.until_on is null or own.until_on >= :today))))
            """;

    public void add(Actor actor, long personId, MemberRole role) {
        actor.must(MANAGE_CAMPAIGN);
        if (!isKnown(actor, personId)) {
            throw new NotFound("organization.person", personId);
        }
        long id =
                sql.sql(
                                """
                                insert into campaigns_member (campaign_id, person_id, role)
                                values (:campaign, :person, :role)
                                on conflict (campaign_id, person_id, role) where ended_at is null do nothing
                                returning id
                                """)
                        .param("campaign", actor.campaignId())
                        .param("person", personId)
                        .param("role", role.name())
                        .query(Rows.LONG)
                        .optional()
                        .orElseThrow(() -> new Refused("campaigns.member-before"));
        mark(actor, "campaigns.member-added", id);
        sql.sql(
                        """
                        select account_id from organization_person
                        where id = :person and account_id is not null
                        """)
                .param("person", personId)
                .query(Rows.LONG)
                .optional()
                .ifPresent(
                        account -> told.forEach(it -> it.tell(account, Told.Event.RIGHTS_GRANTED)));
    }

    public void end(Actor actor, long personId, MemberRole role) {
        actor.must(MANAGE_CAMPAIGN);
        long id =
                sql.sql(
                                """
                                update campaigns_member set ended_at = :now
                                where campaign_id = :campaign and person_id = :person and role = :role
                                  and ended_at is null
                                returning id
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("campaign", actor.campaignId())
                        .param("person", personId)
                        .param("role", role.name())
                        .query(Rows.LONG)
                        .optional()
                        .orElseThrow(() -> new NotFound("campaigns.member", personId));
        mark(actor, "campaigns.member-ended", id);
    }

    private boolean isKnown(Actor actor, long personId) {
        return sql.sql(
                        """
                        select exists (
                            select from organization_appointment appointment
                            join organization_unit unit on unit.id = appointment.unit_id
                            where appointment.person_id = :person
                        """
                                + KNOWN
                                + ")")
                .param("person", personId)
                .param("unit", actor.unitId())
                .param("account", actor.accountId())
                .param("today", calendar.today())
                .query(Rows.YES_NO)
                .single();
    }

    private void mark(Actor actor, String what, long memberId) {
        trail.add(
                Mark.of(actor.accountId(), what, "campaigns_member", memberId)
                        .inCampaign(actor.campaignId()));
    }
}
