package org.biaogan.campaigns;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in a campaign without an office in its unit.
 *
 * @param endedAt since when no longer; the row stays, as what was done stays
 */
public record Member(
        long id, long personId, String name, MemberRole role, @Nullable OffsetDateTime endedAt) {}
