package org.biaogan.organization;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it is handed over: who holds or held which office where.
 *
 * @param accountId of the person, if there is one
 * @param today the day on which it is asked what is open
 */
public record Holding(
        long appointmentId,
        long personId,
        String personName,
        @Nullable Long accountId,
        long unitId,
        String unitName,
        String unitPath,
        String office,
        String officeZh,
        String officeEn,
        @Nullable String portfolio,
        LocalDate fromOn,
        @Nullable LocalDate untilOn,
        LocalDate today) {

    /** The office in the reader's language. */
    public String officeIn(Locale locale) {
        return locale.getLanguage().equals("en") ? officeEn : officeZh;
    }

    /** Whether it is over. */
    public boolean ended() {
        return untilOn != null && untilOn.isBefore(today);
    }
}
