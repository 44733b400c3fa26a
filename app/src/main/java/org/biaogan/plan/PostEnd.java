package org.biaogan.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a post ended: with its result, or with the reason why it was given up. */
public record PostEnd(
        LocalDate onDate,
        @Nullable String result,
        @Nullable String reason,
        OffsetDateTime saidAt,
        String saidBy,
        boolean lifted) {}
