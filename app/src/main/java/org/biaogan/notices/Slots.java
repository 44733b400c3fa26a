package org.biaogan.notices;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something regular comes: never in quiet hours, and not a day late after a stop. */
final class Slots {

    private static final Duration LATEST = Duration.ofHours(24);

    private Slots() {}

    /** The day whose digest is to be made now, if there is one. */
    static Optional<LocalDate> of(Preference wanted, ZonedDateTime now) {
        if (wanted.rhythm() == Preference.Rhythm.NEVER || isQuiet(wanted, now)) {
            return Optional.empty();
        }
        return switch (wanted.rhythm()) {
            case DAILY -> Optional.of(lastDay(wanted.atHour(), now));
            case WEEKLY -> weekly(wanted.weekday(), wanted.atHour(), now);
            case NEVER -> Optional.empty();
        };
    }

    /** The last time of a weekly rhythm, as long as it is not a day ago. */
    static Optional<LocalDate> weekly(int weekday, int hour, ZonedDateTime now) {
        LocalDate day =
                lastDay(hour, now).with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
        ZonedDateTime slot = day.atTime(hour, 0).atZone(now.getZone());
        return slot.plus(LATEST).isAfter(now) ? Optional.of(day) : Optional.empty();
    }

    private static LocalDate lastDay(int hour, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        return now.getHour() >= hour ? today : today.minusDays(1);
    }

    static boolean isQuiet(Preference wanted, ZonedDateTime at) {
        return isQuiet(wanted.quietFrom(), wanted.quietUntil(), at.getHour());
    }

    private static boolean isQuiet(@Nullable Integer from, @Nullable Integer until, int hour) {
        if (from == null || until == null || from.equals(until)) {
            return false;
        }
        return from < until ? hour >= from && hour < until : hour >= from || hour < until;
    }

    /** Now, or when the quiet hours end. */
    static ZonedDateTime afterQuiet(Preference wanted, ZonedDateTime now) {
        Integer until = wanted.quietUntil();
        if (until == null || !isQuiet(wanted, now)) {
            return now;
        }
        ZonedDateTime end = now.toLocalDate().atTime(until, 0).atZone(now.getZone());
        return end.isAfter(now) ? end : end.plusDays(1);
    }
}
