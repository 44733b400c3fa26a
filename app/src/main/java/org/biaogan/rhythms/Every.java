package org.biaogan.rhythms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How often something is held. */
public enum Every {
    TWO_WEEKS,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    /** As the rule that ships says, whatever a unit above says. */
    AS_RULED,
    /** Not asked for. */
    NEVER;

    private static final int TWO_WEEKS_LONG = 14;

    /**
     * The periods of a year, in time. A period that ends in a month without duty is none; nothing
     * falls due there.
     */
    List<Span> of(int year, Set<Month> free) {
        List<Span> all =
                switch (this) {
                    case TWO_WEEKS -> fortnights(year);
                    case MONTH -> months(year, 1);
                    case QUARTER -> months(year, 3);
                    case HALF_YEAR -> months(year, 6);
                    case YEAR -> months(year, 12);
                    case AS_RULED, NEVER -> List.of();
                };
        return all.stream().filter(it -> !free.contains(it.to().getMonth())).toList();
    }

    /** A period: its name and its days. */
    public record Span(String name, LocalDate from, LocalDate to) {

        public boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static List<Span> months(int year, int length) {
        var all = new ArrayList<Span>();
        for (int month = 1; month <= 12; month += length) {
            LocalDate from = LocalDate.of(year, month, 1);
            LocalDate to = from.plusMonths(length).minusDays(1);
            all.add(new Span(name(year, month, length), from, to));
        }
        return all;
    }

    private static String name(int year, int month, int length) {
        return switch (length) {
            case 1 -> String.format(Locale.ROOT, "%04d-%02d", year, month);
            case 3 -> String.format(Locale.ROOT, "%04d-Q%d", year, (month + 2) / 3);
            case 6 -> String.format(Locale.ROOT, "%04d-H%d", year, month < 7 ? 1 : 2);
            default -> String.format(Locale.ROOT, "%04d", year);
        };
    }

    /** From the first Monday on; the last one that begins in the year belongs to it. */
    private static List<Span> fortnights(int year) {
        var all = new ArrayList<Span>();
        LocalDate from =
                LocalDate.of(year, 1, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        while (from.getYear() == year) {
            LocalDate to = from.plusDays(TWO_WEEKS_LONG - 1);
            all.add(
                    new Span(
                            String.format(Locale.ROOT, "%04d-F%02d", year, all.size() + 1),
                            from,
                            to));
            from = to.plusDays(1);
        }
        return all;
    }
}
