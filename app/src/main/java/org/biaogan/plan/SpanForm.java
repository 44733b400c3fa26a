package org.biaogan.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a task runs, as its form sends it.
 *
 * @param revision the revision of the task the writer had before them
 */
public record SpanForm(
        @NotNull @CivilDay @Nullable LocalDate fromOn,
        @NotNull @CivilDay @Nullable LocalDate toOn,
        @NotNull @Nullable Integer revision) {

    SpanForm at(int newRevision) {
        return new SpanForm(fromOn, toOn, newRevision);
    }
}
