package org.biaogan.evidence;

/**
 * Which stretch of a list is read, and how it is found. What is found in few units, or seldom, is
 * sorted. The far half of a long list is read from its end. Where words are found very often in
 * many units, weeks are gone through from the newest until the page is full, so that what is not
 * shown is not fetched.
 */
record VaultSlice(VaultOrder order, long offset, int limit, VaultCount count) {

    private static final String COLUMNS =
            "item.id, item.unit_id, item.title, item.class, item.event_on, item.kept, item.entered_at";

    /** The week of a day, counted from a Monday long ago. */
    static final String WEEK = "((%s - date '1900-01-01') / 7)";

    /** From the week of the newest piece to that of the oldest. */
    private static final String WEEKS =
            """
            (select generate_series(newest.week, oldest.week, -1) as week
             from (select %s as week from evidence_item) newest,
                  (select %s as week from evidence_item) oldest)
            """
                    .formatted(WEEK.formatted("max(event_on)"), WEEK.formatted("min(event_on)"));

    private boolean fromEnd() {
        return !count.asked() && offset > count.total() / 2;
    }

    long skip() {
        return fromEnd() ? Math.max(0, count.total() - offset - limit) : offset;
    }

    long take() {
        return Math.max(0, Math.min(limit, count.total() - offset));
    }

    /** The rows of the stretch, with their place in the order. */
    String text(VaultConditions matching) {
        if (!matching.asks()) {
            return "select 1 as tier, %s %s order by %s"
                    .formatted(
                            COLUMNS,
                            matching.text(),
                            fromEnd()
                                    ? "item.event_on, item.id"
                                    : "item.event_on desc, item.id desc");
        }
        boolean best = order == VaultOrder.BEST;
        if (byWeeks(matching)) {
            return best ? best(matching) : byWeek(matching);
        }
        String tier =
                best ? "case when %s then 1 else 2 end".formatted(VaultConditions.NAMED) : "1";
        return sorted(
                "tier, event_on desc, id desc", tier + " as tier, " + COLUMNS, matching.text());
    }

    /** Found by their words first and sorted then; not the other way round, in hope of a match. */
    private static String sorted(String by, String columns, String from) {
        return "select * from (select %s %s offset 0) found order by %s"
                .formatted(columns, from, by);
    }

    private boolean byWeeks(VaultConditions matching) {
        return count.more() && !matching.inFewUnits();
    }

    private static String byWeek(VaultConditions matching) {
        return """
        select 1 as tier, found.*
        from (select week from %s weeks order by week desc) place
        cross join lateral (select %s %s) found
        order by place.week desc, found.event_on desc, found.id desc
        """
                .formatted(WEEKS, COLUMNS, matching.ofWeek());
    }

    private static String best(VaultConditions matching) {
        return """
        select place.tier, found.*
        from (
            select tier, week from (values (1), (2)) as tiers (tier) cross join %s weeks
            order by tier, week desc) place
        cross join lateral (
            select %s %s and place.tier = 1
            union all
            select %s %s and place.tier = 2) found
        order by place.tier, place.week desc, found.event_on desc, found.id desc
        """
                .formatted(WEEKS, COLUMNS, matching.named(), COLUMNS, matching.unnamed());
    }

    /** Titles that have what is asked for, the newest first. */
    static String titles(VaultConditions matching) {
        String columns = "item.title, item.event_on, item.id";
        if (matching.inFewUnits()) {
            return sorted("event_on desc, id desc", columns, matching.ofNamed());
        }
        return """
        select found.*
        from (select week from %s weeks order by week desc) place
        cross join lateral (select %s %s) found
        order by place.week desc, found.event_on desc, found.id desc
        """
                .formatted(WEEKS, columns, matching.named());
    }
}
