package org.biaogan.plan;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/** The days of a campaign that may still be moved, as their form sends them. */
public record DatesForm(
        @NotNull @CivilDay @Nullable LocalDate midOn,
        @NotNull @CivilDay @Nullable LocalDate toOn) {}
