package org.biaogan.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work as a person sees it.
 *
 * @param step key of the words for what is being done now
 * @param done how many of {@code total} units of work are finished
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
        @Nullable String failureCode) {

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

    /** Whole per cent, 0 to 100; 0 while the total is unknown. */
    public int perCent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
