package org.biaogan.plan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A task's measure as its form sends it. */
public record MeasureForm(
        @NotBlank @Size(max = 100) @Nullable String title,
        @NotNull @Size(max = 20) @Nullable String unit,
        @NotNull @Digits(integer = 12, fraction = 4) @Nullable BigDecimal baseline,
        @NotNull @Digits(integer = 12, fraction = 4) @Nullable BigDecimal target,
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal value) {

    static MeasureForm of(@Nullable Measure measure) {
        return measure == null
                ? new MeasureForm(null, null, null, null, null)
                : new MeasureForm(
                        measure.title(),
                        measure.unit(),
                        measure.baseline(),
                        measure.target(),
                        measure.value());
    }
}
