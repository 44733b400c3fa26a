package org.biaogan.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.campaigns.Campaign;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;

/**
 * How far a campaign's evidence covers a scheme: key points down, months of the events across.
 *
 * @param beforeYears how many years the column before the campaign holds
 * @param columns {@code before}, the months, {@code after}
 * @param uncited pieces filed to tasks of the campaign that are cited for no key point of it
 */
public record Coverage(
        Campaign campaign,
        Scheme scheme,
        LocalDate today,
        int beforeYears,
        List<String> columns,
        List<KeyPointCoverage> rows,
        int uncited) {

    /** Events of the three years before the campaign. */
    public static final String BEFORE = "before";

    /** Events after the campaign's last day. */
    public static final String AFTER = "after";

    public Coverage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static List<String> columns(Campaign campaign) {
        YearMonth first = YearMonth.from(campaign.fromOn());
        Stream<String> months =
                Stream.iterate(first, it -> it.plusMonths(1))
                        .limit(campaign.months())
                        .map(YearMonth::toString);
        return Stream.concat(Stream.concat(Stream.of(BEFORE), months), Stream.of(AFTER)).toList();
    }

    /** The first and last day of a column. */
    static List<LocalDate> days(Campaign campaign, String column, int beforeYears) {
        return switch (column) {
            case BEFORE ->
                    List.of(
                            campaign.fromOn().minusYears(beforeYears),
                            campaign.fromOn().minusDays(1));
            case AFTER -> List.of(campaign.toOn().plusDays(1), LocalDate.of(9999, 12, 31));
            default -> {
                YearMonth month = YearMonth.parse(column);
                LocalDate from = month.atDay(1);
                LocalDate to = month.atEndOfMonth();
                yield List.of(
                        from.isBefore(campaign.fromOn()) ? campaign.fromOn() : from,
                        to.isAfter(campaign.toOn()) ? campaign.toOn() : to);
            }
        };
    }

    /** The years of the campaign with how many of its months lie in each. */
    public Map<Integer, Long> years() {
        return columns.stream()
                .filter(it -> it.length() == 7)
                .collect(
                        Collectors.groupingBy(
                                it -> YearMonth.parse(it).getYear(),
                                TreeMap::new,
                                Collectors.counting()));
    }

    public List<KeyPointCoverage> of(Criterion criterion) {
        return rows.stream()
                .filter(it ->
                        criterion.keyPoints().stream().anyMatch(k -> k.id() == it.keyPoint().id()))
                .toList();
    }

    public long count(CellState state) {
        return rows.stream().filter(it -> it.state() == state).count();
    }

    /** How many key points of a criterion have what they need. */
    public long covered(Criterion criterion) {
        return of(criterion).stream()
                .filter(it -> it.state() == CellState.GOOD || it.state() == CellState.OFF)
                .count();
    }

    /** Below the campaign, the list of all that counts for a key point. */
    String list(KeyPoint keyPoint) {
        return "/evidence?keyPoint="
                + keyPoint.id()
                + "&from="
                + days(campaign, BEFORE, beforeYears).getFirst();
    }

    /** Below the campaign, the list of all that a cell counts. */
    public String list(KeyPoint keyPoint, String column) {
        List<LocalDate> days = days(campaign, column, beforeYears);
        return "/evidence?keyPoint="
                + keyPoint.id()
                + "&from="
                + days.getFirst()
                + "&to="
                + days.getLast();
    }

    /** The month of today, whether or not it has a column. */
    public String thisMonth() {
        return YearMonth.from(today).toString();
    }

    /** What is missing or thin, in the order of the scheme; the uncited pieces last. */
    public List<Gap> gaps() {
        return Gap.of(this);
    }
}
