package org.biaogan.plan;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Whether a task carries a goal, as a cell of the matrix sends it.
 *
 * @param strand the strand whose cells are shown, to come back to
 */
public record LinkForm(
        @NotNull @Nullable Long goal,
        @NotNull @Nullable Long task,
        @NotNull @Nullable Boolean linked,
        @Nullable Long strand) {}
