package org.biaogan.sheets;

import static org.biaogan.sheets.ExcelCells.Formulas.REFUSED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.biaogan.base.Refused;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Reads an Excel or CSV file of people's making. What it cannot read safely it refuses, by place.
 */
public final class SheetFile {

    /** Rows beyond this are a mistake, not an import. */
    public static final int MOST_ROWS = 5000;

    private static final int LARGEST = 10 << 20;

    private SheetFile() {}

    public static Sheet read(InputStream file) throws IOException {
        return read(bytes(file));
    }

    /** All of a file that is not too large, not empty, not locked and not of an old kind. */
    public static byte[] bytes(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refused("sheets.too-large");
        }
        if (bytes.length == 0) {
            throw new Refused("sheets.empty");
        }
        ExcelParts.refuseOldOrLocked(bytes);
        if (isZip(bytes)) {
            ExcelParts.refuseBomb(bytes);
        }
        return bytes;
    }

    /** The first sheet of these bytes. */
    public static Sheet read(byte[] bytes) {
        return sheet(isZip(bytes) ? excel(bytes) : CsvText.read(CsvText.decode(bytes)));
    }

    /** A further sheet of an Excel file, hidden or not, by its name. */
    public static Optional<Sheet> find(byte[] bytes, String name) {
        if (!isZip(bytes)) {
            return Optional.empty();
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), ExcelCells.FORMATS)) {
            var named = book.findSheet(name);
            return named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sheet(ExcelCells.of(named.get(), REFUSED)));
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Refused("sheets.unreadable");
        }
    }

    /** The same from text, cells parted by commas. */
    public static Sheet read(String csv) {
        return sheet(CsvText.read(csv));
    }

    /** A sheet as text that {@link #read(String)} reads again. */
    public static String write(Sheet sheet) {
        var text = new StringBuilder(CsvText.line(sheet.headings()));
        int at = 1;
        for (Sheet.Row row : sheet.rows()) {
            text.append("\n".repeat(Math.max(0, row.number() - at - 1)));
            at = row.number();
            text.append(CsvText.line(row.cells()));
        }
        return text.toString();
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static List<List<String>> excel(byte[] bytes) {
        try {
            ExcelParts.refuseMerged(bytes);
            return cells(bytes);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw new Refused("sheets.unreadable");
        }
    }

    private static List<List<String>> cells(byte[] bytes) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), ExcelCells.FORMATS)) {
            return ExcelCells.of(book.getFirstSheet(), REFUSED);
        }
    }

    private static Sheet sheet(List<List<String>> rows) {
        int head = 0;
        while (head < rows.size() && isBlank(rows.get(head))) {
            head++;
        }
        if (head == rows.size()) {
            throw new Refused("sheets.empty");
        }
        List<String> headings = rows.get(head);
        var found = new ArrayList<Sheet.Row>();
        for (int i = head + 1; i < rows.size(); i++) {
            List<String> cells = padded(rows.get(i), headings.size());
            if (!isBlank(cells)) {
                found.add(new Sheet.Row(i + 1, cells));
            }
        }
        if (found.size() > MOST_ROWS) {
            throw new Refused("sheets.too-long", MOST_ROWS);
        }
        return new Sheet(headings, found);
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static List<String> padded(List<String> cells, int width) {
        var padded = new ArrayList<>(cells.subList(0, Math.min(cells.size(), width)));
        while (padded.size() < width) {
            padded.add("");
        }
        return padded;
    }
}
