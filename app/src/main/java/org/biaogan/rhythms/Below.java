package org.biaogan.rhythms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The units right below one, each with all below it, and how they stand to each rule. In the order
 * of the tree, never by how they stand.
 *
 * @param rules the rules that any of them has
 */
public record Below(List<RhythmRule> rules, List<Row> rows) {

    public Below {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }

    /** A unit, with those below it. */
    public record Row(long unitId, String name, boolean closed, List<UnitYear.Line> lines) {

        public Row {
            lines = List.copyOf(lines);
        }

        /** How it stands to a rule; nothing where the rule is not for it. */
        public Optional<Cell> cell(RhythmRule rule) {
            List<UnitYear.Line> of =
                    lines.stream().filter(it -> it.rule().code().equals(rule.code())).toList();
            return of.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Cell(
                                    of.stream().mapToLong(UnitYear.Line::held).sum(),
                                    of.stream().mapToLong(UnitYear.Line::asked).sum(),
                                    of.stream().anyMatch(UnitYear.Line::isMissing),
                                    of.stream().anyMatch(UnitYear.Line::isDue)));
        }
    }

    /** How many periods were held of those that are asked for by now. */
    public record Cell(long held, long asked, boolean missing, boolean due) {

        public String state() {
            return missing ? "none" : due ? "wait" : "good";
        }
    }

    /**
     * @param years a unit's and those of all below it, each parent before its children
     */
    static Below of(String path, List<UnitYear> years) {
        var rows = new ArrayList<Row>();
        for (UnitYear unit : years) {
            if (!isRightBelow(path, unit.path())) {
                continue;
            }
            List<UnitYear.Line> lines =
                    years.stream()
                            .filter(it -> (it.path() + ".").startsWith(unit.path() + "."))
                            .flatMap(it -> it.lines().stream())
                            .toList();
            if (!lines.isEmpty()) {
                rows.add(new Row(unit.unitId(), unit.name(), unit.closed(), lines));
            }
        }
        return new Below(
                rows.stream()
                        .flatMap(it -> it.lines().stream())
                        .map(UnitYear.Line::rule)
                        .distinct()
                        .toList(),
                rows);
    }

    /** Whether units of another kind hold the same, under a rule of their own. */
    public boolean hasAnotherOf(RhythmRule rule) {
        return rules.stream()
                .anyMatch(it -> it.kind().equals(rule.kind()) && !it.code().equals(rule.code()));
    }

    private static boolean isRightBelow(String path, String other) {
        return other.startsWith(path + ".") && other.indexOf('.', path.length() + 1) < 0;
    }
}
