package org.biaogan.plan;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PostRepository {

    private static final String POSTS =
            """
            select post.id, post.unit_id, unit.name as unit_name, unit.path as unit_path, post.task_id,
                   task.code as task_code, task.title_zh as task_title_zh, task.title_en as task_title_en,
                   post.name, post.duty, post.commitment, post.from_on, post.to_on, post.revision,
                   ended.on_date as ended_on, ended.result, ended.reason
            from plan_post post
            join organization_unit unit on unit.id = post.unit_id
            left join plan_task task on task.campaign_id = post.campaign_id and task.id = post.task_id
            left join plan_post_end ended
                on ended.campaign_id = post.campaign_id and ended.post_id = post.id
                and ended.lifted_at is null
            where post.campaign_id = :campaign
              and unit.path ~ any (cast(:reach as lquery[]))
            """;

    private static final String ORDER =
            " order by unit.position, unit.id, post.from_on desc, post.name, post.id";

    private final JdbcClient sql;

    PostRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<PioneerPost> list(Actor actor, PostKind kind, @Nullable Long unit) {
        String which =
                switch (kind) {
                    case STANDING -> " and ended.id is null";
                    case ENDED -> " and ended.id is not null";
                    case ALL -> "";
                };
        var statement =
                read(actor, POSTS + which + (unit == null ? "" : " and unit.id = :unit") + ORDER);
        return (unit == null ? statement : statement.param("unit", unit))
                .query(Rows.of(PioneerPost.class))
                .list();
    }

    List<PioneerPost> listOfTask(Actor actor, long taskId) {
        return read(actor, POSTS + " and post.task_id = :task and ended.id is null" + ORDER)
                .param("task", taskId)
                .query(Rows.of(PioneerPost.class))
                .list();
    }

    Optional<PioneerPost> find(Actor actor, long postId) {
        return read(actor, POSTS + " and post.id = :post")
                .param("post", postId)
                .query(Rows.of(PioneerPost.class))
                .optional();
    }

    /** Holds the row until the end of the transaction, so that two changes follow each other. */
    void lock(long campaignId, long postId) {
        sql.sql("select id from plan_post where campaign_id = :campaign and id = :post for update")
                .param("campaign", campaignId)
                .param("post", postId)
                .query(Rows.LONG)
                .optional();
    }

    long add(long campaignId, PostForm form) {
        return written(
                        """
                        insert into plan_post
                            (campaign_id, unit_id, task_id, name, duty, commitment, from_on, to_on)
                        values (:campaign, :unit, :task, :name, :duty, :commitment, :from, :to)
                        returning id
                        """,
                        campaignId,
                        form)
                .query(Rows.LONG)
                .single();
    }

    /** False when somebody changed it since. */
    boolean edit(long campaignId, long postId, PostForm form) {
        return written(
                                """
                                update plan_post
                                set unit_id = :unit, task_id = :task, name = :name, duty = :duty,
                                    commitment = :commitment, from_on = :from, to_on = :to,
                                    revision = revision + 1
                                where campaign_id = :campaign and id = :post and revision = :revision
                                """,
                                campaignId,
                                form)
                        .param("post", postId)
                        .param("revision", form.revision())
                        .update()
                == 1;
    }

    List<PostEnd> ends(long campaignId, long postId) {
        return sql.sql(
                        """
                        select ended.on_date, ended.result, ended.reason, ended.said_at,
                               account.name as said_by, ended.lifted_at is not null as lifted
                        from plan_post_end ended
                        join access_account account on account.id = ended.said_by
                        where ended.campaign_id = :campaign and ended.post_id = :post
                        order by ended.id desc
                        """)
                .param("campaign", campaignId)
                .param("post", postId)
                .query(Rows.of(PostEnd.class))
                .list();
    }

    /** False when somebody ended it first. */
    boolean end(long campaignId, long postId, NewPostEnd end, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                insert into plan_post_end
                                    (campaign_id, post_id, on_date, result, reason, said_at, said_by)
                                values (:campaign, :post, :on, :result, :reason, :at, :account)
                                on conflict (campaign_id, post_id) where lifted_at is null do nothing
                                """)
                        .param("campaign", campaignId)
                        .param("post", postId)
                        .param("on", end.on())
                        .param("result", end.resultWords())
                        .param("reason", end.reasonWords())
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    boolean lift(long campaignId, long postId, long accountId, OffsetDateTime at) {
        return sql.sql(
                                """
                                update plan_post_end set lifted_at = :at, lifted_by = :account
                                where campaign_id = :campaign and post_id = :post and lifted_at is null
                                """)
                        .param("campaign", campaignId)
                        .param("post", postId)
                        .param("at", at)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    private StatementSpec read(Actor actor, String statement) {
        return sql.sql(statement)
                .param("campaign", actor.campaignId())
                .param("reach", actor.campaignReachArray());
    }

    private StatementSpec written(String statement, long campaignId, PostForm form) {
        return sql.sql(statement)
                .param("campaign", campaignId)
                .param("unit", form.unitId())
                .param("task", form.taskId())
                .param("name", NewHolder.said(form.name()))
                .param("duty", NewHolder.said(form.duty()))
                .param("commitment", NewHolder.said(form.commitment()))
                .param("from", form.fromOn())
                .param("to", form.toOn());
    }
}
