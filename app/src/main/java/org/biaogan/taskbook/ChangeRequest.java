package org.biaogan.taskbook;

import java.time.OffsetDateTime;
import java.util.List;
import org.biaogan.plan.TaskField;
import org.jspecify.annotations.Nullable;

/**
 * A change of what the approved task book promises, as it was asked for.
 *
 * @param outcome nothing as long as it waits
 * @param mine whether the reader asked for it
 */
public record ChangeRequest(
        long id,
        long taskId,
        String code,
        String title,
        String reason,
        OffsetDateTime askedAt,
        String askedBy,
        boolean mine,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String decidedBy,
        List<Change> changes) {

    public ChangeRequest {
        changes = List.copyOf(changes);
    }

    /** What became of it. */
    public enum Outcome {
        AGREED,
        REFUSED,
        WITHDRAWN
    }

    /** One field of it. */
    public record Change(TaskField field, String was, String becomes) {}

    public boolean isWaiting() {
        return outcome == null;
    }

    boolean changes(TaskField field) {
        return changes.stream().anyMatch(it -> it.field() == field);
    }
}
