package org.biaogan.plan;

import java.time.LocalDate;
import java.util.List;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A milestone: from application to acceptance and what follows.
 *
 * @param offices those who answer for it, the owner first
 * @param revision how often its text was changed, so that the second of two editors is told
 */
public record Gate(
        long id,
        String code,
        Wording title,
        @Nullable Wording output,
        List<OfficeChoice> offices,
        LocalDate onDate,
        @Nullable LocalDate passedOn,
        int revision) {

    public Gate {
        offices = List.copyOf(offices);
    }
}
