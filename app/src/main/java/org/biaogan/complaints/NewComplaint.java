package org.biaogan.complaints;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody finds a burden.
 *
 * @param unit whose demand it is
 * @param about which page, task or form, in free words
 * @param words what is too much about it
 */
public record NewComplaint(
        @NotNull @Nullable Long unit,
        @NotBlank @Size(max = 200) @Nullable String about,
        @NotBlank @Size(max = 2000) @Nullable String words) {

    /** A form nobody has filled in. */
    public static final NewComplaint EMPTY = new NewComplaint(null, null, null);

    long unitId() {
        return requireNonNull(unit);
    }

    String subject() {
        return requireNonNull(about).strip();
    }

    String said() {
        return requireNonNull(words).strip();
    }
}
