package org.biaogan.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/** What the forms about units send; on one page no two fields have the same name. */
public final class UnitForms {

    private UnitForms() {}

    /**
     * A new unit below another, or at the top.
     *
     * @param foundedOn since when there is such a unit
     */
    public record NewUnit(
            @NotBlank @Size(max = 100) @Nullable String name,
            @NotBlank @Nullable String kind,
            @NotNull @CivilDay @Nullable LocalDate foundedOn) {

        /** A form nobody has filled in. */
        public static NewUnit on(@Nullable LocalDate day) {
            return new NewUnit(null, null, day);
        }
    }

    /** Another name from a day on. */
    public record Renaming(
            @NotBlank @Size(max = 100) @Nullable String newName,
            @NotNull @CivilDay @Nullable LocalDate renamedOn) {}

    /** Another place from a day on. */
    public record Moving(
            @NotNull @Nullable Long parentId, @NotNull @CivilDay @Nullable LocalDate movedOn) {}
}
