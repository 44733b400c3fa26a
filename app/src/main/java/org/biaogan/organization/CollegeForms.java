package org.biaogan.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/** What the forms about a whole college send; on one page no two fields have the same name. */
public final class CollegeForms {

    private CollegeForms() {}

    /** The rules a college sets. */
    public record Rules(
            @NotNull @Min(1) @Max(365) @Nullable Integer lateAfterDays,
            @NotNull @Min(1) @Max(99) @Nullable Integer mostlyPercent,
            @NotNull @Min(0) @Max(10) @Nullable Integer beforeYears,
            @Min(1) @Max(200) @Nullable Integer budget) {

        static Rules of(CollegeRules rules) {
            return new Rules(
                    rules.lateAfterDays(),
                    rules.mostlyPercent(),
                    rules.beforeYears(),
                    rules.budget());
        }
    }

    /** The days of one term. */
    public record NewTerm(
            @NotNull @Min(2000) @Max(2100) @Nullable Integer year,
            @NotNull @Pattern(regexp = "autumn|spring") @Nullable String half,
            @NotNull @CivilDay @Nullable LocalDate termFrom,
            @NotNull @CivilDay @Nullable LocalDate termTo) {

        public static final NewTerm EMPTY = new NewTerm(null, null, null, null);

        String code() {
            return year + "-" + half;
        }
    }

    /** Which months are without duty. */
    public record Months(@Nullable List<@NotNull @Min(1) @Max(12) Integer> months) {}

    /** A day on which nobody works. */
    public record NewHoliday(
            @NotNull @CivilDay @Nullable LocalDate day,
            @NotBlank @Size(max = 60) @Nullable String title) {

        public static final NewHoliday EMPTY = new NewHoliday(null, null);
    }

    /** A holiday to be taken off, by its day. */
    public record HolidayRemoval(@NotNull @CivilDay @Nullable LocalDate removed) {}
}
