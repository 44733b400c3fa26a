package org.biaogan.signals;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That a signal was looked into, and the reason why it needs no more.
 *
 * @param item the piece it is about; none for a batch
 * @param facts tells the signal as the reader saw it
 * @param fromList whether it was seen on the page of the whole campaign
 */
public record Dismissal(
        @Nullable Long item,
        @NotBlank @Nullable String kind,
        @NotBlank @Nullable String facts,
        @NotBlank @Size(max = 200) @Nullable String reason,
        boolean fromList) {

    String said() {
        return requireNonNull(reason).strip();
    }
}
