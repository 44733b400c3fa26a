package org.biaogan.plan;

import java.time.LocalDate;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/** A milestone: from application to acceptance and what follows. */
public record Gate(
        long id,
        String code,
        Wording title,
        @Nullable Wording output,
        Wording owner,
        LocalDate onDate,
        @Nullable LocalDate passedOn) {}
