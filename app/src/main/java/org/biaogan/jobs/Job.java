package org.biaogan.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work as a person sees it.
 *
 * @param step key of the words for what is being done now
 * @param done how many of {@code total} units of work are finished
 * @param failureCode key of the sentence that says why it failed
 * @param failureWords what that sentence speaks of, for example a number and a title
 */
public record Job(
        long id,
        String kind,
        long subjectId,
        State state,
        @Nullable String step,
        long done,
        long total,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable Instant cancelAskedAt,
        @Nullable String failureCode,
        List<String> failureWords) {

    public Job {
        failureWords = List.copyOf(failureWords);
    }

    /** Where the work is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean isOver() {
        return switch (state) {
            case WAITING, RUNNING -> false;
            case DONE, CANCELLED, FAILED -> true;
        };
    }

    /** Whether a person asked to cancel and the work has not stopped yet. */
    public boolean isBeingCancelled() {
        return cancelAskedAt != null && !isOver();
    }

    /** Whole per cent, 0 to 100; 0 while the total is unknown. */
    public int perCent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
