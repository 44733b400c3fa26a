package org.biaogan.schemes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A line to be added to a mapping, as the form sends it.
 *
 * @param from code of a criterion or key point on the side whose evidence is there
 * @param to code of the criterion or key point it serves
 */
public record NewMapped(
        @NotBlank @Size(max = 20) @Nullable String from,
        @NotBlank @Size(max = 20) @Nullable String to,
        @NotNull @Nullable Relation relation,
        @NotBlank @Size(max = 300) @Nullable String why) {

    static final NewMapped NONE = new NewMapped(null, null, null, null);
}
