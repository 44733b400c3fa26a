package org.biaogan.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * A new revision of what is said about a piece; its bytes stay.
 *
 * @param why it is corrected
 * @param seen the revision the writer had before them
 */
public record Correction(
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotNull @Nullable MaterialClass materialClass,
        @NotNull @Nullable LocalDate eventOn,
        @Size(max = 200) @Nullable String source,
        @NotBlank @Size(max = 500) @Nullable String why,
        int seen) {}
