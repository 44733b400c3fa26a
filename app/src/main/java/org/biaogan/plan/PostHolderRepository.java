package org.biaogan.plan;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.biaogan.campaigns.Candidate;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds posts, and who may be found for one by name. */
@Repository
class PostHolderRepository {

    private static final String HOLDERS =
            """
            select holder.id, holder.post_id, holder.person_id, coalesce(person.name, holder.role) as name,
                   holder.from_on, coalesce(holder.until_on, ended.on_date) as last_on,
                   holder.until_on is null and ended.id is null as open
            from plan_post_holder holder
            left join organization_person person on person.id = holder.person_id
            left join plan_post_end ended
                on ended.campaign_id = holder.campaign_id and ended.post_id = holder.post_id
                and ended.lifted_at is null
            """;

    private final JdbcClient sql;

    PostHolderRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of all posts whose units the actor may see, in the order in which they took them. */
    List<PostHolder> list(Actor actor) {
        return sql.sql(
                        HOLDERS
                                + """
                                join plan_post post
                                    on post.campaign_id = holder.campaign_id and post.id = holder.post_id
                                join organization_unit unit on unit.id = post.unit_id
                                where holder.campaign_id = :campaign
                                  and unit.path ~ any (cast(:reach as lquery[]))
                                order by holder.from_on, holder.id
                                """)
                .param("campaign", actor.campaignId())
                .param("reach", actor.campaignReachArray())
                .query(Rows.of(PostHolder.class))
                .list();
    }

    /** Of one post: who holds it first, then who held it, the newest before. */
    List<PostHolder> list(long campaignId, long postId) {
        return sql.sql(
                        HOLDERS
                                + """
                                where holder.campaign_id = :campaign and holder.post_id = :post
                                order by (holder.until_on is null) desc, holder.from_on desc, holder.id desc
                                """)
                .param("campaign", campaignId)
                .param("post", postId)
                .query(Rows.of(PostHolder.class))
                .list();
    }

    void add(
            long campaignId,
            long postId,
            @Nullable Long personId,
            @Nullable String role,
            LocalDate from) {
        sql.sql(
                        """
                        insert into plan_post_holder (campaign_id, post_id, person_id, role, from_on)
                        values (:campaign, :post, :person, :role, :from)
                        """)
                .param("campaign", campaignId)
                .param("post", postId)
                .param("person", personId)
                .param("role", role)
                .param("from", from)
                .update();
    }

    /** False when somebody said a last day first. */
    boolean end(long campaignId, long postId, long holderId, LocalDate last) {
        return sql.sql(
                                """
                                update plan_post_holder set until_on = :last
                                where campaign_id = :campaign and post_id = :post and id = :holder
                                  and until_on is null
                                """)
                        .param("campaign", campaignId)
                        .param("post", postId)
                        .param("holder", holderId)
                        .param("last", last)
                        .update()
                == 1;
    }

    /**
     * Who bears this name, or has it within theirs, among those with an office today in a unit
     * whose posts the actor keeps; each person once.
     */
    List<Candidate> find(Actor actor, String name, LocalDate today) {
        return sql.sql(
                        """
                        select distinct on (person.name, person.id) person.id, person.name,
                               office.title_zh, office.title_en, unit.name as unit_name
                        from organization_person person
                        join organization_appointment appointment on appointment.person_id = person.id
                        join organization_office office on office.code = appointment.office
                        join organization_unit unit on unit.id = appointment.unit_id
                        where strpos(person.name, :name) > 0
                          and appointment.from_on <= :today
                          and (appointment.until_on is null or appointment.until_on >= :today)
                          and unit.path ~ any (cast(:reach as lquery[]))
                        order by person.name, person.id, office.position
                        limit 20
                        """)
                .param("name", name)
                .param("today", today)
                .param("reach", actor.reachArray())
                .query((row, n) ->
                        new Candidate(
                                row.getLong("id"),
                                row.getString("name"),
                                new Wording(row.getString("title_zh"), row.getString("title_en")),
                                row.getString("unit_name")))
                .list();
    }
}
