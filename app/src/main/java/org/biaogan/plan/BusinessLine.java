package org.biaogan.plan;

import java.time.LocalDate;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/** A line of the department's business: teaching, student growth, industry, service. */
public record BusinessLine(
        long id,
        String titleZh,
        @Nullable String titleEn,
        int revision,
        @Nullable LocalDate endedOn) {

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }
}
