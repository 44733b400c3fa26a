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
 * @param why an entry that stands is changed
 * @param seen how often that was changed before, as the writer saw it
 */
public record NewMatter(
        @NotNull @Nullable Long unitId,
        @NotNull @Nullable MatterKind kind,
        @NotBlank @Size(max = 300) @Nullable String words,
        @Size(max = 100) @Nullable String owner,
        @NotNull @CivilDay @Nullable LocalDate dueOn,
        @Size(max = 100) @Nullable String forWhom,
        @Size(max = 100) @Nullable String platform,
        @Size(max = 300) @Nullable String why,
        @Nullable Integer seen) {

    public NewMatter {
        words = words == null ? null : words.strip();
        owner = owner == null || owner.isBlank() ? null : owner.strip();
        forWhom = forWhom == null || forWhom.isBlank() ? null : forWhom.strip();
        platform =
                kind != MatterKind.POSTING || platform == null || platform.isBlank()
                        ? null
                        : platform.strip();
        why = why == null || why.isBlank() ? null : why.strip();
    }

    /** An entry as it reads now, to be changed. */
    static NewMatter of(Matter matter, int changes) {
        return new NewMatter(
                matter.unitId(),
                matter.kind(),
                matter.words(),
                matter.owner(),
                matter.dueOn(),
                matter.forWhom(),
                matter.platform(),
                null,
                changes);
    }

    /** The same, of an entry in its own unit. */
    NewMatter changing(Matter matter) {
        return new NewMatter(
                matter.unitId(), matter.kind(), words, owner, dueOn, forWhom, platform, why, seen);
    }

    /** The same, written by who has seen so many changes. */
    NewMatter seeing(int changes) {
        return new NewMatter(unitId, kind, words, owner, dueOn, forWhom, platform, why, changes);
    }

    Problems problems(Problems before) {
        Problems all =
                owner == null ? before.and("owner", "activities.topic.owner-missing") : before;
        return kind == MatterKind.POSTING && platform == null
                ? all.and("platform", "activities.matter.platform-missing")
                : all;
    }
}
