package org.biaogan.activities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the calendar are asked for.
 *
 * @param own only what the offices of the account answer for
 * @param most how many lines of a day, before the rest is only counted
 */
record CalendarSpan(
        LocalDate from,
        LocalDate to,
        LocalDate today,
        @Nullable Long unit,
        boolean own,
        int most) {}
