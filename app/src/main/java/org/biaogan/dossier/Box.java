package org.biaogan.dossier;

import java.util.ArrayList;
import java.util.List;
import org.biaogan.dossier.PackContent.CatalogueRow;
import org.biaogan.dossier.PackContent.Under;

/**
 * One box of paper: pieces that follow each other in the catalogue.
 *
 * @param no its running number over the whole catalogue
 * @param code number of the criterion or key point it holds
 */
public record Box(int no, String code, String title, List<CatalogueRow> rows) {

    public Box {
        rows = List.copyOf(rows);
    }

    /** The boxes of a catalogue, in its order; what only refers to a number lies elsewhere. */
    static List<Box> of(List<CatalogueRow> numbered, BoxRule rule) {
        var boxes = new ArrayList<Box>();
        var rows = new ArrayList<CatalogueRow>();
        int filled = 0;
        for (CatalogueRow row : numbered) {
            boolean another =
                    !rows.isEmpty() && !code(rows.getFirst(), rule).equals(code(row, rule));
            if (another || !rows.isEmpty() && filled + thickness(row) > rule.mostPages()) {
                boxes.add(box(boxes.size() + 1, rows, rule));
                rows.clear();
                filled = 0;
            }
            rows.add(row);
            filled += thickness(row);
        }
        if (!rows.isEmpty()) {
            boxes.add(box(boxes.size() + 1, rows, rule));
        }
        return List.copyOf(boxes);
    }

    private static Box box(int no, List<CatalogueRow> rows, BoxRule rule) {
        Under under = rows.getFirst().under();
        return switch (rule.by()) {
            case CRITERION -> new Box(no, under.criterionCode(), under.criterion(), rows);
            case KEY_POINT -> new Box(no, under.code(), under.keyPoint(), rows);
        };
    }

    private static String code(CatalogueRow row, BoxRule rule) {
        return switch (rule.by()) {
            case CRITERION -> row.under().criterionCode();
            case KEY_POINT -> row.under().code();
        };
    }

    /** A piece whose pages nobody counted is a sheet at least. */
    private static int thickness(CatalogueRow row) {
        return row.pages() == null ? 1 : row.pages();
    }

    public String firstNumber() {
        return rows.getFirst().number();
    }

    public String lastNumber() {
        return rows.getLast().number();
    }

    /** For example {@code 1-1-01 至 1-4-12}. */
    public String numbers() {
        return rows.size() == 1 ? firstNumber() : firstNumber() + " 至 " + lastNumber();
    }

    /** The pages that are known. */
    public int pages() {
        return rows.stream().mapToInt(it -> it.pages() == null ? 0 : it.pages()).sum();
    }

    /** Whether each piece says how many pages it has. */
    public boolean counted() {
        return rows.stream().noneMatch(it -> it.pages() == null);
    }
}
