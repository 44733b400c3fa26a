package org.biaogan.campaigns;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be given a role in a campaign, or to be relieved of it, as the form sends it.
 *
 * @param name what was searched for, kept with the form
 */
public record NewMember(
        @NotNull @Nullable Long personId,
        @NotNull @Nullable MemberRole role,
        @Nullable String name) {

    static final NewMember NONE = new NewMember(null, null, null);

    String nameWritten() {
        return name == null ? "" : name.strip();
    }
}
