package org.biaogan.activities;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar file, on its civil day in the college's zone.
 *
 * @param from when it began; nothing where it is of the whole day
 * @param to when it ended on the same day
 */
public record IcsEvent(
        String uid,
        String title,
        LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String place) {

    /** Whether it had begun by then. */
    boolean began(LocalDateTime now) {
        return from == null ? !day.isAfter(now.toLocalDate()) : !day.atTime(from).isAfter(now);
    }
}
