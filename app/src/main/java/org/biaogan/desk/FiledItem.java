package org.biaogan.desk;

import java.time.LocalDate;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence filed to a task, with its number under the campaign's first scheme.
 *
 * @param number of its primary citation; none where it is not cited yet
 * @param citedPages the pages its primary citation points at
 * @param citedVersion the version that its primary citation is of
 * @param late whether it was captured late
 */
public record FiledItem(
        long itemId,
        String title,
        MaterialClass materialClass,
        LocalDate eventOn,
        String unitName,
        @Nullable String period,
        @Nullable String occurrenceTitle,
        @Nullable String number,
        @Nullable String citedPages,
        @Nullable Integer citedVersion,
        int newestVersion,
        boolean late) {}
