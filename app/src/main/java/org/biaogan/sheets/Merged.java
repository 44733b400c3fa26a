package org.biaogan.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells that are one to the eye, from the first to the last; rows and columns count from 0. */
public record Merged(int fromRow, int fromColumn, int toRow, int toColumn) {

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    /** From A2:B3; nothing where it is no range. */
    static Optional<Merged> of(String range) {
        var parts = RANGE.matcher(range);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var merged =
                new Merged(
                        Integer.parseInt(parts.group(2)) - 1,
                        column(parts.group(1)),
                        Integer.parseInt(parts.group(4)) - 1,
                        column(parts.group(3)));
        return Optional.of(merged).filter(Merged::isInOrder);
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }

    private boolean isInOrder() {
        return fromRow >= 0 && fromRow <= toRow && fromColumn <= toColumn;
    }

    boolean holds(int row, int column) {
        return row >= fromRow && row <= toRow && column >= fromColumn && column <= toColumn;
    }

    /** Gives each of its cells the words of the first, as far as the table goes. */
    void fill(List<List<String>> rows) {
        if (fromRow >= rows.size() || fromColumn >= rows.get(fromRow).size()) {
            return;
        }
        String words = rows.get(fromRow).get(fromColumn);
        for (int row = fromRow; row <= Math.min(toRow, rows.size() - 1); row++) {
            var cells = new ArrayList<>(rows.get(row));
            for (int it = fromColumn; it <= Math.min(toColumn, cells.size() - 1); it++) {
                cells.set(it, words);
            }
            rows.set(row, cells);
        }
    }

    /** As it is written in a file. */
    String range() {
        return Sheet.address(fromColumn, fromRow + 1) + ":" + Sheet.address(toColumn, toRow + 1);
    }
}
