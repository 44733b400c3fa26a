package org.biaogan.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an occurrence stands. Derived from its days, its result and its material, never stored; the
 * function {@code plan_state} says the same in SQL.
 */
public enum OccurrenceState {
    /** Its period has not begun. */
    UPCOMING,
    /** Its period runs and it is not done. */
    DUE,
    DONE,
    /** Done, by the date of the event, after it was due. */
    DONE_LATE,
    /** Said to be not held, with a reason. */
    SKIPPED,
    /** It was due before the campaign used Biaogan; it can be filled and is never late. */
    BEFORE_BIAOGAN,
    OVERDUE;

    /**
     * @param doneOn the day of the event by the result that speaks, if there is a result
     * @param complete whether each expected class of material is filed or explained
     * @param skipped whether it was said to be not held
     */
    public static OccurrenceState of(
            LocalDate fromOn,
            LocalDate dueOn,
            LocalDate usedFrom,
            @Nullable LocalDate doneOn,
            boolean complete,
            boolean skipped,
            LocalDate today) {
        boolean before = dueOn.isBefore(usedFrom);
        if (doneOn != null && complete) {
            return doneOn.isAfter(dueOn) && !before ? DONE_LATE : DONE;
        }
        if (doneOn == null && skipped) {
            return SKIPPED;
        }
        if (before) {
            return BEFORE_BIAOGAN;
        }
        if (today.isAfter(dueOn)) {
            return OVERDUE;
        }
        return today.isBefore(fromOn) ? UPCOMING : DUE;
    }

    public boolean isDone() {
        return this == DONE || this == DONE_LATE;
    }
}
