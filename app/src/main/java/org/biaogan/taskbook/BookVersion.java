package org.biaogan.taskbook;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A task book that was approved.
 *
 * @param approver which unit approved it
 * @param document the number of the paper that says so
 * @param recordedAt since when it is frozen
 * @param recordedBy who recorded the approval
 */
public record BookVersion(
        int no,
        LocalDate approvedOn,
        String approver,
        @Nullable String document,
        OffsetDateTime recordedAt,
        String recordedBy) {}
