package org.biaogan.sheets;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

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

    /** Words as they are compared: without blanks, in half width, in small letters. */
    public static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\u200b\\ufeff]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** What a person calls a cell: column 0 of row 2 is A2. */
    public static String address(int column, int row) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }

    /** The place of a heading however it is spaced, or −1. */
    public int column(String heading) {
        return headings.stream().map(Sheet::plain).toList().indexOf(plain(heading));
    }

    /** The cell under a heading, empty where there is no such column. */
    public String cell(Row row, String heading) {
        int column = column(heading);
        return column < 0 ? "" : row.cells().get(column);
    }
}
