package org.biaogan.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaogan.web.PageContext;

/** What the select fields of this module offer: value to words, in order. */
public final class Choices {

    private Choices() {}

    public static Map<String, String> cycles(PageContext ctx) {
        return named(ctx, "plan.cycle.", Cycle.values());
    }

    public static Map<String, String> carriers(PageContext ctx) {
        return named(ctx, "plan.carried-by.", CarriedBy.values());
    }

    public static Map<String, String> classes(PageContext ctx) {
        return named(ctx, "web.class.", MaterialClass.values());
    }

    public static Map<String, String> kept(PageContext ctx) {
        return named(ctx, "plan.kept.", Kept.values());
    }

    public static Map<String, String> roles(PageContext ctx) {
        var roles = new LinkedHashMap<String, String>();
        roles.put("", ctx.t("plan.link.none"));
        roles.putAll(named(ctx, "plan.link.", LinkRole.values()));
        return roles;
    }

    public static Map<String, String> offices(PageContext ctx, List<OfficeChoice> offices) {
        var words = new LinkedHashMap<String, String>();
        offices.forEach(it -> words.put(it.code(), it.title().in(ctx.locale())));
        return words;
    }

    public static Map<String, String> units(List<CarryingUnit> units) {
        var names = new LinkedHashMap<String, String>();
        units.forEach(it -> names.put(String.valueOf(it.id()), it.name()));
        return names;
    }

    public static Map<String, String> lines(PageContext ctx, List<BusinessLine> lines) {
        var names = new LinkedHashMap<String, String>();
        lines.forEach(it -> names.put(String.valueOf(it.id()), it.title().in(ctx.locale())));
        return names;
    }

    /** The same choices behind that of none of them. */
    public static Map<String, String> orNone(PageContext ctx, Map<String, String> choices) {
        var all = new LinkedHashMap<String, String>();
        all.put("", ctx.t("plan.choice.none"));
        all.putAll(choices);
        return all;
    }

    /** The tasks that are on the path, behind the choice of none. */
    public static Map<String, String> tasks(PageContext ctx, CampaignPath path) {
        var tasks = new LinkedHashMap<String, String>();
        tasks.put("", ctx.t("plan.post.task.none"));
        path.lines()
                .map(CampaignPath.Line::task)
                .filter(it -> it.cutOn() == null)
                .forEach(it ->
                        tasks.put(
                                String.valueOf(it.id()),
                                it.code() + " " + it.title().in(ctx.locale())));
        return tasks;
    }

    /** What the fields of a task's forms are called, so that a summary of errors can name them. */
    public static Map<String, String> taskLabels(PageContext ctx) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("titleZh", ctx.t("plan.title-zh"));
        labels.put("titleEn", ctx.t("plan.title-en"));
        labels.put("purposeZh", ctx.t("plan.purpose-zh"));
        labels.put("purposeEn", ctx.t("plan.purpose-en"));
        labels.put("cycle", ctx.t("plan.cycle"));
        labels.put("carriedBy", ctx.t("plan.carried-by"));
        labels.put("owner", ctx.t("plan.owner"));
        labels.put("deputies", ctx.t("plan.deputy"));
        labels.put("title", ctx.t("plan.measure.title"));
        labels.put("baseline", ctx.t("plan.measure.baseline"));
        labels.put("target", ctx.t("plan.measure.target"));
        labels.put("value", ctx.t("plan.measure.value"));
        labels.put("unit", ctx.t("plan.measure.unit"));
        labels.put("materialClass", ctx.t("plan.expectation.class"));
        labels.put("textZh", ctx.t("plan.expectation.text"));
        labels.put("textEn", ctx.t("plan.expectation.text-en"));
        labels.put("kept", ctx.t("plan.expectation.kept"));
        labels.put("reason", ctx.t("plan.reason"));
        return labels;
    }

    private static Map<String, String> named(PageContext ctx, String prefix, Enum<?>[] values) {
        var words = new LinkedHashMap<String, String>();
        for (Enum<?> value : values) {
            words.put(value.name(), ctx.t(prefix + value.name()));
        }
        return words;
    }
}
