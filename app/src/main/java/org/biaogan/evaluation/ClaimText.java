package org.biaogan.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it is written.
 *
 * @param seen the revision the writer had before them; 0 for a new claim
 */
public record ClaimText(
        @NotNull @Nullable ClaimPart part,
        @NotBlank @Size(max = 2000) @Nullable String words,
        int seen) {}
