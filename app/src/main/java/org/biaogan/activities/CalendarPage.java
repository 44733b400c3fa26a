package org.biaogan.activities;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.organization.Unit;
import org.jspecify.annotations.Nullable;

/** Days of the calendar, each with what was held and what is due. */
public record CalendarPage(
        CalendarFilter.View view,
        LocalDate on,
        LocalDate before,
        LocalDate after,
        LocalDate today,
        @Nullable Long unit,
        List<Day> days,
        List<Unit> units,
        boolean mayRecord) {

    public CalendarPage {
        days = List.copyOf(days);
        units = List.copyOf(units);
    }

    /**
     * One day.
     *
     * @param within whether it belongs to the month that is shown
     */
    public record Day(
            LocalDate day, boolean within, List<String> holidays, List<CalendarLine> lines) {

        public Day {
            holidays = List.copyOf(holidays);
            lines = List.copyOf(lines);
        }

        /** How many lines are folded away. */
        public int folded() {
            return lines.isEmpty() ? 0 : lines.getFirst().ofDay() - lines.size();
        }

        public boolean empty() {
            return lines.isEmpty() && holidays.isEmpty();
        }

        public DayOfWeek weekday() {
            return day.getDayOfWeek();
        }
    }

    /** The days in rows of seven. */
    public List<List<Day>> weeks() {
        var weeks = new ArrayList<List<Day>>();
        for (int first = 0; first < days.size(); first += 7) {
            weeks.add(days.subList(first, Math.min(first + 7, days.size())));
        }
        return weeks;
    }

    public boolean grid() {
        return view == CalendarFilter.View.MONTH || view == CalendarFilter.View.WEEK;
    }

    /** Whether nothing at all stands in the days that are shown. */
    public boolean empty() {
        return days.stream().allMatch(it -> it.lines().isEmpty());
    }

    /** The address of another day or view with the same filter. */
    public String link(String at, CalendarFilter.View other, LocalDate day) {
        return at
                + "/calendar?view="
                + other.word()
                + "&on="
                + day
                + (unit == null ? "" : "&unit=" + unit);
    }
}
