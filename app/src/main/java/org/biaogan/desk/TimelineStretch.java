package org.biaogan.desk;

import static java.util.Objects.requireNonNullElseGet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.biaogan.campaigns.Campaign;
import org.biaogan.plan.Gate;
import org.biaogan.plan.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a campaign a timeline shows, and by which months one comes to those before and
 * after. The whole reaches from the first gate or day to the last, in whole months.
 */
record TimelineStretch(
        TimelineScale scale, @Nullable YearMonth earlier, @Nullable YearMonth later) {

    static TimelineStretch of(
            Campaign campaign,
            List<Gate> gates,
            List<Period> terms,
            TimelineFilter filter,
            LocalDate today) {
        var days =
                Stream.concat(
                                gates.stream().map(Gate::onDate),
                                Stream.of(campaign.fromOn(), campaign.toOn()))
                        .sorted()
                        .toList();
        var first = YearMonth.from(days.getFirst());
        var last = YearMonth.from(days.getLast());
        YearMonth at =
                within(
                        first,
                        last,
                        requireNonNullElseGet(filter.at(), () -> YearMonth.from(today)));
        return switch (filter.shownZoom()) {
            case WHOLE -> new TimelineStretch(scale(first, last, Zoom.WHOLE), null, null);
            case YEAR -> year(first, last, at);
            case TERM -> terms.isEmpty() ? year(first, last, at) : term(terms, at);
            case MONTH ->
                    new TimelineStretch(
                            scale(at, at, Zoom.MONTH),
                            at.isAfter(first) ? at.minusMonths(1) : null,
                            at.isBefore(last) ? at.plusMonths(1) : null);
        };
    }

    private static TimelineStretch year(YearMonth first, YearMonth last, YearMonth at) {
        return new TimelineStretch(
                scale(at.withMonth(1), at.withMonth(12), Zoom.YEAR),
                at.getYear() > first.getYear() ? within(first, last, at.minusYears(1)) : null,
                at.getYear() < last.getYear() ? within(first, last, at.plusYears(1)) : null);
    }

    /** The first term that is not over by the middle of the month; the last where all are. */
    private static TimelineStretch term(List<Period> terms, YearMonth at) {
        int n = 0;
        while (n < terms.size() - 1 && terms.get(n).dueOn().isBefore(at.atDay(15))) {
            n++;
        }
        Period term = terms.get(n);
        return new TimelineStretch(
                new TimelineScale(term.fromOn(), term.dueOn(), Zoom.TERM),
                n > 0 ? within(terms.get(n - 1)) : null,
                n < terms.size() - 1 ? within(terms.get(n + 1)) : null);
    }

    /** A month whose middle lies in a term, unless the campaign leaves it only days. */
    private static YearMonth within(Period term) {
        return YearMonth.from(term.dueOn().minusDays(14));
    }

    private static YearMonth within(YearMonth first, YearMonth last, YearMonth month) {
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }

    private static TimelineScale scale(YearMonth from, YearMonth to, Zoom zoom) {
        return new TimelineScale(from.atDay(1), to.atEndOfMonth(), zoom);
    }
}
