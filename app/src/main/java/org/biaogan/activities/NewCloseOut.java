package org.biaogan.activities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * That a matter is done, as it is sent.
 *
 * @param link where it can be seen, for a posting
 * @param itemId the piece of evidence that proves it
 */
public record NewCloseOut(
        @NotBlank @Size(max = 500) @Nullable String words,
        @NotNull @CivilDay @Nullable LocalDate closedOn,
        @Size(max = 500) @Pattern(regexp = "|https?://\\S+", message = "{activities.link-form}")
                @Nullable String link,
        @Nullable Long itemId) {

    static final NewCloseOut NONE = new NewCloseOut(null, null, null, null);

    public NewCloseOut {
        words = words == null ? null : words.strip();
        link = link == null || link.isBlank() ? null : link.strip();
    }
}
