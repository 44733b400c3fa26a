package org.biaogan.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.biaogan.base.Refused;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Excel or CSV file of people's making. What it cannot read safely it refuses, by place.
 */
public final class SheetFile {

    /** Rows beyond this are a mistake, not an import. */
    public static final int MOST_ROWS = 5000;

    private static final int LARGEST = 10 << 20;

    /** With the formats of cells, which tell days from numbers. */
    private static final ReadingOptions FORMATS = new ReadingOptions(true, false);

    private static final Charset GB18030 = Charset.forName("GB18030");

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
        return bytes;
    }

    /** The first sheet of these bytes. */
    public static Sheet read(byte[] bytes) {
        return sheet(isZip(bytes) ? excel(bytes) : csv(text(bytes)));
    }

    /** A further sheet of an Excel file, hidden or not, by its name. */
    public static Optional<Sheet> find(byte[] bytes, String name) {
        if (!isZip(bytes)) {
            return Optional.empty();
        }
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), FORMATS)) {
            var named = book.findSheet(name);
            return named.isEmpty() ? Optional.empty() : Optional.of(sheet(cells(named.get())));
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Refused("sheets.unreadable");
        }
    }

    /** The same from text, cells parted by commas. */
    public static Sheet read(String csv) {
        return sheet(csv(csv));
    }

    /** A sheet as text that {@link #read(String)} reads again. */
    public static String write(Sheet sheet) {
        var text = new StringBuilder(line(sheet.headings()));
        int at = 1;
        for (Sheet.Row row : sheet.rows()) {
            text.append("\n".repeat(Math.max(0, row.number() - at - 1)));
            at = row.number();
            text.append(line(row.cells()));
        }
        return text.toString();
    }

    private static String line(List<String> cells) {
        return String.join(
                        ",",
                        cells.stream().map(it -> "\"" + it.replace("\"", "\"\"") + "\"").toList())
                + "\n";
    }

    private static boolean isZip(byte[] bytes) {
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
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes), FORMATS)) {
            return cells(book.getFirstSheet());
        }
    }

    private static List<List<String>> cells(org.dhatim.fastexcel.reader.Sheet sheet)
            throws IOException {
        try (var rows = sheet.openStream()) {
            var found = new ArrayList<List<String>>();
            rows.limit(MOST_ROWS + 2L).forEach(row -> add(found, row));
            return found;
        }
    }

    private static void add(List<List<String>> found, Row row) {
        while (found.size() < row.getRowNum() - 1) {
            found.add(List.of());
        }
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(words(row.getOptionalCell(i).orElse(null)));
        }
        found.add(cells);
    }

    private static String words(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA) {
            throw new Refused("sheets.formula", cell.getAddress().toString());
        }
        if (cell.getType() == CellType.ERROR) {
            throw new Refused("sheets.error-cell", cell.getAddress().toString());
        }
        return isDay(cell) ? cell.asDate().toLocalDate().toString() : cell.getText().strip();
    }

    /** A number that is shown as a day, by the letters of its format or by a number of Excel's. */
    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        boolean named = format != null && format.toLowerCase(Locale.ROOT).contains("yy");
        boolean known = id != null && (id >= 14 && id <= 17 || id == 22);
        return cell.getType() == CellType.NUMBER && (named || known);
    }

    /** UTF-8 where the bytes are that, else what Chinese Excel writes. */
    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, GB18030);
        }
    }

    private static List<List<String>> csv(String text) {
        var rows = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (quoted && it == '"' && doubled) {
                cell.append('"');
                i++;
            } else if (it == '"') {
                quoted = !quoted;
            } else if (!quoted && (it == ',' || it == '\t' || it == '，')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (!quoted && it == '\n') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                rows.add(List.copyOf(cells));
                cells.clear();
            } else if (it != '\r') {
                cell.append(it);
            }
        }
        cells.add(cell.toString().strip());
        rows.add(List.copyOf(cells));
        return rows;
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
