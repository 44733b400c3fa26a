package org.biaogan.plan;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open in a unit by the plans of running campaigns. */
@Repository
class MovedWorkRepository {

    private final JdbcClient sql;

    MovedWorkRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * How much of one kind is open: {@code running}, {@code late}, {@code posts} or {@code goals}.
     */
    record Count(String kind, long campaignId, String campaign, long count) {}

    List<Count> counts(long unitId, LocalDate today) {
        return sql.sql(
                        """
                        select case when occurrence.due_on >= :today then 'running' else 'late' end as kind,
                               campaign.id as campaign_id, campaign.title as campaign, count(*) as count
                        from plan_standing occurrence
                        join campaigns_campaign campaign on campaign.id = occurrence.campaign_id
                        join plan_task task
                            on task.campaign_id = occurrence.campaign_id and task.id = occurrence.task_id
                        where occurrence.unit_id = :unit and campaign.to_on >= :today and task.cut_on is null
                          and (occurrence.from_on <= :today or occurrence.event) and occurrence.result_no is null and not occurrence.skipped
                          and occurrence.due_on >= occurrence.used_from
                        group by 1, campaign.id, campaign.title
                        union all
                        select 'posts', campaign.id, campaign.title, count(*)
                        from plan_post post
                        join campaigns_campaign campaign on campaign.id = post.campaign_id
                        where post.unit_id = :unit and campaign.to_on >= :today and post.to_on >= :today
                          and not exists (
                              select from plan_post_end ended
                              where ended.campaign_id = post.campaign_id and ended.post_id = post.id
                                and ended.lifted_at is null)
                        group by campaign.id, campaign.title
                        union all
                        select 'goals', campaign.id, campaign.title, count(*)
                        from plan_business_goal goal
                        join campaigns_campaign campaign on campaign.id = goal.campaign_id
                        where goal.unit_id = :unit and goal.ended_on is null and goal.to_on >= :today
                        group by campaign.id, campaign.title
                        order by 2, 1 desc
                        """)
                .param("unit", unitId)
                .param("today", today)
                .query(Rows.of(Count.class))
                .list();
    }

    /** An occurrence of which nothing is said; an event has a title. */
    record Open(long campaignId, long id, long taskId, @Nullable String title, LocalDate dueOn) {}

    /**
     * Occurrences of a unit that are due after a day, have begun by then or are events, and that
     * another unit goes on with: it has the same one, or the campaign of the event reaches it.
     */
    List<Open> open(long unitId, long intoId, LocalDate on) {
        return sql.sql(
                        """
                        select occurrence.campaign_id, occurrence.id, occurrence.task_id, occurrence.title,
                               occurrence.due_on
                        from plan_standing occurrence
                        where occurrence.unit_id = :unit and (occurrence.from_on <= :on or occurrence.event)
                          and occurrence.due_on > :on
                          and occurrence.result_no is null and not occurrence.skipped
                          and case when occurrence.event
                              then exists (
                                  select from campaigns_campaign campaign
                                  join organization_unit own on own.id = campaign.unit_id
                                  join organization_unit other on other.path <@ own.path
                                  where campaign.id = occurrence.campaign_id and other.id = :into)
                              else exists (
                                  select from plan_standing same
                                  where same.campaign_id = occurrence.campaign_id
                                    and same.task_id = occurrence.task_id
                                    and same.period = occurrence.period and same.unit_id = :into)
                              end
                        order by occurrence.campaign_id, occurrence.id
                        """)
                .param("unit", unitId)
                .param("into", intoId)
                .param("on", on)
                .query(Rows.of(Open.class))
                .list();
    }

    /** What now belongs to the other unit. */
    record Moved(long campaignId, long id) {}

    /** Lets the posts that go on beyond a day be posts of another unit of their campaign. */
    List<Moved> movePosts(long fromId, long intoId, LocalDate on) {
        return sql.sql(
                        """
                        update plan_post post
                        set unit_id = :into
                        where post.unit_id = :from and post.to_on >= :on
                          and not exists (
                              select from plan_post_end ended
                              where ended.campaign_id = post.campaign_id and ended.post_id = post.id
                                and ended.lifted_at is null)
                          and exists (
                              select from campaigns_campaign campaign
                              join organization_unit own on own.id = campaign.unit_id
                              join organization_unit unit on unit.path <@ own.path
                              where campaign.id = post.campaign_id and unit.id = :into)
                        returning campaign_id, id
                        """)
                .param("from", fromId)
                .param("into", intoId)
                .param("on", on)
                .query(Rows.of(Moved.class))
                .list();
    }

    /**
     * Lets the business goals a unit answers for beyond a day be those of another unit of their
     * campaign.
     */
    List<Moved> moveGoals(long fromId, long intoId, LocalDate on) {
        return sql.sql(
                        """
                        update plan_business_goal goal
                        set unit_id = :into, revision = goal.revision + 1
                        where goal.unit_id = :from and goal.ended_on is null and goal.to_on >= :on
                          and exists (
                              select from campaigns_campaign campaign
                              join organization_unit own on own.id = campaign.unit_id
                              join organization_unit unit on unit.path <@ own.path
                              where campaign.id = goal.campaign_id and unit.id = :into)
                        returning campaign_id, id
                        """)
                .param("from", fromId)
                .param("into", intoId)
                .param("on", on)
                .query(Rows.of(Moved.class))
                .list();
    }
}
