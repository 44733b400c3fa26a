package org.biaogan.plan;

import java.time.LocalDate;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One task of a campaign's own path.
 *
 * @param revision how often its text was changed, so that the second of two editors is told
 * @param cutOn since when it is no longer part of the path
 */
public record Task(
        long id,
        long strandId,
        String code,
        Wording title,
        @Nullable Wording purpose,
        Cycle cycle,
        CarriedBy carriedBy,
        String owner,
        int revision,
        @Nullable LocalDate cutOn,
        @Nullable String cutReason) {}
