package org.biaogan.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the sample larger: the same campaign many times, or many more pieces in the vault. */
final class Growth {

    /** Tables of a campaign, parents before children. */
    private static final List<String> OF_CAMPAIGN =
            List.of(
                    "campaigns_scheme",
                    "plan_project",
                    "plan_strand",
                    "plan_task",
                    "plan_task_deputy",
                    "plan_task_key_point",
                    "plan_expectation",
                    "plan_gate",
                    "plan_occurrence",
                    "plan_result",
                    "plan_skip",
                    "evidence_filing",
                    "evidence_citation",
                    "evidence_number",
                    "evaluation_claim",
                    "evaluation_proof");

    private Growth() {}

    /** Copies campaign 1 so often that there are this many. */
    static void campaigns(Connection database, int wanted) throws SQLException {
        try (Statement sql = database.createStatement()) {
            for (int i = 1; i < wanted; i++) {
                long id;
                try (var row =
                        sql.executeQuery(
                                "insert into campaigns_campaign (unit_id, title, from_on, mid_on, to_on, used_from, opened_at, opened_by) "
                                        + "select unit_id, title, from_on, mid_on, to_on, used_from, opened_at, opened_by from campaigns_campaign where id = 1 returning id")) {
                    row.next();
                    id = row.getLong(1);
                }
                for (String table : OF_CAMPAIGN) {
                    copy(sql, table, id);
                }
            }
            sql.execute("analyze");
        }
    }

    /** Adds pieces without bytes until there are this many. */
    static void items(Connection database, int wanted) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute(
                    """
                    insert into evidence_item (unit_id, title, class, event_on, kept, entered_at, entered_by)
                    select 2, '批量材料 ' || n, (array['O','N','R','F'])[1 + (n %% 4)::int], date '2025-10-01' + (n %% 400)::int,
                           'TOTALS', timestamptz '2026-11-01', 1
                    from generate_series(1, %d - (select count(*) from evidence_item)) as n
                    """
                            .formatted(wanted));
            sql.execute(
                    """
                    insert into evidence_version (item_id, no, totals, entered_at, entered_by)
                    select item.id, 1, '合计 1', item.entered_at, item.entered_by
                    from evidence_item item
                    where not exists (select from evidence_version version where version.item_id = item.id)
                    """);
            sql.execute(
                    """
                    insert into evidence_revision (item_id, no, title, class, event_on, recorded_at, recorded_by)
                    select item.id, 1, item.title, item.class, item.event_on, item.entered_at, item.entered_by
                    from evidence_item item
                    where not exists (select from evidence_revision revision where revision.item_id = item.id)
                    """);
            sql.execute("analyze");
        }
    }

    private static void copy(Statement sql, String table, long campaign) throws SQLException {
        var columns = new ArrayList<String>();
        try (var rows =
                sql.executeQuery(
                        "select column_name from information_schema.columns where table_name = '"
                                + table
                                + "' and column_name <> 'campaign_id' order by ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        String list = String.join(", ", columns);
        sql.execute(
                "insert into %s (campaign_id, %s) overriding system value select %d, %s from %s where campaign_id = 1"
                        .formatted(table, list, campaign, list, table));
    }
}
