package org.biaogan.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The stretch of days a timeline shows. All positions are percent of the whole, to two places.
 *
 * @param zoom by which the stretch was chosen
 */
public record TimelineScale(LocalDate fromOn, LocalDate toOn, Zoom zoom) {

    /** A line of the scale with what is written beside it; a heavy one begins something larger. */
    public record Tick(String label, double x, boolean heavy) {}

    public boolean holds(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(toOn);
    }

    public long days() {
        return ChronoUnit.DAYS.between(fromOn, toOn) + 1;
    }

    /** Where a day begins. */
    public double start(LocalDate day) {
        return at(ChronoUnit.DAYS.between(fromOn, day));
    }

    /** The middle of a day, where a mark stands. */
    public double middle(LocalDate day) {
        return at(ChronoUnit.DAYS.between(fromOn, day) + 0.5);
    }

    /** How far it is from a place to where a mark stands. */
    public double width(double from, TimelineMark mark) {
        return Math.max(0, Math.round((middle(mark.lastOn()) - from) * 100) / 100.0);
    }

    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        for (LocalDate day = fromOn; !day.isAfter(toOn); day = next(day)) {
            ticks.add(new Tick(label(day), start(day), isHeavy(day)));
        }
        return ticks;
    }

    private LocalDate next(LocalDate day) {
        return zoom.end(day).plusDays(1);
    }

    private String label(LocalDate day) {
        return switch (zoom) {
            case WHOLE ->
                    Integer.toString(
                            day.getMonthValue() == 1 ? day.getYear() % 100 : day.getMonthValue());
            case YEAR ->
                    day.getMonthValue() == 1
                            ? day.getYear() + ".1"
                            : Integer.toString(day.getMonthValue());
            case TERM ->
                    String.format(
                            Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
            case MONTH -> Integer.toString(day.getDayOfMonth());
        };
    }

    private boolean isHeavy(LocalDate day) {
        return switch (zoom) {
            case WHOLE, YEAR -> day.getMonthValue() == 1;
            case TERM -> day.getDayOfMonth() <= 7;
            case MONTH -> day.getDayOfWeek() == DayOfWeek.MONDAY;
        };
    }

    private double at(double day) {
        return Math.round(Math.clamp(day / days(), 0, 1) * 10_000) / 100.0;
    }
}
