package org.biaogan.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The program behind bin/restore. */
public final class Restore {

    private Restore() {}

    /** Takes the backup and the empty home; the database is started once, so that it is proved. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[1]);
        Console.tell(() -> {
            HomeBackup.restore(Path.of(arguments[0]), home);
            List<String> notes = prove(home);
            System.out.printf(
                    "%s is restored; every file has its hash and the database starts. / 恢复完成：全部文件校验无误，数据库可以启动。%n",
                    home.toAbsolutePath());
            notes.forEach(System.out::println);
        });
    }

    /** The database starts, and says what the backup did not hold. */
    private static List<String> prove(Path home) {
        try (HomeDatabase database = HomeDatabase.start(home);
                Connection connection =
                        Connections.of(Home.open(home), database.port())
                                .open(Connections.DATABASE)) {
            return KeptElsewhere.sentences(connection);
        } catch (SQLException e) {
            throw new LauncherException(
                    "The restored database does not answer: %s / 恢复后的数据库没有响应。".formatted(e), e);
        }
    }
}
