package org.biaogan.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.biaogan.plan.Choices;
import org.biaogan.web.PageContext;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which the vault is listed now, in words.
 *
 * @param without the address of the list without it
 */
public record VaultChip(String words, String without) {

    /** All but the words that are looked for, which stand in their field. */
    public static List<VaultChip> of(PageContext ctx, VaultFilter filter, VaultChoices choices) {
        var query = VaultQuery.of(filter);
        var chips = new ArrayList<VaultChip>();
        String named = VaultConditions.name(filter.materialClass());
        add(chips, named(Choices.classes(ctx), named), query, "materialClass");
        add(chips, named(choices.criteria(ctx), filter.criterion()), query, "criterion");
        add(chips, named(choices.keyPoints(ctx), filter.keyPoint()), query, "keyPoint");
        add(chips, either(ctx, filter.primary(), "primary"), query, "primary");
        state(ctx, filter, query, chips);
        add(chips, filter.mine() == null ? null : ctx.t("evidence.mine"), query, "mine");
        add(chips, named(choices.tasks(ctx), filter.task()), query, "task");
        add(chips, named(choices.units(), filter.unit()), query, "unit");
        days(ctx, filter, query, chips);
        String kept = VaultConditions.name(filter.kept());
        add(chips, named(Choices.kept(ctx), kept), query, "kept");
        add(chips, named(VaultChoices.captures(ctx), filter.late()), query, "late");
        return chips;
    }

    private static void state(
            PageContext ctx, VaultFilter filter, VaultQuery query, List<VaultChip> chips) {
        var state = filter.shownState();
        if (state != null) {
            String words = ctx.t("evidence.state." + state.name());
            add(chips, words, query, "cited", "withdrawn", "filed");
            return;
        }
        add(chips, either(ctx, filter.cited(), "cited"), query, "cited");
        add(chips, either(ctx, filter.withdrawn(), "withdrawn"), query, "withdrawn");
        add(chips, either(ctx, filter.filed(), "filed"), query, "filed");
    }

    private static void days(
            PageContext ctx, VaultFilter filter, VaultQuery query, List<VaultChip> chips) {
        var month = filter.shownMonth();
        if (month != null) {
            add(chips, VaultChoices.month(ctx, month), query, "from", "to");
            return;
        }
        add(chips, day(ctx, "evidence.days.from", filter.from()), query, "from");
        add(chips, day(ctx, "evidence.days.to", filter.to()), query, "to");
    }

    private static @Nullable String day(PageContext ctx, String key, @Nullable LocalDate day) {
        return day == null ? null : ctx.t(key, ctx.f().date(day));
    }

    private static @Nullable String either(PageContext ctx, @Nullable Boolean value, String name) {
        return value == null ? null : ctx.t("evidence." + name + (value ? ".yes" : ".no"));
    }

    /** What a choice is called; its number where the reader may not see what it is. */
    private static @Nullable String named(Map<?, String> names, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        String name = names.get(value);
        return name == null ? names.getOrDefault(value.toString(), "" + value) : name;
    }

    private static void add(
            List<VaultChip> chips, @Nullable String words, VaultQuery query, String... names) {
        if (words != null) {
            chips.add(new VaultChip(words, query.without(names)));
        }
    }
}
