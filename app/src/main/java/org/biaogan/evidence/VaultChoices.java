package org.biaogan.evidence;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.biaogan.schemes.Criterion;
import org.biaogan.schemes.KeyPoint;
import org.biaogan.schemes.Scheme;
import org.biaogan.schemes.Wording;
import org.biaogan.web.PageContext;

/**
 * What the list of the vault may be narrowed by.
 *
 * @param tasks code and title by id; none while nobody asks for them
 * @param units those whose pieces the reader sees, the highest first; none while nobody asks
 * @param first the earliest month offered
 * @param last the latest
 */
public record VaultChoices(
        Scheme scheme,
        Map<Long, Task> tasks,
        Map<Long, String> units,
        YearMonth first,
        YearMonth last) {

    /** A task as a choice names it. */
    public record Task(String code, Wording title) {}

    public Map<String, String> criteria(PageContext ctx) {
        var criteria = new LinkedHashMap<String, String>();
        for (Criterion it : scheme.criteria()) {
            criteria.put(String.valueOf(it.id()), it.code() + " " + it.title().in(ctx.locale()));
        }
        return criteria;
    }

    public Map<String, String> keyPoints(PageContext ctx) {
        var keyPoints = new LinkedHashMap<String, String>();
        scheme.keyPoints().forEach(it -> keyPoints.put(String.valueOf(it.id()), name(ctx, it)));
        return keyPoints;
    }

    private static String name(PageContext ctx, KeyPoint keyPoint) {
        return keyPoint.code() + " " + keyPoint.title().in(ctx.locale());
    }

    public Map<String, String> tasks(PageContext ctx) {
        var names = new LinkedHashMap<String, String>();
        tasks.forEach((id, it) ->
                names.put(String.valueOf(id), it.code() + " " + it.title().in(ctx.locale())));
        return names;
    }

    /** The newest first. */
    public Map<String, String> months(PageContext ctx) {
        var months = new LinkedHashMap<String, String>();
        for (var it = last; !it.isBefore(first); it = it.minusMonths(1)) {
            months.put(it.toString(), month(ctx, it));
        }
        return months;
    }

    static String month(PageContext ctx, YearMonth month) {
        return ctx.t("evidence.month.of", String.valueOf(month.getYear()), month.getMonthValue());
    }

    public static Map<String, String> states(PageContext ctx) {
        var states = new LinkedHashMap<String, String>();
        for (VaultState it : VaultState.values()) {
            states.put(it.name(), ctx.t("evidence.state." + it.name()));
        }
        return states;
    }

    public static Map<String, String> captures(PageContext ctx) {
        var captures = new LinkedHashMap<String, String>();
        captures.put("true", ctx.t("evidence.late"));
        captures.put("false", ctx.t("evidence.in-time"));
        return captures;
    }
}
