package org.biaogan.desk;

import java.time.LocalDate;
import org.biaogan.plan.OccurrenceState;
import org.jspecify.annotations.Nullable;

/** One of the occurrences behind a mark. */
public record TimelineLine(
        long id,
        String unitName,
        String unitPath,
        String period,
        @Nullable String eventTitle,
        LocalDate fromOn,
        LocalDate dueOn,
        OccurrenceState state) {}
