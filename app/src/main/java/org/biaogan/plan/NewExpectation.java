package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One more thing a task should yield, as its form sends it. */
public record NewExpectation(
        @NotNull @Nullable MaterialClass materialClass,
        @NotBlank @Size(max = 200) @Nullable String textZh,
        @Size(max = 300) @Nullable String textEn,
        @NotNull @Nullable Kept kept) {

    static final NewExpectation EMPTY = new NewExpectation(null, null, null, null);
}
