package org.biaogan.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a unit: closed, or merged into another.
 *
 * @param onDay its last day
 * @param intoId the unit it was merged into, or that took what was open; none where nobody did
 * @param above whether that one is above it, so that it was only closed
 */
public record UnitEnd(
        long unitId,
        String unitName,
        LocalDate onDay,
        @Nullable Long intoId,
        @Nullable String intoName,
        boolean above,
        String why) {}
