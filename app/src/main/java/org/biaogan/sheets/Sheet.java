package org.biaogan.sheets;

import java.util.List;

/**
 * The first sheet of a file: the words of its heading row, and the rows below it that are not
 * empty.
 *
 * @param headings trimmed, in the order of the columns
 */
public record Sheet(List<String> headings, List<Row> rows) {

    public Sheet {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number its number in the file, from 1
     * @param cells as many as there are headings, trimmed
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The place of a heading, or −1. */
    public int column(String heading) {
        return headings.indexOf(heading);
    }

    /** The cell under a heading, empty where there is no such column. */
    public String cell(Row row, String heading) {
        int column = column(heading);
        return column < 0 ? "" : row.cells().get(column);
    }
}
