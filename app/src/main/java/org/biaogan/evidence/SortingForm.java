package org.biaogan.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.biaogan.web.PageContext;

/** What the choices of the sorting table and of an entry offer. */
public final class SortingForm {

    private SortingForm() {}

    public static Map<String, String> units(Map<Long, String> units) {
        var choices = new LinkedHashMap<String, String>();
        units.forEach((id, name) -> choices.put(String.valueOf(id), name));
        return choices;
    }

    /** Choices, and before them that nothing is changed. */
    public static Map<String, String> asIs(PageContext ctx, Map<String, String> options) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", ctx.t("evidence.bulk.as-is"));
        choices.putAll(options);
        return choices;
    }

    /** The key points, and before them that it is not cited yet. */
    public static Map<String, String> keyPoints(PageContext ctx, Map<String, String> keyPoints) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", ctx.t("evidence.key-point.none"));
        choices.putAll(keyPoints);
        return choices;
    }

    /** What the task should yield, and before it that this is something else. */
    public static Map<String, String> expectations(PageContext ctx, SortingTask task) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", ctx.t("evidence.expectation.none"));
        task.expectations()
                .forEach(it ->
                        choices.put(
                                String.valueOf(it.id()),
                                ctx.t("web.class." + it.materialClass().name())
                                        + " · "
                                        + it.text().in(ctx.locale())));
        return choices;
    }
}
