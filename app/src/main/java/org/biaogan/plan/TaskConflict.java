package org.biaogan.plan;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed one text. Both texts are kept; the second chooses.
 *
 * @param theirs the text that was saved first, with the revision it has now
 * @param mine the text of the second, at that revision
 * @param by who was faster, and when
 */
public record TaskConflict(
        TaskText theirs, TaskText mine, @Nullable String by, @Nullable OffsetDateTime at) {}
