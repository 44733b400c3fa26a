package org.biaogan.activities;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which days of the calendar are shown and how, as the address says; what makes no sense is today.
 */
public record CalendarFilter(@Nullable String view, @Nullable String on, @Nullable Long unit) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** How days are laid out. */
    public enum View {
        MONTH,
        WEEK,
        LIST,
        /** One day with all it has. */
        DAY;

        /** How many lines a day shows before the rest is folded away. */
        int most() {
            return switch (this) {
                case MONTH -> 4;
                case WEEK -> 12;
                case LIST -> 20;
                case DAY -> 2000;
            };
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    View ofView() {
        for (View it : View.values()) {
            if (it.word().equals(view)) {
                return it;
            }
        }
        return View.MONTH;
    }

    LocalDate ofDay(LocalDate today) {
        try {
            LocalDate day = on == null ? today : LocalDate.parse(on.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? today : day;
        } catch (DateTimeException notADay) {
            return today;
        }
    }

    /** The first day that is shown; a month is shown in whole weeks. */
    LocalDate from(LocalDate day) {
        return switch (ofView()) {
            case MONTH -> monday(day.withDayOfMonth(1));
            case WEEK -> monday(day);
            case LIST -> day.withDayOfMonth(1);
            case DAY -> day;
        };
    }

    LocalDate to(LocalDate day) {
        LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
        return switch (ofView()) {
            case MONTH -> last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case WEEK -> monday(day).plusDays(6);
            case LIST -> last;
            case DAY -> day;
        };
    }

    /** As many steps on, or back, as this view goes at once. */
    LocalDate step(LocalDate day, int steps) {
        return switch (ofView()) {
            case MONTH, LIST -> day.withDayOfMonth(1).plusMonths(steps);
            case WEEK -> day.plusWeeks(steps);
            case DAY -> day.plusDays(steps);
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
