package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * What came of an occurrence, as it is sent.
 *
 * @param seen the number of the result the writer had before them; 0 where there was none
 */
public record NewResult(
        @NotBlank @Size(max = 2000) @Nullable String words,
        @NotNull @CivilDay @Nullable LocalDate doneOn,
        @NotNull @Nullable Integer seen) {}
