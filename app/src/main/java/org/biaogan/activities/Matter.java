package org.biaogan.activities;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that is followed up until it is closed: a decision, a practical matter, a posting on
 * another platform.
 *
 * @param owner who sees to it, as an office or a role
 * @param forWhom whom a practical matter is done for
 * @param platform where a posting is made
 * @param activityId the record it was decided in
 * @param closed what came of it, once it is closed
 */
public record Matter(
        long id,
        long unitId,
        String unitName,
        String unitPath,
        MatterKind kind,
        String words,
        String owner,
        LocalDate dueOn,
        @Nullable String forWhom,
        @Nullable String platform,
        @Nullable Long activityId,
        OffsetDateTime recordedAt,
        String recordedBy,
        @Nullable String closed,
        @Nullable LocalDate closedOn,
        @Nullable String link,
        @Nullable Long itemId,
        @Nullable String itemTitle,
        @Nullable String closedBy) {

    public boolean isOpen() {
        return closedOn == null;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
