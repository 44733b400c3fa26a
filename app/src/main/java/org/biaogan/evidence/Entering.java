package org.biaogan.evidence;

import org.jspecify.annotations.Nullable;

/**
 * All that waits on somebody's table, or in one folder of it, entered at once.
 *
 * @param entered how many files went in so far
 * @param leftOver how many stay on the table, since somebody has to look at them
 */
public record Entering(
        long id,
        long campaignId,
        long accountId,
        @Nullable String folder,
        int entered,
        int leftOver) {}
