package org.biaogan.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.biaogan.organization.CollegeRules;
import org.biaogan.schemes.KeyPoint;

/**
 * A key point over the whole campaign.
 *
 * @param total the cell that all its cells come to
 * @param budget primary citations that are enough
 * @param lacking what was due and is answered by nothing, the earliest first
 * @param answered what was due and is answered by something
 */
public record KeyPointCoverage(
        KeyPoint keyPoint,
        List<CoverageCell> cells,
        CoverageCell total,
        int budget,
        List<Due> lacking,
        List<Due> answered) {

    public KeyPointCoverage {
        cells = List.copyOf(cells);
        lacking = List.copyOf(lacking);
        answered = List.copyOf(answered);
    }

    /** An occurrence of a task that serves the key point first. */
    public record Due(
            long keyPointId, long taskId, long occurrenceId, LocalDate fromOn, LocalDate dueOn) {

        String column() {
            return YearMonth.from(dueOn).toString();
        }

        /** Whether what happened on this day answers it: any month of its time does. */
        public boolean isAnsweredOn(LocalDate day) {
            YearMonth month = YearMonth.from(day);
            return !month.isBefore(YearMonth.from(fromOn)) && !month.isAfter(YearMonth.from(dueOn));
        }

        /** Whether something is there in a month of its time. */
        boolean isAnswered(Map<String, CoverageCell.Count> counts) {
            for (var it = YearMonth.from(fromOn);
                    !it.isAfter(YearMonth.from(dueOn));
                    it = it.plusMonths(1)) {
                if (counts.getOrDefault(it.toString(), CoverageCell.Count.NOTHING).items() > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    static KeyPointCoverage of(
            KeyPoint keyPoint,
            List<String> columns,
            Map<String, CoverageCell.Count> counts,
            List<Due> dues,
            CollegeRules rules,
            LocalDate today) {
        int budget = Optional.ofNullable(rules.budget()).orElse(keyPoint.budget());
        Map<Boolean, List<Due>> past =
                dues.stream()
                        .filter(it -> it.dueOn().isBefore(today))
                        .collect(Collectors.partitioningBy(it -> it.isAnswered(counts)));
        List<Due> lacking = past.getOrDefault(false, List.of());
        List<Due> answered = past.getOrDefault(true, List.of());
        var cells = new ArrayList<CoverageCell>();
        var total = CoverageCell.Count.NOTHING;
        for (String column : columns) {
            var count = counts.getOrDefault(column, CoverageCell.Count.NOTHING);
            total = total.plus(count);
            boolean over = count.primaries() > 0 && total.primaries() > budget;
            boolean missing = lacking.stream().anyMatch(it -> it.column().equals(column));
            boolean planned =
                    dues.stream()
                            .anyMatch(it ->
                                    !it.dueOn().isBefore(today) && it.column().equals(column));
            cells.add(count.in(column, count.state(rules, over, missing, planned)));
        }
        CellState whole = total.state(rules, total.primaries() > budget, true, false);
        return new KeyPointCoverage(
                keyPoint, cells, total.in("all", whole), budget, lacking, answered);
    }

    public CellState state() {
        return total.state();
    }

    public CoverageCell cell(String column) {
        return cells.stream().filter(it -> it.column().equals(column)).findFirst().orElse(total);
    }
}
