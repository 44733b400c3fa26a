package org.biaogan.activities;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Which records a list shows; what is open is null. */
public record ActivityFilter(
        @Nullable Long unit,
        @Nullable String kind,
        @Nullable String month,
        @Nullable Integer page) {

    /** The month, or nothing where what stands there is none. */
    @Nullable YearMonth ofMonth() {
        if (month == null || month.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException notAMonth) {
            return null;
        }
    }

    @Nullable String ofKind() {
        return kind == null || kind.isBlank() ? null : kind;
    }

    public int pageNo() {
        return page == null || page < 1 ? 1 : Math.min(page, 100_000);
    }
}
