package org.biaogan.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.biaogan.organization.CollegeCalendar;
import org.springframework.stereotype.Component;

/**
 * The periods of a campaign under the calendar of the college its unit belongs to. Where the
 * college has not set its calendar, autumn runs from September to January, spring from February to
 * July, and August is without duty.
 */
@Component
class CollegePeriods {

    private final CollegeCalendar calendar;

    CollegePeriods(CollegeCalendar calendar) {
        this.calendar = calendar;
    }

    Periods periods(long unitId, LocalDate from, LocalDate to) {
        return new Periods(from, to, terms(unitId, from, to), calendar.freeMonths(unitId).months());
    }

    private List<Period> terms(long unitId, LocalDate from, LocalDate to) {
        var set =
                calendar.terms(unitId).stream()
                        .map(it -> new Period(it.code(), it.fromOn(), it.toOn()))
                        .toList();
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
