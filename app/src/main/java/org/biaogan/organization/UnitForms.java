package org.biaogan.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the forms about units send. */
public final class UnitForms {

    private UnitForms() {}

    /** A new unit below another, or at the top. */
    public record NewUnit(
            @NotBlank @Size(max = 100) @Nullable String name, @NotBlank @Nullable String kind) {

        public static final NewUnit EMPTY = new NewUnit(null, null);
    }

    /** A person with an office. */
    public record NewPerson(
            @NotBlank @Size(max = 60) @Nullable String name,
            @NotBlank @Nullable String office,
            @Size(max = 60) @Nullable String portfolio,
            @NotNull @Nullable LocalDate fromOn,
            @Size(max = 100) @Nullable String contact) {}

    /** The rules a college sets. */
    public record Rules(
            @NotNull @Min(1) @Max(365) @Nullable Integer lateAfterDays,
            @NotNull @Min(1) @Max(99) @Nullable Integer mostlyPercent,
            @Min(1) @Max(200) @Nullable Integer budget) {}
}
