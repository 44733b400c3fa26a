package org.biaogan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaogan.extractor.Fences;
import org.biaogan.launcher.LauncherException;
import org.biaogan.launcher.OpenHome;
import org.biaogan.ledger.LedgerFile;

/**
 * Looks for what must not be: runs the queries of doctor/, each of which must return nothing, and
 * reads every kept file to see whether its bytes still have the hash that is its name. Says too
 * which limits this host cannot enforce on the processes that read files. The program behind
 * bin/doctor.
 */
public final class Doctor {

    private static final List<String> SCRIPTS =
            List.of("organization", "plan", "evidence", "files");

    private static final String KEPT =
            """
            select blob.sha256
            from files_blob blob
            where not exists (
                select from files_destroyed destroyed where destroyed.sha256 = blob.sha256)
            """;

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
                        var ledger = LedgerDoctor.examine(connection, outside);
                        found.addAll(ledger.findings());
                        notes.addAll(ledger.notes());
                        notes.add("Marks that wait to be sealed: " + ledger.waiting());
                    });
        } catch (LauncherException
                | SQLException
                | IOException
                | IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
        }
        found.forEach(it -> System.out.println("✗ " + it));
        notes.forEach(it -> System.out.println("· " + it));
        Fences.ofThisHost().missing().forEach(it -> System.out.println("· " + it));
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
        checkFiles(connection, files, found);
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

    private static void checkFiles(Connection connection, Path files, List<String> found)
            throws SQLException {
        Set<String> kept = fingerprints(connection, KEPT);
        Set<String> destroyed = fingerprints(connection, "select sha256 from files_destroyed");
        Set<String> onDisk = onDisk(files);
        for (String sha256 : kept) {
            if (!onDisk.contains(sha256)) {
                found.add("Kept file is missing: " + sha256);
            } else if (!sha256(place(files, sha256)).equals(sha256)) {
                found.add("Kept file has changed: " + sha256);
            }
        }
        for (String sha256 : onDisk) {
            if (destroyed.contains(sha256)) {
                delete(place(files, sha256));
                found.add("Removed bytes were still on disk and are deleted now: " + sha256);
            }
        }
    }

    /**
     * Files on disk that no row knows: left where the power went out in the middle of an upload, or
     * taken by a backup after its database. They harm nothing and are no finding.
     */
    static List<String> strays(Connection connection, Path files) throws SQLException {
        Set<String> known = fingerprints(connection, "select sha256 from files_blob");
        known.addAll(fingerprints(connection, "select sha256 from files_destroyed"));
        return onDisk(files).stream().filter(it -> !known.contains(it)).toList();
    }

    private static Set<String> fingerprints(Connection connection, String query)
            throws SQLException {
        var fingerprints = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                fingerprints.add(rows.getString(1));
            }
        }
        return fingerprints;
    }

    private static Set<String> onDisk(Path files) {
        if (!Files.isDirectory(files)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile)
                    .map(it -> String.valueOf(it.getFileName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place(Path files, String sha256) {
        return files.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static String sha256(Path file) {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
