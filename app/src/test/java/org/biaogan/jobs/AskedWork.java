package org.biaogan.jobs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Does asked work at once, in the test's own transaction, and stops it at a chosen moment. */
public class AskedWork {

    private static final long LONGER_THAN_PROGRESS_WAITS = 210;

    private final JobRepository jobs;
    private final Clock clock;

    AskedWork(JobRepository jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** When a person presses the button. */
    public interface Moment {
        boolean isNow(String step, long done);
    }

    public Job run(JobKind kind, long subjectId) {
        return runCancelledWhen(kind, subjectId, (step, done) -> false);
    }

    public Job runCancelledWhen(JobKind kind, long subjectId, Moment moment) {
        long id = jobs.findNewest(kind.name(), subjectId).orElseThrow().id();
        new JobRunner(jobs, List.of(new Watched(kind, id, moment)), clock).run(id);
        return jobs.find(id).orElseThrow();
    }

    private final class Watched implements JobKind {

        private final JobKind kind;
        private final long id;
        private final Moment moment;

        Watched(JobKind kind, long id, Moment moment) {
            this.kind = kind;
            this.id = id;
            this.moment = moment;
        }

        @Override
        public String name() {
            return kind.name();
        }

        @Override
        public void run(long subjectId, Progress progress) throws Exception {
            kind.run(subjectId, new Cancelling(progress));
        }

        private final class Cancelling implements Progress {

            private final Progress progress;
            private String step = "";
            private long done;

            Cancelling(Progress progress) {
                this.progress = progress;
            }

            @Override
            public void step(String next, long total) {
                step = next;
                done = 0;
                cancelWhenItIsTime();
                progress.step(next, total);
            }

            @Override
            public void add(long units) {
                done += units;
                cancelWhenItIsTime();
                progress.add(units);
            }

            private void cancelWhenItIsTime() {
                if (moment.isNow(step, done)) {
                    jobs.askToCancel(id, OffsetDateTime.now(clock));
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LONGER_THAN_PROGRESS_WAITS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
