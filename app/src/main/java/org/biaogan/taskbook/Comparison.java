package org.biaogan.taskbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.biaogan.base.Refused;
import org.biaogan.plan.CarriedBy;
import org.biaogan.plan.Cycle;
import org.biaogan.sheets.Sheet;
import org.biaogan.taskbook.Difference.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Compares three states of a task book cell by cell: as it was taken out, as it is here now, as it
 * came back. What people did not touch is no difference, whatever happened here meanwhile.
 */
final class Comparison {

    private final Map<Long, BookLine> now = new LinkedHashMap<>();
    private final Map<Long, Map<Column, String>> taken;
    private final BookWords words;
    private final List<StrandName> strands;
    private final List<Difference> found = new ArrayList<>();
    private final Map<String, Integer> titles = new HashMap<>();

    Comparison(
            List<BookLine> now,
            Map<Long, Map<Column, String>> taken,
            BookWords words,
            List<StrandName> strands) {
        now.forEach(it -> this.now.put(it.taskId(), it));
        this.taken = taken;
        this.words = words;
        this.strands = strands;
    }

    /** All differences, in the order of the file, then the rows that are gone. */
    List<Difference> of(List<SentBook.Row> rows) {
        Map<Long, Integer> owners = owners(rows);
        Set<Long> there = new HashSet<>();
        for (SentBook.Row row : rows) {
            Long task = row.taskId();
            String code = said(row, Column.CODE);
            if (task != null && Objects.equals(owners.get(task), row.number())) {
                there.add(task);
                task(row, task);
            } else if (code.isEmpty()) {
                add(row);
            } else {
                refuse(
                        row,
                        task == null ? "taskbook.code-unknown" : "taskbook.row-twice",
                        List.of(code));
            }
        }
        taken.keySet().stream().filter(it -> !there.contains(it)).forEach(this::cut);
        return List.copyOf(found);
    }

    /** Which row speaks for a task: the first that still has its number, a copied one does not. */
    private static Map<Long, Integer> owners(List<SentBook.Row> rows) {
        var owners = new HashMap<Long, Integer>();
        for (SentBook.Row row : rows) {
            if (row.taskId() != null && !said(row, Column.CODE).isEmpty()) {
                owners.putIfAbsent(row.taskId(), row.number());
            }
        }
        return owners;
    }

    private void task(SentBook.Row row, long task) {
        Map<Column, String> was = taken.get(task);
        BookLine here = now.get(task);
        if (was == null || here == null) {
            refuse(row, "taskbook.code-unknown", List.of(said(row, Column.CODE)));
            return;
        }
        for (Column column : Column.values()) {
            String before = was.getOrDefault(column, "");
            if (!words.isAsWritten(column, before, said(row, column))) {
                cell(row, here, column, before);
            }
        }
    }

    private void cell(SentBook.Row row, BookLine here, Column column, String was) {
        String typed = said(row, column);
        String current = here.cell(column);
        if (here.cutOn() != null) {
            cell(Kind.REFUSED, row, here, column, was, typed, "taskbook.cut-meanwhile");
        } else if (!column.isRead()) {
            cell(Kind.REFUSED, row, here, column, was, typed, "taskbook.not-read");
        } else {
            try {
                String kept = words.read(column, typed);
                checkRow(row, column, kept);
                if (!kept.equals(current)) {
                    Kind kind = current.equals(was) ? Kind.CHANGE : Kind.CONFLICT;
                    cell(kind, row, here, column, was, kept, null);
                }
            } catch (Refused unreadable) {
                cell(
                        Kind.REFUSED,
                        row,
                        here,
                        column,
                        was,
                        typed,
                        unreadable.code(),
                        unreadable.arguments());
            }
        }
    }

    /** What a cell says must fit what the others of its row say. */
    private void checkRow(SentBook.Row row, Column column, String kept) {
        if (column.isDay()) {
            String from = words.read(Column.FROM_ON, said(row, Column.FROM_ON));
            String to = words.read(Column.TO_ON, said(row, Column.TO_ON));
            if (to.compareTo(from) < 0) {
                throw new Refused("taskbook.ends-before", from, to);
            }
        }
        if (column == Column.RESULT && kept.isEmpty()) {
            throw new Refused("taskbook.result-stays");
        }
        boolean counts = column == Column.RESULT || column == Column.UNIT || column.isNumber();
        if (counts
                && (said(row, Column.RESULT).isEmpty()
                        || said(row, Column.BASELINE).isEmpty()
                        || said(row, Column.TARGET).isEmpty())) {
            throw new Refused("taskbook.result-incomplete");
        }
    }

