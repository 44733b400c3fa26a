package org.biaogan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.biaogan.launcher.LauncherException;
import org.biaogan.launcher.OpenHome;
import org.biaogan.ledger.ChainCheck;
import org.biaogan.ledger.Fingerprint;
import org.biaogan.ledger.LedgerCheck;
import org.biaogan.ledger.LedgerFile;
import org.biaogan.ledger.LedgerKey;
import org.biaogan.ledger.LedgerRoot;
import org.biaogan.ledger.TrailMark;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole ledger of a home and says what does not fit: by itself, and beside the roots that
 * were kept elsewhere. The program behind bin/verify --home; bin/doctor asks it too.
 */
public final class LedgerDoctor {

    private static final int AT_ONCE = 5000;
    private static final int NAMED = 20;

    private static final String CHAIN =
            """
            select entry.position, entry.on_day, entry.salt, entry.hash, mark.id, mark.at, mark.account_id,
                   mark.unit_id, mark.campaign_id, mark.what, mark.subject, mark.subject_id, mark.digest
            from ledger_entry entry
            left join trail_entry mark on mark.id = entry.trail_id
            order by entry.position
            """;

    private static final String KEYS =
            """
            select key.no, key.algorithm, key.public_key, key.made_at, key.signature,
                   before.public_key as before
            from ledger_key key
            left join ledger_key before on before.no = key.no - 1 and key.signature is not null
            order by key.no
            """;

    private static final String ROOTS =
            """
            select root.no, root.on_day, root.first_position, root.last_position, root.tree, root.head, root.before,
                   root.signed_at, key.public_key, root.signature
            from ledger_root root
            join ledger_key key on key.no = root.key_no
            order by root.no
            """;

    private static final String UNSEALED =
            """
            select mark.id from trail_entry mark
            where not exists (select from ledger_entry entry where entry.trail_id = mark.id)
              and not exists (select from ledger_waiting waiting where waiting.trail_id = mark.id)
            order by mark.id
            """;

    private LedgerDoctor() {}

    /** What was found, and what is there. */
    record Report(
            List<String> findings,
            long entries,
            int roots,
            int outside,
            long waiting,
            List<String> notes) {}

