package org.biaogan.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/** How a post ended, as it is sent: what came of it, or why it was given up. */
public record NewPostEnd(
        @NotNull @CivilDay @Nullable LocalDate on,
        @Size(max = 1000) @Nullable String result,
        @Size(max = 500) @Nullable String reason) {

    static final NewPostEnd NONE = new NewPostEnd(null, null, null);

    @Nullable String resultWords() {
        return NewHolder.said(result);
    }

    @Nullable String reasonWords() {
        return NewHolder.said(reason);
    }

    /** One of the two is said, and not both. */
    boolean isClear() {
        return (resultWords() == null) != (reasonWords() == null);
    }
}
