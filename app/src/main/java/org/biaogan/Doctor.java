package org.biaogan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.biaogan.extractor.Decoders;
import org.biaogan.extractor.Fences;
import org.biaogan.files.KeptFilesCheck;
import org.biaogan.files.StoreRefuses;
import org.biaogan.launcher.LauncherException;
import org.biaogan.launcher.OpenHome;
import org.biaogan.ledger.LedgerFile;

/**
 * Looks for what must not be: runs the queries of doctor/, each of which must return nothing, and
 * reads every kept file of this disk to see whether its bytes still have the hash that is its name,
 * and looks for those in a bucket. Says too which limits this host cannot enforce on the processes
 * that read files, and which files it cannot show. The program behind bin/doctor.
 */
public final class Doctor {

    private static final List<String> SCRIPTS =
            List.of("organization", "plan", "evidence", "files");

    private Doctor() {}

    /** Takes the home folder and, if there is one, the file with the roots kept elsewhere. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Path files = home.resolve("files");
        var found = new ArrayList<String>();
        var notes = new ArrayList<String>();
        try {
            Optional<LedgerFile> outside =
                    arguments.length > 1
                            ? Optional.of(LedgerDoctor.read(arguments[1]))
                            : Optional.empty();
            OpenHome.use(
                    home,
                    connection -> {
                        found.addAll(examine(connection, files));
                        strays(connection, files)
                                .forEach(it -> notes.add("File on disk that no row knows: " + it));
                        notes.addAll(KeptFilesCheck.of(connection, files).remarks());
                        var ledger = LedgerDoctor.examine(connection, outside);
                        found.addAll(ledger.findings());
                        notes.addAll(ledger.notes());
                        notes.add("Marks that wait to be sealed: " + ledger.waiting());
                        notes.addAll(notices(connection, System.getenv()));
                    });
        } catch (LauncherException
                | StoreRefuses
                | SQLException
                | IOException
                | UncheckedIOException
                | IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
        found.forEach(it -> System.out.println("✗ " + it));
        notes.forEach(it -> System.out.println("· " + it));
        Fences.ofThisHost().missing().forEach(it -> System.out.println("· " + it));
        Decoders.ofThisHost().missing().forEach(it -> System.out.println("· " + it));
        System.out.println(
                found.isEmpty()
                        ? "Nothing is wrong. / 没有发现问题。"
                        : found.size() + " findings. / 发现 " + found.size() + " 处问题。");
        System.exit(found.isEmpty() ? 0 : 1);
    }

    /** All findings, each a sentence; none when all is well. */
    static List<String> examine(Connection connection, Path files) throws SQLException {
        var found = new ArrayList<String>();
        for (String script : SCRIPTS) {
            for (String query : queries(script)) {
                ask(connection, query, found);
            }
        }
        try {
            found.addAll(KeptFilesCheck.of(connection, files).findings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void ask(Connection connection, String query, List<String> found)
            throws SQLException {
        String title = query.lines().findFirst().orElse("").replaceFirst("^--\\s*", "");
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(title + ": " + rows.getString(1));
            }
        }
    }

    /** Files that no row knows; they harm nothing and are no finding. */
    static List<String> strays(Connection connection, Path files) throws SQLException {
        try {
            return KeptFilesCheck.of(connection, files).strays();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether mail can leave the house, as far as the environment says, and what waits for it. */
    static List<String> notices(Connection connection, Map<String, String> environment)
            throws SQLException {
        String host = environment.getOrDefault("BIAOGAN_NOTICES_MAIL_HOST", "");
        String from = environment.getOrDefault("BIAOGAN_NOTICES_MAIL_FROM", "");
        var notes = new ArrayList<String>();
        if (host.isBlank()) {
            notes.add(
                    "Mail is not configured here (BIAOGAN_NOTICES_MAIL_HOST): people are told in the product. / 没有配置邮件，只在系统里提醒。");
        } else if (from.isBlank()) {
            notes.add("Mail goes out only with a sender: set BIAOGAN_NOTICES_MAIL_FROM. / 邮件缺发件人。");
        } else {
            notes.add("Mail goes out by " + host + ". / 邮件经 " + host + " 发出。");
        }
        if (!environment.containsKey("BIAOGAN_NOTICES_ADDRESS")) {
            notes.add(
                    "Links in mails and groups begin with http://localhost:8080: set BIAOGAN_NOTICES_ADDRESS. / 没有设置大家访问的地址。");
        }
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select count(*) filter (where state in ('WAITING', 'SENDING')),
                                       count(*) filter (where state = 'GIVEN_UP')
                                from notices_outbox
                                """)) {
            rows.next();
            notes.add(
                    "Notices that wait to be sent: "
                            + rows.getLong(1)
                            + ", given up: "
                            + rows.getLong(2));
        }
        return notes;
    }

    private static List<String> queries(String script) {
        try (InputStream sql = Doctor.class.getResourceAsStream("/doctor/" + script + ".sql")) {
            if (sql == null) {
                throw new IllegalStateException("no doctor/" + script + ".sql");
            }
            String text =
                    new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                            .replace(":zone", "'" + zone().getId() + "'");
            return List.of(text.split(";\\s*(?=--|$)")).stream()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The college's zone: as the environment sets it for the product, else as it is shipped. */
    private static ZoneId zone() {
        var shipped = new Properties();
        try (InputStream file = Doctor.class.getResourceAsStream("/application.properties")) {
            shipped.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ZoneId.of(
                System.getenv().getOrDefault("BIAOGAN_ZONE", shipped.getProperty("biaogan.zone")));
    }
}