    /** Takes the home folder and, if there is one, the file with the roots kept elsewhere. */
    public static void main(String[] arguments) {
        var reports = new ArrayList<Report>();
        Optional<LedgerFile> outside = Optional.empty();
        try {
            if (arguments.length > 1) {
                outside = Optional.of(read(arguments[1]));
            }
            Optional<LedgerFile> beside = outside;
            OpenHome.use(
                    Path.of(arguments[0]), connection -> reports.add(examine(connection, beside)));
        } catch (LauncherException | SQLException | IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        System.exit(tell(reports.getFirst(), outside));
    }

    static LedgerFile read(String file) throws IOException {
        return LedgerFile.parse(Files.readString(Path.of(file)));
    }

    private static int tell(Report report, Optional<LedgerFile> outside) {
        report.findings().forEach(it -> System.out.println("✗ " + it));
        report.notes().forEach(it -> System.out.println("· " + it));
        System.out.println(
                "· 存证条目 %d 条，存证根 %d 个，待封存 %d 条。 / %d entries, %d roots, %d marks wait to be sealed."
                        .formatted(
                                report.entries(),
                                report.roots(),
                                report.waiting(),
                                report.entries(),
                                report.roots(),
                                report.waiting()));
        System.out.println(
                outside.isPresent()
                        ? "· 与另处保存的存证根比对，%d 个一致。 / Beside the roots kept elsewhere, %d are the same."
                                .formatted(report.outside(), report.outside())
                        : "· 没有给出另处保存的存证根（--roots）：只能证明账本自身前后一致，不能证明没有被整条重算。 / Without roots kept elsewhere (--roots) this shows only that the ledger agrees with itself, not that nobody computed all of it anew.");
        System.out.println(
                report.findings().isEmpty()
                        ? "账本没有发现问题。 / Nothing is wrong with the ledger."
                        : "发现 %d 处问题。 / %d findings."
                                .formatted(report.findings().size(), report.findings().size()));
        return report.findings().isEmpty() ? 0 : 1;
    }

    /**
     * All findings, each a sentence in both languages, as of one moment.
     *
     * @param outside the roots that were kept elsewhere
     */
    static Report examine(Connection connection, Optional<LedgerFile> outside) throws SQLException {
        if (!connection.getAutoCommit()) {
            return examineNow(connection, outside);
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return examineNow(connection, outside);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Report examineNow(Connection connection, Optional<LedgerFile> outside)
            throws SQLException {
        var found = new ArrayList<String>();
        LedgerCheck.Findings findings = (zh, en) -> found.add(zh + " / " + en);
        LedgerFile file = file(connection);
        var check = new LedgerCheck(findings);
        long entries = chain(connection, new ChainCheck(file, findings));
        check.signatures(file);
        int both = outside.map(it -> check.against(file, it, true)).orElse(0);
        tellUnsealed(numbers(connection, UNSEALED), findings);
        long waiting = numbers(connection, "select count(*) as id from ledger_waiting").getFirst();
        return new Report(
                List.copyOf(found), entries, file.roots().size(), both, waiting, notes(file));
    }

    /** Whoever keeps marks from the ledger keeps many: some are named, the others counted. */
    private static void tellUnsealed(List<Long> ids, LedgerCheck.Findings findings) {
        for (long id : ids.stream().limit(NAMED).toList()) {
            findings.tell(
                    "记录 %d 没有封存，也不在待封存之列".formatted(id),
                    "Mark %d is neither sealed nor does it wait for it".formatted(id));
        }
        if (ids.size() > NAMED) {
            int more = ids.size() - NAMED;
            findings.tell(
                    "另有 %d 条记录没有封存，也不在待封存之列".formatted(more),
                    "%d more marks are neither sealed nor do they wait for it".formatted(more));
        }
    }

    /**
     * What one should know and what is no fault: where a key was lost, nothing vouches for the
     * next.
     */
    private static List<String> notes(LedgerFile file) {
        return file.keys().stream()
                .filter(it -> it.no() > 1 && it.beginsLine())
                .map(it ->
                        "密钥 %d（%s）没有前一把的签名，从这里另起一段。 / Key %d (%s) is signed by none before it: a new line begins."
                                .formatted(it.no(), it.made(), it.no(), it.made()))
                .toList();
    }

    private static long chain(Connection connection, ChainCheck check) throws SQLException {
        long entries = 0;
        try (var statement = connection.prepareStatement(CHAIN)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                for (; row.next(); entries++) {
                    check.read(
                            new ChainCheck.Row(
                                    row.getLong("position"),
                                    row.getString("on_day"),
                                    row.getString("salt"),
                                    row.getString("hash"),
                                    mark(row)));
                }
            }
        }
        check.end();
        return entries;
    }

    private static @Nullable TrailMark mark(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return at == null
                ? null
                : new TrailMark(
                        row.getLong("id"),
                        at.toInstant(),
                        row.getObject("account_id", Long.class),
                        row.getObject("unit_id", Long.class),
                        row.getObject("campaign_id", Long.class),
                        row.getString("what"),
                        row.getString("subject"),
                        row.getLong("subject_id"),
                        row.getString("digest"));
    }

    private static LedgerFile file(Connection connection) throws SQLException {
        var keys = new ArrayList<LedgerKey>();
        var roots = new ArrayList<LedgerRoot>();
        try (var statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(KEYS)) {
                while (row.next()) {
                    keys.add(key(row));
                }
            }
            try (ResultSet row = statement.executeQuery(ROOTS)) {
                while (row.next()) {
                    roots.add(root(row, keys));
                }
            }
        }
        return new LedgerFile(keys, roots, List.of());
    }

    private static LedgerKey key(ResultSet row) throws SQLException {
        String before = row.getString("before");
        String signature = row.getString("signature");
        return new LedgerKey(
                row.getInt("no"),
                row.getString("algorithm"),
                row.getString("public_key"),
                instant(row, "made_at"),
                before == null ? "-" : Fingerprint.of(before),
                signature == null ? "-" : signature);
    }

    private static LedgerRoot root(ResultSet row, List<LedgerKey> keys) throws SQLException {
        return new LedgerRoot(
                row.getInt("no"),
                keys.getFirst().fingerprint(),
                row.getString("on_day"),
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getString("tree"),
                row.getString("head"),
                row.getString("before"),
                instant(row, "signed_at"),
                Fingerprint.of(row.getString("public_key")),
                row.getString("signature"));
    }

    private static String instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    private static List<Long> numbers(Connection connection, String query) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong("id"));
            }
        }
        return numbers;
    }
}
