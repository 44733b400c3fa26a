package org.biaogan.desk;

import java.time.LocalDate;
import org.biaogan.access.Actor;
import org.biaogan.access.Permission;
import org.biaogan.plan.OccurrenceState;
import org.jspecify.annotations.Nullable;

/**
 * One of the occurrences behind a mark.
 *
 * @param firstOn on which day it was due before it was moved, where it was
 * @param reason why it was moved last
 * @param movable whether the reader may give it another day
 */
public record TimelineLine(
        long id,
        String unitName,
        String unitPath,
        String period,
        @Nullable String eventTitle,
        LocalDate fromOn,
        LocalDate dueOn,
        OccurrenceState state,
        boolean answered,
        @Nullable LocalDate firstOn,
        @Nullable String reason,
        boolean movable) {

    TimelineLine movedBy(Actor actor) {
        boolean may =
                !answered
                        && state != OccurrenceState.SKIPPED
                        && actor.may(Permission.EDIT_PATH)
                        && actor.mayInCampaign(Permission.EDIT_PATH, unitPath);
        return new TimelineLine(
                id,
                unitName,
                unitPath,
                period,
                eventTitle,
                fromOn,
                dueOn,
                state,
                answered,
                firstOn,
                reason,
                may);
    }
}
