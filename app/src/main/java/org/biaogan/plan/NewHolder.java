package org.biaogan.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a post, as it is sent: somebody by name, or a description of the role.
 *
 * @param personId which of several of that name, once that was asked
 */
public record NewHolder(
        @Size(max = 60) @Nullable String person,
        @Nullable Long personId,
        @Size(max = 120) @Nullable String role,
        @NotNull @CivilDay @Nullable LocalDate fromOn) {

    static final NewHolder NONE = new NewHolder(null, null, null, null);

    @Nullable String personName() {
        return said(person);
    }

    @Nullable String roleName() {
        return said(role);
    }

    static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
