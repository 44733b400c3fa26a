package org.biaogan.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** For which key point a piece is to be cited, and with which pages. */
public record NewCitation(
        @NotNull @Nullable Long keyPointId,
        @Size(max = 60) @Pattern(regexp = PAGES, message = "{evidence.pages.form}")
                @Nullable String pages,
        @Min(1) @Max(100) @Nullable Integer share) {

    /** Pages as people write them: 3, 1-2, 1-2,5. */
    public static final String PAGES =
            "|\\s*\\d{1,4}(\\s*[-–]\\s*\\d{1,4})?(\\s*[,，]\\s*\\d{1,4}(\\s*[-–]\\s*\\d{1,4})?)*\\s*";

    /** The pages in one way of writing, or nothing. */
    @Nullable String pagesWritten() {
        return written(pages);
    }

    /** Pages as they were typed, in one way of writing, or nothing. */
    public static @Nullable String written(@Nullable String pages) {
        if (pages == null || pages.isBlank()) {
            return null;
        }
        return pages.replaceAll("\\s", "").replace('–', '-').replace('，', ',');
    }
}
