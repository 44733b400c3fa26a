package org.biaogan.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a unit is closed or merged.
 *
 * @param endedOn its last day
 * @param intoId the unit it is merged into; none to close it
 */
public record UnitEnding(
        @NotNull @CivilDay @Nullable LocalDate endedOn,
        @Nullable Long intoId,
        @NotBlank @Size(max = 300) @Nullable String why) {}
