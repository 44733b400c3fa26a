package org.biaogan.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The database of a home for a short piece of work, whether or not the product runs on it; where
 * SPRING_DATASOURCE_URL names a server, that one.
 */
public final class OpenHome {

    private OpenHome() {}

    /** What is done with the database. */
    public interface Work {

        void run(Connection connection) throws SQLException;
    }

    /** Joins the database that runs, or starts it for the while. */
    public static void use(Path folder, Work work) throws SQLException {
        String url = System.getenv("SPRING_DATASOURCE_URL");
        if (url == null) {
            useOwn(folder, work);
            return;
        }
        try (Connection connection =
                DriverManager.getConnection(
                        url,
                        System.getenv("SPRING_DATASOURCE_USERNAME"),
                        System.getenv("SPRING_DATASOURCE_PASSWORD"))) {
            work.run(connection);
        }
    }

    private static void useOwn(Path folder, Work work) throws SQLException {
        if (!Files.isDirectory(folder.resolve("database"))) {
            throw new LauncherException(
                    "There is no database in %s. Name the home folder with --home."
                                    .formatted(folder.toAbsolutePath())
                            + " / 该目录中没有数据库：请用 --home 指明数据目录。");
        }
        Optional<HomeDatabase> started = HomeDatabase.startUnlessRunning(folder);
        Home home = Home.open(folder);
        if (started.isPresent()) {
            try (HomeDatabase database = started.get();
                    Connection connection =
                            Connections.of(home, database.port()).open(Connections.DATABASE)) {
                work.run(connection);
            }
        } else {
            try (Connection connection = Connections.ofRunning(home).open(Connections.DATABASE)) {
                work.run(connection);
            }
        }
    }
}
