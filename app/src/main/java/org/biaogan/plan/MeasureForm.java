package org.biaogan.plan;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A task's measure as its form sends it.
 *
 * @param revision the revision of the task the writer had before them
 */
public record MeasureForm(
        @NotBlank @Size(max = 100) @Nullable String title,
        @Size(max = 20) @Nullable String unit,
        @NotNull @Digits(integer = 12, fraction = 4) @Nullable BigDecimal baseline,
        @NotNull @Digits(integer = 12, fraction = 4) @Nullable BigDecimal target,
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal value,
        @NotNull @Nullable Integer revision) {

    MeasureForm at(int newRevision) {
        return new MeasureForm(title, unit, baseline, target, value, newRevision);
    }

    static MeasureForm of(@Nullable Measure measure, int revision) {
        return measure == null
                ? new MeasureForm(null, null, null, null, null, revision)
                : new MeasureForm(
                        measure.title(),
                        measure.unit(),
                        measure.baseline(),
                        measure.target(),
                        measure.value(),
                        revision);
    }
}
