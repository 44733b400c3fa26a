package org.biaogan.plan;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A word on one wording of a result.
 *
 * @param no which word on this wording it is; the highest speaks
 * @param sentence what is to be done, where it is returned
 */
public record Acceptance(
        long occurrenceId,
        int resultNo,
        int no,
        AcceptanceState state,
        @Nullable String sentence,
        OffsetDateTime saidAt,
        String saidBy) {}
