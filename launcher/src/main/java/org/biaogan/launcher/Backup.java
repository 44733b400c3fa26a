package org.biaogan.launcher;

import java.nio.file.Path;

/** The program behind bin/backup. */
public final class Backup {

    private Backup() {}

    /** Takes the home folder and the place of the backup. */
    public static void main(String[] arguments) {
        if (System.getenv("SPRING_DATASOURCE_URL") != null) {
            Console.fail(
                    "SPRING_DATASOURCE_URL is set: back up that server with its own programs, and then copy the folder files of the home."
                            + " / 已设置 SPRING_DATASOURCE_URL：请先用该服务器自带的工具备份数据库，再复制数据目录中的 files。");
        }
        Path destination = Path.of(arguments[1]);
        Console.tell(() -> {
            HomeBackup.Report report = HomeBackup.backup(Path.of(arguments[0]), destination);
            System.out.printf(
                    "%s: %,d files, %,d bytes. / 备份完成。%n",
                    destination, report.files(), report.bytes());
            report.notes().forEach(System.out::println);
            if (!report.damaged().isEmpty()) {
                Console.fail(
                        "These kept files no longer have the bytes they came with; look for them in an older backup. / 下列文件的内容已损坏，请到更早的备份中查找：\n"
                                + String.join("\n", report.damaged()));
            }
        });
    }
}
