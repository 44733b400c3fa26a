package org.biaogan.evidence;

import java.time.LocalDate;
import org.biaogan.plan.Kept;
import org.biaogan.plan.MaterialClass;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence on a list.
 *
 * @param late whether it was captured late
 * @param number under the campaign's first scheme, once it has a primary citation there
 * @param citations how many key points of the campaign cite it
 */
public record VaultLine(
        long id,
        String title,
        MaterialClass materialClass,
        LocalDate eventOn,
        String unitName,
        Kept kept,
        boolean late,
        boolean withdrawn,
        @Nullable String number,
        int citations) {}
