package org.biaogan.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.biaogan.base.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobRepository {

    private static final String COLUMNS =
            """
            select id, kind, subject_id, state, step, done, total, asked_at, ended_at, cancel_asked_at, failure_code,
                   failure_words
            from jobs_job
            """;

    private final JdbcClient sql;

    JobRepository(JdbcClient sql) {
        this.sql = sql;
    }

    long add(
            String kind,
            @Nullable Long campaignId,
            long subjectId,
            long accountId,
            OffsetDateTime at) {
        return sql.sql(
                        """
                        insert into jobs_job (kind, campaign_id, subject_id, asked_by, asked_at, state)
                        values (:kind, :campaign, :subject, :account, :at, 'WAITING')
                        returning id
                        """)
                .param("kind", kind)
                .param("campaign", campaignId)
                .param("subject", subjectId)
                .param("account", accountId)
                .param("at", at)
                .query(Rows.LONG)
                .single();
    }

    Optional<Job> find(long id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(JobRepository::job)
                .optional();
    }

    Optional<Job> findNewest(String kind, long subjectId) {
        return sql.sql(
                        COLUMNS
                                + "where kind = :kind and subject_id = :subject order by id desc limit 1")
                .param("kind", kind)
                .param("subject", subjectId)
                .query(JobRepository::job)
                .optional();
    }

    /** False where the job is over already. */
    boolean begin(long id) {
        return sql.sql(
                                """
                                update jobs_job set state = 'RUNNING', attempts = attempts + 1, done = 0
                                where id = :id and state in ('WAITING', 'RUNNING')
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    void step(long id, String step, long total) {
        sql.sql("update jobs_job set step = :step, done = 0, total = :total where id = :id")
                .param("step", step)
                .param("total", total)
                .param("id", id)
                .update();
    }

    /** Writes how far the work is and reads whether a person asked to cancel. */
    boolean advance(long id, long done) {
        return sql.sql(
                        """
                        update jobs_job set done = :done where id = :id
                        returning cancel_asked_at is not null
                        """)
                .param("done", done)
                .param("id", id)
                .query(Rows.YES_NO)
                .single();
    }

    void end(long id, Job.State state, OffsetDateTime at) {
        end(id, state, null, List.of(), at);
    }

    void end(
            long id,
            Job.State state,
            @Nullable String failureCode,
            List<String> failureWords,
            OffsetDateTime at) {
        sql.sql(
                        """
                        update jobs_job
                        set state = :state, failure_code = :failure,
                            failure_words = cast(:words as text[]), ended_at = :at,
                            done = case when :state = 'DONE' then total else done end
                        where id = :id
                        """)
                .param("state", state.name())
                .param("failure", failureCode)
                .param("words", failureWords.toArray(String[]::new))
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** What nobody has begun is cancelled at once. False where there is nothing left to cancel. */
    boolean askToCancel(long id, OffsetDateTime at) {
        return sql.sql(
                                """
                                update jobs_job
                                set cancel_asked_at = coalesce(cancel_asked_at, :at),
                                    ended_at = case when state = 'WAITING' then cast(:at as timestamptz) end,
                                    state = case when state = 'WAITING' then 'CANCELLED' else state end
                                where id = :id and state in ('WAITING', 'RUNNING')
                                """)
                        .param("at", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Job job(ResultSet row, int n) throws SQLException {
        OffsetDateTime ended = Rows.time(row, "ended_at");
        OffsetDateTime cancel = Rows.time(row, "cancel_asked_at");
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("subject_id"),
                Job.State.valueOf(row.getString("state")),
                row.getString("step"),
                row.getLong("done"),
                row.getLong("total"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                cancel == null ? null : cancel.toInstant(),
                row.getString("failure_code"),
                List.of((String[]) row.getArray("failure_words").getArray()));
    }
}
