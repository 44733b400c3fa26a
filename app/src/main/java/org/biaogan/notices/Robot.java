package org.biaogan.notices;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A robot in a group of a unit, without the address and the secret by which it is reached.
 *
 * @param signed whether it has a secret
 * @param failure message key of why it could not be reached the last time
 */
public record Robot(
        long id,
        long unitId,
        RobotKind kind,
        String title,
        boolean signed,
        int weekday,
        int atHour,
        @Nullable OffsetDateTime failedAt,
        @Nullable String failure) {}
