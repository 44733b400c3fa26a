package org.biaogan.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A word on a result, as it is sent.
 *
 * @param accepted accepted, or returned
 * @param result the number of the result that was read
 * @param seen the number of the word that stood on it; 0 where there was none
 */
public record NewAcceptance(
        @NotNull @Nullable Boolean accepted,
        @Size(max = 500) @Nullable String sentence,
        @NotNull @Nullable Integer result,
        @NotNull @Nullable Integer seen) {

    static final NewAcceptance NONE = new NewAcceptance(null, null, null, null);

    /** A returned result always says what for. */
    boolean lacksSentence() {
        return Boolean.FALSE.equals(accepted) && words() == null;
    }

    @Nullable String words() {
        return sentence == null || sentence.isBlank() ? null : sentence.strip();
    }
}
