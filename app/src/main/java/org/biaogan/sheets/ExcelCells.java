package org.biaogan.sheets;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.biaogan.base.Refused;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet of Excel as words: days as 2026-09-01, all else as it is shown. */
final class ExcelCells {

    /** With the formats of cells, which tell days from numbers. */
    static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    /** The day from which Excel counts days. */
    private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

    /** What a formula means to the reader. */
    enum Formulas {
        /** A table that is taken as it stands has none. */
        REFUSED,
        /** A plan of people's own says what was worked out when it was saved. */
        AS_SAVED
    }

    private ExcelCells() {}

    /** At most so many rows, and two more that tell that there are too many. */
    static List<List<String>> of(Sheet sheet, Formulas formulas) throws IOException {
        try (var rows = sheet.openStream()) {
            var found = new ArrayList<List<String>>();
            rows.limit(SheetFile.MOST_ROWS + 2L).forEach(row -> add(found, row, formulas));
            return found;
        }
    }

    private static void add(List<List<String>> found, Row row, Formulas formulas) {
        while (found.size() < row.getRowNum() - 1) {
            found.add(List.of());
        }
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(words(row.getOptionalCell(i).orElse(null), formulas));
        }
        found.add(cells);
    }

    private static String words(@Nullable Cell cell, Formulas formulas) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            throw new Refused("sheets.error-cell", cell.getAddress().toString());
        }
        if (cell.getType() == CellType.FORMULA) {
            return formula(cell, formulas);
        }
        return cell.getType() == CellType.NUMBER && isDay(cell)
                ? cell.asDate().toLocalDate().toString()
                : cell.getText().replace("\r", "").strip();
    }

    private static String formula(Cell cell, Formulas formulas) {
        String saved = cell.getRawValue();
        if (formulas == Formulas.REFUSED || saved == null) {
            throw new Refused("sheets.formula", cell.getAddress().toString());
        }
        if (saved.startsWith("#")) {
            throw new Refused("sheets.error-cell", cell.getAddress().toString());
        }
        return isDay(cell) && saved.matches("[0-9]{1,6}(\\.[0-9]+)?")
                ? FIRST.plusDays((long) Double.parseDouble(saved)).toString()
                : saved.strip();
    }

    /** A number that is shown as a day, by the letters of its format or by a number of Excel's. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        boolean named = format != null && format.toLowerCase(Locale.ROOT).contains("yy");
        boolean known = id != null && (id >= 14 && id <= 17 || id == 22);
        return named || known;
    }
}
