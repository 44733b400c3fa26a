package org.biaogan.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Which part of a piece a citation means: its pages and, where the scheme asks, its share. */
public record CitedPart(
        @Size(max = 60) @Pattern(regexp = NewCitation.PAGES, message = "{evidence.pages.form}")
                @Nullable String pages,
        @Min(1) @Max(100) @Nullable Integer share) {

    @Nullable String pagesWritten() {
        return NewCitation.written(pages);
    }
}
