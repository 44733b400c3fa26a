package org.biaogan.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a unit: closed, or merged into another.
 *
 * @param onDay its last day
 * @param intoId the unit it was merged into; none where it was closed
 */
public record UnitEnd(
        long unitId,
        String unitName,
        LocalDate onDay,
        @Nullable Long intoId,
        @Nullable String intoName,
        String why) {}
