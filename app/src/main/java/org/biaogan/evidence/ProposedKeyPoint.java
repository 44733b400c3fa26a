package org.biaogan.evidence;

import org.biaogan.matching.Proposal;
import org.biaogan.schemes.KeyPoint;
import org.jspecify.annotations.Nullable;

/**
 * A key point that a file on the table may be cited for, and why.
 *
 * @param task the task it most likely belongs to, where that serves the key point first
 * @param by what else speaks for it; null where only the task does
 */
public record ProposedKeyPoint(
        KeyPoint keyPoint, @Nullable SortingTask task, @Nullable Proposal by) {}
