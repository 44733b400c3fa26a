package org.biaogan.sheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sheet in a layout of people's own: where its headings stand, what its columns are, its rows.
 * The words of merged cells belong to every row they span.
 *
 * @param headRow the number of the row of headings, from 1
 * @param bands the numbers of rows that are one cell across the table, like a title between rows
 */
public record Layout(
        Grid grid, int headRow, List<Column> columns, List<Row> rows, List<Integer> bands) {

    /** Headings stand within the first rows. */
    public static final int LOWEST_HEAD = 20;

    /** The key of the column that no sheet has: what the band above each row says. */
    public static final String BAND = "=band";

    private static final int DEEPEST_HEAD = 3;
    private static final int SAMPLES = 3;

    public Layout {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        bands = List.copyOf(bands);
    }

    /**
     * One column.
     *
     * @param key by which a mapping names it, wherever it stands
     * @param at its place in the table, from 0
     * @param heading as people wrote it; empty where nothing stands above it
     * @param samples its first words, each once
     */
    public record Column(String key, int at, String heading, List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }

        public boolean isBand() {
            return key.equals(BAND);
        }

        /** What a person calls it: C. */
        public String letters() {
            return Sheet.address(at, 1).replace("1", "");
        }
    }

    /**
     * One row.
     *
     * @param number its number in the file, from 1
     * @param cells as many as there are columns
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** With the headings in the row that has most of these words, or the first that is a row. */
    public static Layout of(Grid grid, HeadingWords words) {
        return of(grid, head(grid.rows(), words));
    }

    /** With the headings in the row of this number. */
    public static Layout of(Grid grid, int headRow) {
        int head = Math.clamp(headRow, 1, Math.min(LOWEST_HEAD, grid.rows().size())) - 1;
        int below =
                grid.merged().stream()
                        .filter(it -> it.fromRow() == head)
                        .mapToInt(it -> Math.min(it.toRow(), head + DEEPEST_HEAD))
                        .max()
                        .orElse(head);
        return new LayoutReading(grid, head, below).layout();
    }

    private static int head(List<List<String>> rows, HeadingWords words) {
        int best = 0;
        long most = 1;
        for (int i = 0; i < Math.min(LOWEST_HEAD, rows.size()); i++) {
            long known = distinct(rows.get(i)).filter(words::knows).count();
            if (known > most) {
                most = known;
                best = i + 1;
            }
        }
        return best > 0 ? best : firstFull(rows);
    }

    /** The first row that fills half of the table. */
    private static int firstFull(List<List<String>> rows) {
        int half = Math.max(2, rows.getFirst().size() / 2);
        return IntStream.range(0, Math.min(LOWEST_HEAD, rows.size()))
                        .filter(it -> distinct(rows.get(it)).count() >= half)
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    private static Stream<String> distinct(List<String> cells) {
        return cells.stream().filter(it -> !it.isBlank()).distinct();
    }

    /** Reads a grid whose headings are known to stand from one row to another, counted from 0. */
    private static final class LayoutReading {

        private final Grid grid;
        private final List<List<String>> filled;
        private final int head;
        private final int below;
        private final List<Integer> bands = new ArrayList<>();

        LayoutReading(Grid grid, int head, int below) {
            this.grid = grid;
            this.filled = grid.filled();
            this.head = head;
            this.below = below;
        }

        Layout layout() {
            var found = new ArrayList<Row>();
            String band = "";
            for (int i = below + 1; i < filled.size(); i++) {
                List<String> cells = filled.get(i);
                if (isBand(i)) {
                    bands.add(i + 1);
                    band = distinct(cells).findFirst().orElse("");
                } else if (distinct(cells).findAny().isPresent()
                        && !cells.equals(filled.get(head))) {
                    found.add(new Row(i + 1, with(cells, band)));
                }
            }
            List<Column> columns = columns(found);
            return new Layout(
                    grid,
                    head + 1,
                    columns,
                    found.stream()
                            .map(row -> new Row(row.number(), of(columns, row.cells())))
                            .toList(),
                    bands);
        }

        private static List<String> with(List<String> cells, String band) {
            return Stream.concat(cells.stream(), Stream.of(band)).toList();
        }

        private static List<String> of(List<Column> columns, List<String> cells) {
            return columns.stream().map(it -> cells.get(it.at())).toList();
        }

        /** Only one thing is said, in a merged cell that is at least half as wide as the table. */
        private boolean isBand(int row) {
            List<String> cells = filled.get(row);
            int half = (cells.size() + 1) / 2;
            return distinct(cells).count() == 1
                    && grid.merged().stream()
                            .filter(it -> it.fromRow() == row && it.toRow() == row)
                            .anyMatch(
                                    it -> it.toColumn() - it.fromColumn() + 1 >= Math.max(2, half));
        }

        private List<Column> columns(List<Row> rows) {
            var columns = new ArrayList<Column>();
            var keys = new HashMap<String, Integer>();
            int width = filled.getFirst().size();
            for (int i = 0; i <= width; i++) {
                String heading = i == width ? "" : heading(i);
                List<String> samples = samples(rows, i);
                if (i == width ? !bands.isEmpty() : !(heading + samples).equals("[]")) {
                    columns.add(new Column(key(keys, i, heading, width), i, heading, samples));
                }
            }
            return columns;
        }

        private String heading(int column) {
            return IntStream.rangeClosed(head, Math.min(below, filled.size() - 1))
                    .mapToObj(it -> filled.get(it).get(column).replaceAll("\\s+", " "))
                    .filter(it -> !it.isBlank())
                    .collect(Collectors.toCollection(LinkedHashSet::new))
                    .stream()
                    .collect(Collectors.joining(" "));
        }

        private static List<String> samples(List<Row> rows, int column) {
            return distinct(rows.stream().map(it -> it.cells().get(column)).toList())
                    .limit(SAMPLES)
                    .toList();
        }

        private static String key(
                HashMap<String, Integer> keys, int at, String heading, int width) {
            if (at == width) {
                return BAND;
            }
            String plain = heading.isBlank() ? "=" + at : Sheet.plain(heading);
            int times = keys.merge(plain, 1, Integer::sum);
            return times == 1 ? plain : plain + "#" + times;
        }
    }

    /** The number of the row in which the cell begins that this one is part of. */
    public int begins(Row row, Column column) {
        return grid.around(row.number() - 1, column.at())
                .map(it -> it.fromRow() + 1)
                .filter(it -> it > headRow)
                .orElse(row.number());
    }

    /** The same for every file with these headings, in whatever order. */
    public String fingerprint() {
        String keys =
                columns.stream()
                        .filter(it -> !it.isBand())
                        .map(Column::key)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(keys.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
