package org.biaogan.taskbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaogan.base.Refused;
import org.biaogan.sheets.Sheet;
import org.biaogan.sheets.SheetFile;
import org.jspecify.annotations.Nullable;

/**
 * A task book as people sent it back.
 *
 * @param sheet what they edited
 * @param taken as it was when it was taken out, as its hidden sheet says
 */
public record SentBook(Sheet sheet, Sheet taken) {

    /** Rows beyond this are no path of a campaign. */
    private static final int MOST_ROWS = 2000;

    /**
     * One row as it was written.
     *
     * @param taskId of the hidden column; nothing where the row is new
     */
    record Row(int number, @Nullable Long taskId, Map<Column, String> words) {}

    /** Nothing where it is no task book of this house, which its hidden sheet tells. */
    static Optional<SentBook> find(byte[] bytes) {
        return SheetFile.find(bytes, TaskBookExcel.HIDDEN)
                .filter(it -> it.headings().stream().anyMatch(SentBook::namesCampaign))
                .map(taken -> new SentBook(SheetFile.read(bytes), taken));
    }

    private static boolean namesCampaign(String heading) {
        return heading.matches(TaskBookExcel.CAMPAIGN + "[0-9]{1,18}");
    }

    /** Refuses what belongs to another campaign, has lost a column or is too long. */
    void check(long campaignId) {
        if (taken.headings().stream()
                .noneMatch(it -> it.equals(TaskBookExcel.CAMPAIGN + campaignId))) {
            throw new Refused("taskbook.other-campaign");
        }
        var missing =
                Stream.of(Column.values()).filter(it -> sheet.column(it.heading()) < 0).toList();
        if (!missing.isEmpty()) {
            throw new Refused(
                    unknown().isEmpty() ? "taskbook.column-missing" : "taskbook.column-renamed",
                    String.join("、", missing.stream().map(Column::heading).toList()),
                    String.join("、", unknown()));
        }
        if (sheet.rows().size() > MOST_ROWS) {
            throw new Refused("taskbook.too-many", MOST_ROWS);
        }
    }

    private List<String> unknown() {
        return sheet.headings().stream()
                .filter(it -> !it.isBlank() && !it.equals(TaskBookExcel.ID))
                .filter(it -> Column.of(it).isEmpty())
                .toList();
    }

    /** Each task as it was taken out. */
    Map<Long, Map<Column, String>> exported() {
        var lines = new LinkedHashMap<Long, Map<Column, String>>();
        for (Sheet.Row row : taken.rows()) {
            var cells = new EnumMap<Column, String>(Column.class);
            for (Column it : Column.values()) {
                cells.put(it, taken.cell(row, it.name()));
            }
            Long id = id(taken.cell(row, TaskBookExcel.ID));
            if (id != null) {
                lines.put(id, cells);
            }
        }
        return lines;
    }

    /**
     * The rows. A task's code names it, since it moves with what people see when they sort without
     * the hidden column; where it has none that is known, the hidden column does.
     */
    List<Row> rows() {
        var codes = new LinkedHashMap<String, @Nullable Long>();
        exported()
                .forEach((id, cells) ->
                        codes.put(Sheet.plain(cells.getOrDefault(Column.CODE, "")), id));
        var rows = new ArrayList<Row>();
        for (Sheet.Row row : sheet.rows()) {
            var words = new EnumMap<Column, String>(Column.class);
            for (Column it : Column.values()) {
                words.put(it, sheet.cell(row, it.heading()));
            }
            Long id = id(sheet.cell(row, TaskBookExcel.ID));
            String code = Sheet.plain(words.getOrDefault(Column.CODE, ""));
            boolean empty = words.values().stream().allMatch(String::isBlank);
            if (!empty) {
                rows.add(new Row(row.number(), codes.getOrDefault(code, id), words));
            }
        }
        return List.copyOf(rows);
    }

    private static @Nullable Long id(String cell) {
        return cell.matches("[0-9]{1,18}(\\.0)?") ? Long.valueOf(cell.split("\\.")[0]) : null;
    }
}
