package org.biaogan.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A task that is to carry a goal, and by what, as the form of the goal sends it. */
public record NewLink(@NotNull @Nullable Long task, @Size(max = 300) @Nullable String how) {

    static final NewLink NONE = new NewLink(null, null);
}
