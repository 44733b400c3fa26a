package org.biaogan.plan;

import java.time.LocalDate;
import java.util.Locale;
import org.biaogan.schemes.Wording;
import org.jspecify.annotations.Nullable;

/** What a line of business wants to reach in a time, and the unit or office that answers for it. */
public record BusinessGoal(
        long id,
        long lineId,
        String words,
        LocalDate fromOn,
        LocalDate toOn,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable String office,
        @Nullable String officeZh,
        @Nullable String officeEn,
        int revision,
        @Nullable LocalDate endedOn) {

    public String owner(Locale locale) {
        return officeZh == null
                ? String.valueOf(unitName)
                : new Wording(officeZh, officeEn).in(locale);
    }
}
