package org.biaogan.sheets;

import static org.biaogan.sheets.ExcelCells.Formulas.AS_SAVED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.biaogan.base.Refused;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The first sheet of a file in anybody's layout: all its cells as they stand, titles and merged
 * cells too.
 *
 * @param rows all as wide as the widest
 * @param others the names of further sheets that people see, which are not read
 */
public record Grid(List<List<String>> rows, List<String> others, List<Merged> merged) {

    private static final int MOST_COLUMNS = 60;
    private static final int LAST_ROW = 20_000;

    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
        others = List.copyOf(others);
        merged = List.copyOf(merged);
    }

    /** Of these bytes; refused with what to do where they are no such sheet. */
    public static Grid of(byte[] bytes) {
        if (!SheetFile.isZip(bytes)) {
            return squared(CsvText.read(CsvText.decode(bytes)), List.of(), List.of());
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), ExcelCells.FORMATS)) {
            List<String> others =
                    book.getSheets()
                            .skip(1)
                            .filter(it -> it.getVisibility() == SheetVisibility.VISIBLE)
                            .map(Sheet::getName)
                            .toList();
            return squared(
                    ExcelCells.of(book.getFirstSheet(), AS_SAVED),
                    others,
                    ExcelParts.merged(bytes));
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw new Refused("sheets.unreadable");
        }
    }

    /** The same from what {@link #text} and {@link #ranges} wrote. */
    public static Grid read(String text, String ranges) {
        return squared(CsvText.read(text), List.of(), List.of(ranges.split(",")));
    }

    /** All cells, one row to a line. */
    public String text() {
        return rows.stream().map(CsvText::line).collect(Collectors.joining());
    }

    /** Which cells are merged, as one line. */
    public String ranges() {
        return merged.stream().map(Merged::range).collect(Collectors.joining(","));
    }

    /** The cells, each with the words that the eye sees there. */
    List<List<String>> filled() {
        var filled = new ArrayList<>(rows);
        merged.forEach(it -> it.fill(filled));
        return filled;
    }

    /** The merged cells that this one is part of. */
    Optional<Merged> around(int row, int column) {
        return merged.stream().filter(it -> it.holds(row, column)).findFirst();
    }

    private static Grid squared(
            List<List<String>> cells, List<String> others, List<String> ranges) {
        int last = last(cells.stream().map(it -> String.join("", it)).toList());
        int width = cells.stream().mapToInt(Grid::last).max().orElse(0);
        if (last == 0) {
            throw new Refused("sheets.empty");
        }
        boolean isLong = cells.stream().filter(it -> last(it) > 0).count() > SheetFile.MOST_ROWS;
        if (isLong || last > LAST_ROW) {
            throw new Refused("sheets.too-long", SheetFile.MOST_ROWS);
        }
        if (width > MOST_COLUMNS) {
            throw new Refused("sheets.too-wide", MOST_COLUMNS);
        }
        var rows =
                cells.subList(0, last).stream()
                        .map(row ->
                                IntStream.range(0, width)
                                        .mapToObj(it -> it < row.size() ? row.get(it) : "")
                                        .toList())
                        .toList();
        return new Grid(rows, others, merged(ranges, last, width));
    }

    /** Those within the table; in a sound file no cell is in two of them. */
    private static List<Merged> merged(List<String> ranges, int height, int width) {
        var merged =
                ranges.stream()
                        .flatMap(it -> Merged.of(it).stream())
                        .filter(it -> it.fromRow() < height && it.fromColumn() < width)
                        .map(it ->
                                new Merged(
                                        it.fromRow(),
                                        it.fromColumn(),
                                        Math.min(it.toRow(), height - 1),
                                        Math.min(it.toColumn(), width - 1)))
                        .toList();
        long covered =
                merged.stream()
                        .mapToLong(it ->
                                (1L + it.toRow() - it.fromRow())
                                        * (1L + it.toColumn() - it.fromColumn()))
                        .sum();
        if (covered > (long) height * width) {
            throw new Refused("sheets.unreadable");
        }
        return merged;
    }

    /** How many there are up to the last that is not blank. */
    private static int last(List<String> words) {
        return Stream.iterate(words.size(), it -> it > 0, it -> it - 1)
                .filter(it -> !words.get(it - 1).isBlank())
                .findFirst()
                .orElse(0);
    }
}
