package org.biaogan.desk;

import java.time.LocalDate;
import org.biaogan.plan.OccurrenceState;
import org.jspecify.annotations.Nullable;

/**
 * What of one task falls due within one stretch of days, folded into one mark.
 *
 * @param foldOn the first day of the stretch
 * @param fromOn when the first of them begins
 * @param firstOn when the first of them is due
 * @param lastOn when the last of them is due; there the mark stands
 * @param open how many wait for their result
 * @param state the one that needs most to be seen
 * @param period the period they have in common, if they have
 * @param unitName the unit, where it is one
 * @param moved how many of them have a moved day
 * @param reason why one of these was moved
 */
public record TimelineMark(
        long taskId,
        LocalDate foldOn,
        LocalDate fromOn,
        LocalDate firstOn,
        LocalDate lastOn,
        int total,
        int done,
        int late,
        int open,
        OccurrenceState state,
        @Nullable String period,
        @Nullable String eventTitle,
        @Nullable String unitName,
        int moved,
        @Nullable String reason) {

    /** Whether anything behind it waits for its day, and so may still be given another. */
    public boolean waits() {
        return late + open > 0;
    }

    /** How the glyph of a state is called. */
    public String glyph() {
        return switch (state) {
            case DONE, DONE_LATE -> "good";
            case OVERDUE -> "late";
            case SKIPPED -> "skip";
            case BEFORE_BIAOGAN -> "none";
            case DUE, UPCOMING -> "wait";
        };
    }
}
