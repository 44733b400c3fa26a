package org.biaogan.activities;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a ledger said before it was changed.
 *
 * @param why it was changed
 */
public record MatterChange(
        String words,
        String owner,
        LocalDate dueOn,
        @Nullable String forWhom,
        @Nullable String platform,
        String why,
        OffsetDateTime changedAt,
        String changedBy) {}
