package org.biaogan.plan;

import java.time.LocalDate;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A post of duty of a unit: what it does, what it promises, from when to when.
 *
 * @param taskId the task it belongs to, if to one
 * @param revision how often its text was changed, so that the second of two editors is told
 * @param endedOn when it ended; then either a result or a reason is said
 */
public record PioneerPost(
        long id,
        long unitId,
        String unitName,
        String unitPath,
        @Nullable Long taskId,
        @Nullable String taskCode,
        @Nullable String taskTitleZh,
        @Nullable String taskTitleEn,
        String name,
        String duty,
        String commitment,
        LocalDate fromOn,
        LocalDate toOn,
        int revision,
        @Nullable LocalDate endedOn,
        @Nullable String result,
        @Nullable String reason) {

    public @Nullable Wording taskTitle() {
        return Wording.orNothing(taskTitleZh, taskTitleEn);
    }

    public PostState state(LocalDate today) {
        if (endedOn != null) {
            return PostState.ENDED;
        }
        if (today.isAfter(toOn)) {
            return PostState.OVER;
        }
        return today.isBefore(fromOn) ? PostState.UPCOMING : PostState.RUNNING;
    }
}
