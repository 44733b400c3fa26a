package org.biaogan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

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

    private static final String FILE =
            """
            with given as (select ? as sha256, ?::bigint as size, ? as title, ? as n),
            blob as (
                insert into files_blob (sha256, size, media_type, stored_at)
                select sha256, size, 'application/pdf', now() from given),
            item as (
                insert into evidence_item (unit_id, title, class, event_on, kept, entered_at, entered_by)
                select 2, title, 'O', date '2026-01-01', 'VAULT', now(), 1 from given returning id),
            revision as (
                insert into evidence_revision (item_id, no, title, class, event_on, recorded_at, recorded_by)
                select item.id, 1, title, 'O', date '2026-01-01', now(), 1 from item, given),
            version as (
                insert into evidence_version (item_id, no, sha256, original_name, entered_at, entered_by)
                select item.id, 1, sha256, title || '.pdf', now(), 1 from item, given),
            point as (
                select point.version_id, point.id, point.code, given.n
                from given, schemes_key_point point
                where point.version_id = (
                    select version_id from campaigns_scheme where campaign_id = 1 order by position limit 1)
                order by (point.id + given.n) % 17, point.id limit 1),
            citation as (
                insert into evidence_citation
                    (campaign_id, item_id, item_version, version_id, key_point_id, role, cited_at, cited_by)
                select 1, item.id, 1, point.version_id, point.id, 'PRIMARY', now(), 1 from item, point)
            insert into evidence_number (campaign_id, version_id, number, key_point_id, serial, item_id, given_at)
            select 1, point.version_id, replace(point.code, '.', '-') || '-' || (1000 + point.n), point.id,
                   1000 + point.n, item.id, now()
            from item, point
            """;

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
            sql.execute( // as if they had their words, so that nothing is done beside the readers
                    """
                    insert into evidence_words (item_id, named, tokens, words_version)
                    select item.id, '', '', (select max(words_version) from evidence_words)
                    from evidence_item item
                    on conflict (item_id) do nothing
                    """);
            sql.execute("analyze");
        }
    }

    /** Adds files of this many bytes in all, each cited and numbered under the first scheme. */
    static void files(Connection database, Path store, int files, int bytes) throws SQLException {
        var random = new Random(2);
        byte[] content = new byte[bytes / files];
        try (var add = database.prepareStatement(FILE)) {
            for (int i = 1; i <= files; i++) {
                random.nextBytes(content);
                String sha256 = keep(store, content);
                add.setString(1, sha256);
                add.setInt(2, content.length);
                add.setString(3, "扫描件 " + i);
                add.setInt(4, i);
                add.execute();
            }
        }
        try (Statement sql = database.createStatement()) {
            sql.execute("analyze");
        }
    }

    private static String keep(Path store, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            String sha256 = HexFormat.of().formatHex(digest);
            Path folder = store.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
            Files.write(Files.createDirectories(folder).resolve(sha256), content);
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
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
