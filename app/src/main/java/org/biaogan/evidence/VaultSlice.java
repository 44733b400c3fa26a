package org.biaogan.evidence;

/**
 * Which stretch of a list is read, and how it is found. A short list is sorted. The far half of a
 * long one is read from its end. Where words are found very often, weeks are gone through from the
 * newest until the page is full, so that what is not shown is not fetched.
 */
record VaultSlice(VaultOrder order, long offset, int limit, VaultCount count) {

    private static final String COLUMNS =
            "item.id, item.unit_id, item.title, item.class, item.event_on, item.kept, item.entered_at";

    /** The week of a day, counted from a Monday long ago. */
    static final String WEEK = "((%s - date '1900-01-01') / 7)";

    /** From the week of the newest piece to that of the oldest. */
    static final String WEEKS =
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
        String ordered = " order by tier, event_on desc, id desc";
        return switch (order) {
            case BEST ->
                    count.more()
                            ? best(matching)
                            : "select case when %s then 1 else 2 end as tier, %s %s"
                                            .formatted(
                                                    VaultConditions.NAMED, COLUMNS, matching.text())
                                    + ordered;
            case DATE ->
                    count.more()
                            ? byWeek(matching)
                            : "select 1 as tier, %s %s".formatted(COLUMNS, matching.text())
                                    + ordered;
        };
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
}
