package org.biaogan.taskbook;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One task as a line of the task book.
 *
 * @param cutOn since when it is no longer part of the path
 * @param cutReason why
 * @param cells what each column says, as it is kept: offices by their codes, days as 2026-09-01,
 *     material as class, kept and text
 */
public record BookLine(
        long taskId,
        @Nullable LocalDate cutOn,
        @Nullable String cutReason,
        Map<Column, String> cells) {

    public BookLine {
        cells = Map.copyOf(cells);
    }

    public String cell(Column column) {
        return requireNonNullElse(cells.get(column), "");
    }

    public String code() {
        return cell(Column.CODE);
    }

    public String title() {
        return cell(Column.TITLE);
    }
}
