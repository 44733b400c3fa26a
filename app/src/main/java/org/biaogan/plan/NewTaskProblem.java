package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The problem a task solves, as it is sent.
 *
 * @param seen the number of the wording the writer had before them; 0 where there was none
 */
public record NewTaskProblem(
        @NotBlank @Size(max = 500) @Nullable String words,
        @NotBlank @Size(max = 100) @Nullable String whom,
        @NotNull @Nullable Integer seen) {}
