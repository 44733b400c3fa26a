package org.biaogan.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.biaogan.evidence.NewCitation;
import org.jspecify.annotations.Nullable;

/**
 * The number that proves a claim, as it is typed, and the pages meant.
 *
 * @param pages as with a citation: 3, 1-2, 1-2,5
 */
public record NewProof(
        @NotBlank @Size(max = 40) @Nullable String number,
        @Size(max = 60) @Pattern(regexp = NewCitation.PAGES, message = "{evidence.pages.form}")
                @Nullable String pages) {

    static final NewProof EMPTY = new NewProof(null, null);
}
