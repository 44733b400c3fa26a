package org.biaogan.organization;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An office (任职) somebody holds in a unit, from a day and perhaps until one. */
public record Appointment(
        long id,
        long personId,
        long unitId,
        String unitName,
        String office,
        String officeZh,
        String officeEn,
        @Nullable String portfolio,
        LocalDate fromOn,
        @Nullable LocalDate untilOn) {

    /** The office in the reader's language. */
    public String officeIn(Locale locale) {
        return locale.getLanguage().equals("en") ? officeEn : officeZh;
    }

    public boolean holdsOn(LocalDate day) {
        return !fromOn.isAfter(day) && (untilOn == null || !untilOn.isBefore(day));
    }
}
