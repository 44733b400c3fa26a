package org.biaogan.taskbook;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.biaogan.schemes.Wording;
import org.biaogan.web.PageContext;

/** A kept cell of a task book in the reader's language. */
public final class Cells {

    private Cells() {}

    public static String say(
            PageContext ctx, Map<String, Wording> offices, Column column, String kept) {
        if (kept.isEmpty()) {
            return "–";
        }
        return switch (column) {
            case OFFICES ->
                    List.of(kept.split(",")).stream()
                            .map(it ->
                                    offices.containsKey(it) ? offices.get(it).in(ctx.locale()) : it)
                            .collect(Collectors.joining(ctx.t("plan.and")));
            case CYCLE -> ctx.t("plan.cycle." + kept);
            case CARRIED_BY -> ctx.t("plan.carried-by." + kept);
            case EVIDENCE ->
                    Material.kept(kept).stream()
                            .map(it -> material(ctx, it))
                            .collect(Collectors.joining("\n"));
            case CODE,
                    PROJECT,
                    STRAND,
                    CRITERION,
                    KEY_POINTS,
                    TITLE,
                    PURPOSE,
                    FROM_ON,
                    TO_ON,
                    RESULT,
                    UNIT,
                    BASELINE,
                    TARGET ->
                    kept;
        };
    }

    private static String material(PageContext ctx, Material it) {
        return ctx.t(
                switch (it.kept()) {
                    case VAULT -> "taskbook.material";
                    case OFFLINE, TOTALS -> "taskbook.material.kept";
                },
                ctx.t("web.class." + it.materialClass().name()),
                it.text(),
                ctx.t("plan.kept." + it.kept().name()));
    }

    /** What is counted, from how much to how much; a dash where nothing is. */
    public static String result(PageContext ctx, BookLine line) {
        String result = line.cell(Column.RESULT);
        return result.isEmpty()
                ? "–"
                : ctx.t(
                        "taskbook.result",
                        result,
                        line.cell(Column.BASELINE),
                        line.cell(Column.TARGET),
                        line.cell(Column.UNIT));
    }
}
