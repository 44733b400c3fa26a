package org.biaogan.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * A post as its form sends it.
 *
 * @param revision the revision the writer had before them; 0 for a new post
 */
public record PostForm(
        @NotNull @Nullable Long unitId,
        @Nullable Long taskId,
        @NotBlank @Size(max = 60) @Nullable String name,
        @NotBlank @Size(max = 500) @Nullable String duty,
        @NotBlank @Size(max = 500) @Nullable String commitment,
        @NotNull @CivilDay @Nullable LocalDate fromOn,
        @NotNull @CivilDay @Nullable LocalDate toOn,
        @NotNull @Nullable Integer revision) {

    static final PostForm EMPTY = new PostForm(null, null, null, null, null, null, null, 0);

    static PostForm of(PioneerPost post) {
        return new PostForm(
                post.unitId(),
                post.taskId(),
                post.name(),
                post.duty(),
                post.commitment(),
                post.fromOn(),
                post.toOn(),
                post.revision());
    }

    /** The same duty in another period, which is still to be said. */
    static PostForm like(PioneerPost post) {
        return new PostForm(
                post.unitId(),
                post.taskId(),
                post.name(),
                post.duty(),
                post.commitment(),
                null,
                null,
                0);
    }

    PostForm at(int newRevision) {
        return new PostForm(unitId, taskId, name, duty, commitment, fromOn, toOn, newRevision);
    }

    boolean saysTheSameAs(PostForm other) {
        return Objects.equals(at(0), other.at(0));
    }
}
