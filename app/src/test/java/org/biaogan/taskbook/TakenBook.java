package org.biaogan.taskbook;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.biaogan.access.Actor;
import org.biaogan.sheets.Sheet;

/** A task book that was taken out, as a test edits it: cell by cell, by the codes of tasks. */
final class TakenBook {

    private final Sheet taken;
    private List<String> headings;
    private final List<Sheet.Row> rows;

    private TakenBook(SentBook book) {
        this.taken = book.taken();
        this.headings = book.sheet().headings();
        this.rows = new ArrayList<>(book.sheet().rows());
    }

    static TakenBook of(Actor actor, TaskBook book) {
        return new TakenBook(SentBook.find(bytes(actor, book)).orElseThrow());
    }

    static byte[] bytes(Actor actor, TaskBook book) {
        var out = new ByteArrayOutputStream();
        book.write(actor, book.today(actor), out);
        return out.toByteArray();
    }

    TakenBook say(String code, Column column, String words) {
        rows.replaceAll(row ->
                cell(row, Column.CODE).equals(code) ? with(row, column.heading(), words) : row);
        return this;
    }

    TakenBook delete(String code) {
        rows.removeIf(row -> cell(row, Column.CODE).equals(code));
        return this;
    }

    /** Copies the row of a task to the end, without its code. */
    TakenBook copy(String code, String title) {
        Sheet.Row row =
                rows.stream().filter(it -> cell(it, Column.CODE).equals(code)).findFirst().get();
        var copied = with(with(row, Column.CODE.heading(), ""), Column.TITLE.heading(), title);
        rows.add(new Sheet.Row(rows.getLast().number() + 1, copied.cells()));
        return this;
    }

    TakenBook rename(Column column, String heading) {
        headings = headings.stream().map(it -> it.equals(column.heading()) ? heading : it).toList();
        return this;
    }

    SentBook sent() {
        return new SentBook(new Sheet(headings, rows), taken);
    }

    private String cell(Sheet.Row row, Column column) {
        return row.cells().get(headings.indexOf(column.heading()));
    }

    private Sheet.Row with(Sheet.Row row, String heading, String words) {
        var cells = new ArrayList<>(row.cells());
        cells.set(headings.indexOf(heading), words);
        return new Sheet.Row(row.number(), cells);
    }
}
