package org.biaogan.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How much of a campaign is shown at once, and so how finely its days are told apart. */
public enum Zoom {
    WHOLE("month"),
    YEAR("month"),
    TERM("week"),
    MONTH("day");

    private final String fold;

    Zoom(String fold) {
        this.fold = fold;
    }

    /** What of one task falls due within one of these is one mark: month, week or day. */
    String fold() {
        return fold;
    }

    /** The first day of the stretch in which a day is folded. */
    LocalDate begin(LocalDate day) {
        return switch (this) {
            case WHOLE, YEAR -> day.withDayOfMonth(1);
            case TERM -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day;
        };
    }

    /** The last day of that stretch. */
    LocalDate end(LocalDate day) {
        return switch (this) {
            case WHOLE, YEAR -> day.with(TemporalAdjusters.lastDayOfMonth());
            case TERM -> begin(day).plusDays(6);
            case MONTH -> day;
        };
    }
}
