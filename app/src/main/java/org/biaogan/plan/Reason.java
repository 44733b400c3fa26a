package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why something is as it is, in words, as a form sends it. */
public record Reason(@NotBlank @Size(max = 500) @Nullable String reason) {

    static final Reason NONE = new Reason(null);

    String words() {
        return reason == null ? "" : reason.strip();
    }
}
