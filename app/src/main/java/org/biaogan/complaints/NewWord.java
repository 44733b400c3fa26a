package org.biaogan.complaints;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An answer, or a further word of who complained. */
public record NewWord(@NotBlank @Size(max = 2000) @Nullable String words) {

    /** A form nobody has filled in. */
    public static final NewWord EMPTY = new NewWord(null);

    String said() {
        return requireNonNull(words).strip();
    }
}
