package org.biaogan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Homes to try things on: a new database is made once, and each test gets a copy of it. */
final class Homes {

    private Homes() {}

    static Path copyTo(Path place) throws IOException {
        Files.createDirectories(place);
        for (String part : List.of("database", "database.password")) {
            Account.run(
                    List.of("cp", "-a", Original.HOME.resolve(part).toString(), place.toString()));
        }
        String programs = Original.HOME.resolve("postgres").toString();
        if (!Account.succeeds(List.of("cp", "-al", programs, place.toString()))) {
            Account.run(List.of("cp", "-a", programs, place.toString()));
        }
        return place;
    }

    static Connection connect(HomeDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    static long number(HomeDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Who runs the database of a home, as postgres itself has written it down. */
    static ProcessHandle postgres(Path home) throws IOException {
        String pid =
                Files.readAllLines(home.resolve("database").resolve("postmaster.pid"))
                        .getFirst()
                        .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Made when a test first asks; the programs that tests start never do. */
    private static final class Original {

        private static final Path HOME = make();

        private static Path make() {
            try {
                Path home = Path.of("target", "original-home").toAbsolutePath();
                Folders.delete(home);
                HomeDatabase.start(home).close();
                return home;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
