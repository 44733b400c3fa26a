package org.biaogan.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.biaogan.evidence.NewCitation;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a proof as they were looked up again.
 *
 * @param version in which they were
 */
public record CheckedPages(
        @NotBlank @Size(max = 40) @Nullable String number,
        int version,
        @Size(max = 60) @Pattern(regexp = NewCitation.PAGES, message = "{evidence.pages.form}")
                @Nullable String pages) {

    NewProof proof() {
        return new NewProof(number, pages);
    }
}
