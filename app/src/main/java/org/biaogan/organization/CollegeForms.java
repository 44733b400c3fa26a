package org.biaogan.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What the forms about a whole college send; on one page no two fields have the same name. */
public final class CollegeForms {

    private CollegeForms() {}

    /** The rules a college sets. */
    public record Rules(
            @NotNull @Min(1) @Max(365) @Nullable Integer lateAfterDays,
            @NotNull @Min(1) @Max(99) @Nullable Integer mostlyPercent,
            @Min(1) @Max(200) @Nullable Integer budget) {}
}