    private void cell(
            Kind kind,
            SentBook.Row row,
            BookLine here,
            Column column,
            String was,
            String said,
            @Nullable String why,
            Object... named) {
        found.add(
                new Difference(
                        "t" + here.taskId() + "-" + column,
                        kind,
                        here.taskId(),
                        here.code(),
                        here.title(),
                        row.number(),
                        column,
                        was,
                        here.cell(column),
                        said,
                        why,
                        Arrays.stream(named).map(String::valueOf).toList()));
    }

    private void cut(long task) {
        BookLine here = now.get(task);
        if (here != null && here.cutOn() == null) {
            found.add(
                    new Difference(
                            "cut-" + task,
                            Kind.CUT,
                            task,
                            here.code(),
                            here.title(),
                            0,
                            null,
                            "",
                            "",
                            "",
                            null,
                            List.of()));
        }
    }

    private void add(SentBook.Row row) {
        String title = said(row, Column.TITLE);
        try {
            whole(row);
            strand(said(row, Column.STRAND));
            var same =
                    now.values().stream()
                            .filter(it -> it.cutOn() == null)
                            .filter(it -> Sheet.plain(it.title()).equals(Sheet.plain(title)))
                            .findFirst();
            if (same.isPresent()) {
                throw new Refused("taskbook.task-there", same.get().code());
            }
            Integer before = titles.putIfAbsent(Sheet.plain(title), row.number());
            if (before != null) {
                throw new Refused("taskbook.title-twice", before);
            }
            found.add(
                    new Difference(
                            "new-" + row.number(),
                            Kind.ADD,
                            null,
                            "",
                            title,
                            row.number(),
                            null,
                            "",
                            "",
                            said(row, Column.STRAND),
                            null,
                            List.of()));
        } catch (Refused wrong) {
            refuse(
                    row,
                    wrong.code(),
                    Arrays.stream(wrong.arguments()).map(String::valueOf).toList());
        }
    }

    /** All that a new row says, as it is kept; an empty cell of choice says what is usual. */
    Map<Column, String> whole(SentBook.Row row) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (Column column : Column.values()) {
            String typed = said(row, column);
            if (!column.isRead()) {
                continue;
            }
            if (column == Column.CYCLE && typed.isEmpty()) {
                cells.put(column, Cycle.TERM.name());
            } else if (column == Column.CARRIED_BY && typed.isEmpty()) {
                cells.put(column, CarriedBy.GENERAL_BRANCH.name());
            } else {
                cells.put(column, words.read(column, typed));
            }
        }
        for (Column column : List.of(Column.FROM_ON, Column.RESULT)) {
            if (column.isDay() || countsAnything(cells)) {
                checkRow(row, column, cells.getOrDefault(column, ""));
            }
        }
        return cells;
    }

    static boolean countsAnything(Map<Column, String> cells) {
        return List.of(Column.RESULT, Column.UNIT, Column.BASELINE, Column.TARGET).stream()
                .anyMatch(it -> !cells.getOrDefault(it, "").isEmpty());
    }

    /** The strand that a cell names by its code, its title or both. */
    long strand(String cell) {
        String plain = Sheet.plain(cell);
        return strands.stream()
                .filter(it ->
                        plain.equals(Sheet.plain(it.code()))
                                || plain.equals(Sheet.plain(it.title()))
                                || plain.equals(Sheet.plain(it.code() + it.title())))
                .map(StrandName::id)
                .findFirst()
                .orElseThrow(() ->
                        plain.isEmpty()
                                ? new Refused("taskbook.strand-missing")
                                : new Refused("taskbook.strand-unknown", cell));
    }

    private void refuse(SentBook.Row row, String why, List<String> named) {
        found.add(
                new Difference(
                        "row-" + row.number(),
                        Kind.REFUSED,
                        null,
                        said(row, Column.CODE),
                        said(row, Column.TITLE),
                        row.number(),
                        null,
                        "",
                        "",
                        "",
                        why,
                        named));
    }

    private static String said(SentBook.Row row, Column column) {
        return row.words().getOrDefault(column, "");
    }
}
