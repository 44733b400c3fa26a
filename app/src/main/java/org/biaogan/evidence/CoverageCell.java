package org.biaogan.evidence;

import org.biaogan.organization.CollegeRules;

/**
 * One key point in one column: how much is there, and what it is worth.
 *
 * @param column {@code before}, {@code 2026-11}, {@code after}
 * @param items pieces cited whose event lies here
 * @param primaries those of them for which it is the primary citation
 * @param compiled those that are newly compiled
 * @param late those captured late
 * @param offline those kept on paper
 */
public record CoverageCell(
        String column,
        int items,
        int primaries,
        int compiled,
        int late,
        int offline,
        CellState state) {

    /** What was found; several columns can be added up. */
    record Count(int items, int primaries, int compiled, int late, int offline) {

        static final Count NOTHING = new Count(0, 0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(
                    items + other.items,
                    primaries + other.primaries,
                    compiled + other.compiled,
                    late + other.late,
                    offline + other.offline);
        }

        /**
         * @param over whether the primaries have passed the budget here
         * @param lacking whether something was due that nothing answers
         * @param planned whether something falls due later
         */
        CellState state(CollegeRules rules, boolean over, boolean lacking, boolean planned) {
            if (items == 0) {
                return lacking ? CellState.NONE : planned ? CellState.PLANNED : CellState.EMPTY;
            }
            if (compiled == items) {
                return CellState.THIN;
            }
            if (late * 100 > items * rules.mostlyPercent()) {
                return CellState.LATE;
            }
            if (over) {
                return CellState.OVER;
            }
            return offline == items ? CellState.OFF : CellState.GOOD;
        }

        CoverageCell in(String column, CellState state) {
            return new CoverageCell(column, items, primaries, compiled, late, offline, state);
        }
    }
}
