package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an expected piece of material will not come, as its form sends it. */
public record NewExplanation(
        @NotNull @Nullable Long expectationId, @NotBlank @Size(max = 500) @Nullable String reason) {

    static final NewExplanation NONE = new NewExplanation(null, null);
}
