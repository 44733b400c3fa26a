package org.biaogan.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** That a day was moved: from when to when, and why. */
public record Move(
        LocalDate wasOn, LocalDate toOn, String reason, OffsetDateTime movedAt, String movedBy) {}
