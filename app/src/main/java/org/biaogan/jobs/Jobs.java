package org.biaogan.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.biaogan.access.Actor;
import org.biaogan.base.NotFound;
import org.biaogan.base.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Long work: asked for in the caller's transaction, done in the background, seen by its progress.
 */
@Service
@Transactional
public class Jobs {

    private final JobRepository jobs;
    private final ObjectProvider<SchedulerClient> queue;
    private final Clock clock;

    Jobs(JobRepository jobs, ObjectProvider<SchedulerClient> queue, Clock clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.clock = clock;
    }

    /** The right to ask is the business of the module whose work it is. */
    public long ask(Actor actor, String kind, long campaignId, long subjectId) {
        return add(actor, kind, campaignId, subjectId);
    }

    /** The same for work that belongs to no campaign. */
    public long askInHouse(Actor actor, String kind, long subjectId) {
        return add(actor, kind, null, subjectId);
    }

    private long add(Actor actor, String kind, @Nullable Long campaignId, long subjectId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        long id = jobs.add(kind, campaignId, subjectId, actor.accountId(), now);
        queue.getObject()
                .scheduleIfNotExists(new TaskInstance<>(JobRunner.TASK, "" + id), now.toInstant());
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Job> findNewest(String kind, long subjectId) {
        return jobs.findNewest(kind, subjectId);
    }

    public void cancel(long jobId) {
        if (!jobs.askToCancel(jobId, OffsetDateTime.now(clock))) {
            throw new Refused("jobs.already-over", jobId);
        }
    }

    @Transactional(readOnly = true)
    public Job get(long jobId) {
        return jobs.find(jobId).orElseThrow(() -> new NotFound("jobs", jobId));
    }
}
