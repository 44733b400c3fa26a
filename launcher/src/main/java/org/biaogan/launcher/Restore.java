package org.biaogan.launcher;

import java.nio.file.Path;

/** The program behind bin/restore. */
public final class Restore {

    private Restore() {}

    /** Takes the backup and the empty home; the database is started once, so that it is proved. */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[1]);
        Console.tell(() -> {
            HomeBackup.restore(Path.of(arguments[0]), home);
            HomeDatabase.start(home).close();
            System.out.printf(
                    "%s is restored; every file has its hash and the database starts. / 恢复完成：全部文件校验无误，数据库可以启动。%n",
                    home.toAbsolutePath());
        });
    }
}
