package org.biaogan.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The periods of a campaign under the calendar of the college its unit belongs to. Where the
 * college has not set its calendar, autumn runs from September to January, spring from February to
 * July, and August is without duty.
 */
@Component
class CollegePeriods {

    private final CalendarRepository calendars;

    CollegePeriods(CalendarRepository calendars) {
        this.calendars = calendars;
    }

    Periods periods(long unitId, LocalDate from, LocalDate to) {
        Set<Month> free = calendars.freeMonths(unitId);
        return new Periods(
                from, to, terms(unitId, from, to), free.isEmpty() ? Set.of(Month.AUGUST) : free);
    }

    private List<Period> terms(long unitId, LocalDate from, LocalDate to) {
        var set = calendars.terms(unitId);
        var names = set.stream().map(Period::name).toList();
        var terms = new ArrayList<Period>();
        for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
            terms.add(
                    new Period(
                            year + "-spring", LocalDate.of(year, 2, 1), LocalDate.of(year, 7, 31)));
            terms.add(
                    new Period(
                            year + "-autumn",
                            LocalDate.of(year, 9, 1),
                            LocalDate.of(year + 1, 1, 31)));
        }
        terms.removeIf(it -> names.contains(it.name()));
        terms.addAll(set);
        terms.sort(Comparator.comparing(Period::fromOn));
        return terms;
    }
}
