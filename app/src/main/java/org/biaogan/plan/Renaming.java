package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A name for a project or a strand, as its form sends it.
 *
 * @param was the Chinese name the writer had before them; empty for a new one
 * @param wasEn the English one; empty where there was none
 */
public record Renaming(
        @NotBlank @Size(max = 100) @Nullable String titleZh,
        @Size(max = 200) @Nullable String titleEn,
        @NotNull @Nullable String was,
        @Nullable String wasEn) {

    static final Renaming EMPTY = new Renaming(null, null, "", "");
}
