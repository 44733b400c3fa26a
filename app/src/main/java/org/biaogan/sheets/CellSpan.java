package org.biaogan.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaogan.base.CivilDay;
import org.jspecify.annotations.Nullable;

/**
 * From one day to another as people write it in one cell: 2026年3月—6月, 2026.3.1-2027.6.30, 2026年,
 * 2026-09-01. A month or a year is all of its days.
 */
public record CellSpan(LocalDate from, LocalDate to) {

    private static final String POINT = "(\\d{1,2})(?:月(\\d{1,2})日?|%s(\\d{1,2})|月)?";
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?:自|从)?(\\d{4})(?:([年./-])"
                            + POINT.formatted("\\2")
                            + "|年)(?:(?:[-—–―~至到])+(?:(?:(\\d{4})([年./-]))?"
                            + POINT.formatted("[./-]")
                            + "|(\\d{4})年))?(?:止|前|底前|底|完成)*");

    /** Nothing where it is none, or ends before it begins. */
    public static Optional<CellSpan> read(String cell) {
        Matcher it = SPAN.matcher(Sheet.plain(cell));
        if (!it.matches()) {
            return Optional.empty();
        }
        try {
            CellSpan first = span(it.group(1), it.group(3), day(it, 4));
            boolean ends = it.group(8) != null || it.group(11) != null;
            if (!ends) {
                return plausible(first);
            }
            String year = it.group(11) != null ? it.group(11) : it.group(6);
            CellSpan last = span(year == null ? it.group(1) : year, it.group(8), day(it, 9));
            return plausible(new CellSpan(first.from, last.to));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static @Nullable String day(Matcher it, int group) {
        return it.group(group) == null ? it.group(group + 1) : it.group(group);
    }

    private static CellSpan span(String year, @Nullable String month, @Nullable String day) {
        int of = Integer.parseInt(year);
        if (month == null) {
            return new CellSpan(LocalDate.of(of, 1, 1), LocalDate.of(of, 12, 31));
        }
        var whole = YearMonth.of(of, Integer.parseInt(month));
        if (day == null) {
            return new CellSpan(whole.atDay(1), whole.atEndOfMonth());
        }
        LocalDate one = whole.atDay(Integer.parseInt(day));
        return new CellSpan(one, one);
    }

    private static Optional<CellSpan> plausible(CellSpan span) {
        return Optional.of(span)
                .filter(it -> !it.to.isBefore(it.from))
                .filter(it -> CivilDay.Check.isPlausible(it.from))
                .filter(it -> CivilDay.Check.isPlausible(it.to));
    }
}
