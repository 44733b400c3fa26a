package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/** Something that happened, or will, for a task that is due on events only. */
public record NewEvent(
        @NotNull @Nullable Long unitId,
        @NotNull @CivilDay @Nullable LocalDate on,
        @NotBlank @Size(max = 200) @Nullable String title) {}
