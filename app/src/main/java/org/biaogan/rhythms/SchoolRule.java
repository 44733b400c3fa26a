package org.biaogan.rhythms;

import java.time.OffsetDateTime;

/**
 * What a unit says otherwise for itself and all below.
 *
 * @param why the paper it stands in, or the reason
 */
public record SchoolRule(
        String rule,
        long unitId,
        String unitName,
        String unitPath,
        Every every,
        String why,
        OffsetDateTime saidAt,
        String saidBy) {}
