package org.biaogan.rhythms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule's year as twelve columns of months: longer periods span several, shorter ones share one.
 */
public final class YearGrid {

    private static final int MONTHS = 12;

    private YearGrid() {}

    /** A cell of the grid: the periods in it, over so many months. */
    public record Cell(List<Beat> beats, int months) {

        public Cell {
            beats = List.copyOf(beats);
        }
    }

    public static List<Cell> of(UnitYear.Line line) {
        var cells = new ArrayList<Cell>();
        int month = 1;
        while (month <= MONTHS) {
            Cell cell = cell(line.beats(), month);
            cells.add(cell);
            month += cell.months();
        }
        return cells;
    }

    private static Cell cell(List<Beat> beats, int month) {
        for (Beat it : beats) {
            int length = it.span().to().getMonthValue() - it.span().from().getMonthValue() + 1;
            if (it.span().from().getMonthValue() == month && isWholeMonths(it.span())) {
                return new Cell(List.of(it), length);
            }
        }
        return new Cell(
                beats.stream()
                        .filter(it -> !isWholeMonths(it.span()))
                        .filter(it -> column(it.span()) == month)
                        .toList(),
                1);
    }

    private static boolean isWholeMonths(Every.Span span) {
        return span.from().getDayOfMonth() == 1
                && span.to().plusDays(1).getDayOfMonth() == 1
                && span.to().getYear() == span.from().getYear();
    }

    /** The month in which it ends; December where that is in the next year. */
    private static int column(Every.Span span) {
        LocalDate to = span.to();
        return to.getYear() > span.from().getYear() ? MONTHS : to.getMonthValue();
    }
}
