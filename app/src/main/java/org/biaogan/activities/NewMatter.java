package org.biaogan.activities;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.biaogan.base.CivilDay;
import org.biaogan.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A matter to be followed up, as it is sent.
 *
 * @param owner who sees to it, as an office or a role
 * @param platform where a posting is made
 */
public record NewMatter(
        @NotNull @Nullable Long unitId,
        @NotNull @Nullable MatterKind kind,
        @NotBlank @Size(max = 300) @Nullable String words,
        @Size(max = 100) @Nullable String owner,
        @NotNull @CivilDay @Nullable LocalDate dueOn,
        @Size(max = 100) @Nullable String forWhom,
        @Size(max = 100) @Nullable String platform) {

    public NewMatter {
        words = words == null ? null : words.strip();
        owner = owner == null || owner.isBlank() ? null : owner.strip();
        forWhom = forWhom == null || forWhom.isBlank() ? null : forWhom.strip();
        platform =
                kind != MatterKind.POSTING || platform == null || platform.isBlank()
                        ? null
                        : platform.strip();
    }

    Problems problems(Problems before) {
        Problems all =
                owner == null ? before.and("owner", "activities.topic.owner-missing") : before;
        return kind == MatterKind.POSTING && platform == null
                ? all.and("platform", "activities.matter.platform-missing")
                : all;
    }
}
