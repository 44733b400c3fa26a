package org.biaogan.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.biaogan.base.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Takes work from the queue, one row at a time, and goes on with it after a restart. */
@Configuration(proxyBeanMethods = false)
class JobRunner {

    static final String TASK = "job";

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int THREADS = 2;

    private final JobRepository jobs;
    private final Map<String, JobKind> kinds;
    private final Clock clock;

    JobRunner(JobRepository jobs, List<JobKind> kinds, Clock clock) {
        this.jobs = jobs;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
        this.clock = clock;
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler queue(DataSource dataSource) {
        var task =
                Tasks.oneTime(TaskDescriptor.of(TASK))
                        .execute((instance, context) -> run(Long.parseLong(instance.getId())));
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .tableName("jobs_queue")
                .threads(THREADS)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .enableImmediateExecution()
                .build();
    }

    /** Does one piece of work, if it still waits or was left half done by a stop. */
    void run(long id) {
        @Nullable Job job = jobs.find(id).orElse(null);
        if (job == null || !jobs.begin(id)) {
            return;
        }
        try {
            kind(job).run(job.subjectId(), new Counter(id));
            jobs.end(id, Job.State.DONE, now());
        } catch (JobKind.CancelledWork cancelled) {
            jobs.end(id, Job.State.CANCELLED, now());
        } catch (Failure told) {
            LOG.warn("Job {} of kind {} failed: {}", id, job.kind(), told.code());
            List<String> words = Stream.of(told.arguments()).map(String::valueOf).toList();
            jobs.end(id, Job.State.FAILED, told.code(), words, now());
        } catch (Exception fault) {
            LOG.error("Job {} of kind {} failed", id, job.kind(), fault);
            jobs.end(id, Job.State.FAILED, "jobs.failed", List.of(), now());
        }
    }

    private JobKind kind(Job job) {
        JobKind kind = kinds.get(job.kind());
        if (kind == null) {
            throw new IllegalStateException("nobody does work of kind " + job.kind());
        }
        return kind;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Writes progress at most every fifth of a second, so that counting costs nothing. */
    private final class Counter implements JobKind.Progress {

        private static final long EVERY_NANOS = 200_000_000;

        private final long id;
        private long done;
        private long total;
        private long writtenAt;

        Counter(long id) {
            this.id = id;
        }

        @Override
        public void step(String step, long total) {
            this.done = 0;
            this.total = total;
            jobs.step(id, step, total);
            write();
        }

        @Override
        public void add(long units) {
            done += units;
            if (done >= total || System.nanoTime() - writtenAt >= EVERY_NANOS) {
                write();
            }
        }

        private void write() {
            writtenAt = System.nanoTime();
            if (jobs.advance(id, done)) {
                throw new JobKind.CancelledWork();
            }
        }
    }
}
