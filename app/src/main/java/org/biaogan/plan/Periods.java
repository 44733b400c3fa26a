package org.biaogan.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The periods of a campaign under a college's calendar. Each is cut to the campaign's days; nothing
 * falls due in a month without duty, so such a month has no period of its own, and a longer period
 * that would end in one ends with the last month of duty before it.
 */
public final class Periods {

    private final LocalDate fromOn;
    private final LocalDate toOn;
    private final List<Period> terms;
    private final Set<Month> free;

    /**
     * @param terms the college's terms, named like 2026-autumn
     * @param free months without duty
     */
    public Periods(LocalDate fromOn, LocalDate toOn, List<Period> terms, Set<Month> free) {
        this.fromOn = fromOn;
        this.toOn = toOn;
        this.terms = List.copyOf(terms);
        this.free = Set.copyOf(free);
    }

    public List<Period> of(Cycle cycle) {
        return switch (cycle) {
            case MONTH -> cut(months().filter(it -> !free.contains(it.getMonth())).map(MONTH));
            case QUARTER -> cut(months().map(QUARTER).distinct());
            case TERM -> cut(terms.stream());
            case YEAR ->
                    cut(
                            IntStream.rangeClosed(fromOn.getYear(), toOn.getYear())
                                    .mapToObj(Periods::year));
            case ONCE -> cut(Stream.of(new Period("once", fromOn, toOn)));
            case EVENT -> List.of();
        };
    }

    /**
     * The periods that a change made today may still touch: those that begin after today. What is
     * due once begins tomorrow then, or it would never come.
     */
    public List<Period> of(Cycle cycle, LocalDate today) {
        if (cycle == Cycle.ONCE && !fromOn.isAfter(today) && toOn.isAfter(today)) {
            return new Periods(today.plusDays(1), toOn, terms, free).of(cycle);
        }
        return of(cycle).stream().filter(it -> it.fromOn().isAfter(today)).toList();
    }

    private Stream<YearMonth> months() {
        return Stream.iterate(
                YearMonth.from(fromOn),
                it -> !it.isAfter(YearMonth.from(toOn)),
                it -> it.plusMonths(1));
    }

    private static final Function<YearMonth, Period> MONTH =
            it -> new Period(it.toString(), it.atDay(1), it.atEndOfMonth());

    private static final Function<YearMonth, Period> QUARTER =
            it -> {
                int quarter = (it.getMonthValue() + 2) / 3;
                YearMonth last = YearMonth.of(it.getYear(), quarter * 3);
                String name = String.format(Locale.ROOT, "%04d-Q%d", it.getYear(), quarter);
                return new Period(name, last.minusMonths(2).atDay(1), last.atEndOfMonth());
            };

    private static Period year(int year) {
        String name = String.format(Locale.ROOT, "%04d", year);
        return new Period(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private List<Period> cut(Stream<Period> whole) {
        var cut = new ArrayList<Period>();
        whole.forEach(it -> {
            LocalDate from = it.fromOn().isBefore(fromOn) ? fromOn : it.fromOn();
            LocalDate due = onDuty(it.dueOn().isAfter(toOn) ? toOn : it.dueOn());
            if (!due.isBefore(from)) {
                cut.add(new Period(it.name(), from, due));
            }
        });
        return List.copyOf(cut);
    }

    private LocalDate onDuty(LocalDate due) {
        LocalDate day = due;
        for (int months = 0; months < 12 && free.contains(day.getMonth()); months++) {
            day = day.withDayOfMonth(1).minusDays(1);
        }
        return day;
    }
}
