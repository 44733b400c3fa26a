package org.biaogan.schemes;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of a mapping: what evidence for one criterion or key point says for another.
 *
 * @param fromCode of a criterion (C4) or a key point (4.2)
 * @param saidBy who said so; none where it came with a data file
 * @param endedWhy why it was taken back, if it was
 * @param carriedFrom the version it was said of first, where it holds for the next without being
 *     said anew
 */
public record Mapped(
        long id,
        String fromCode,
        String toCode,
        Relation relation,
        String why,
        OffsetDateTime saidAt,
        @Nullable String saidBy,
        @Nullable String file,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBy,
        @Nullable String endedWhy,
        @Nullable String carriedFrom) {

    public boolean stands() {
        return endedAt == null;
    }
}
