package org.biaogan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The data folder: made once with checksums and a password of its own, never opened by another
 * major version.
 */
final class Cluster {

    static final String USER = "app";

    private final Home home;
    private final Account account;

    Cluster(Home home, Account account) {
        this.home = home;
        this.account = account;
    }

    /** Makes the data folder where there is none, and refuses one that is not ours to open. */
    void prepare() {
        if (Files.exists(home.restoring())) {
            throw new LauncherException(
                    "A restore into %s was broken off. Empty the folder and run bin/restore again."
                                    .formatted(home.root())
                            + " / 恢复曾经中断：请清空该目录后重新执行 bin/restore。");
        }
        try {
            if (Files.isDirectory(home.data())) {
                account.own(home.data());
                refuseAnotherMajor(home.data());
            } else {
                make();
            }
        } catch (IOException e) {
            throw new LauncherException(
                    "The database folder %s cannot be prepared; look for free space on the disk."
                                    .formatted(home.data())
                            + " / 无法准备数据库目录：请检查磁盘剩余空间。",
                    e);
        }
    }

    static void refuseAnotherMajor(Path data) throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new LauncherException(
                    "%s holds no PostgreSQL database. Move that folder away, or restore a backup into an empty home."
                                    .formatted(data)
                            + " / 该目录中没有 PostgreSQL 数据：请移走它，或把备份恢复到空目录。");
        }
        String found = Files.readString(file).strip();
        if (!found.equals(Binaries.MAJOR)) {
            throw new LauncherException(
                    "The database in %s was made by PostgreSQL %s; this Biaogan brings %s. Go on with the Biaogan that made it, or copy its data into a server of version %s and set SPRING_DATASOURCE_URL."
                                    .formatted(data, found, Binaries.MAJOR, Binaries.MAJOR)
                            + " / 该数据目录属于 PostgreSQL %s，本程序随附 %s：请继续使用原版程序，或把数据迁移到 %s 版的服务器并设置 SPRING_DATASOURCE_URL。"
                                    .formatted(found, Binaries.MAJOR, Binaries.MAJOR));
        }
    }

    /** Made beside its place and renamed, so that a broken initdb is never taken for a database. */
    private void make() throws IOException {
        Path part = home.root().resolve("database.tmp");
        Folders.delete(part);
        Files.createDirectory(part);
        account.own(part);
        writePassword();
        account.own(home.password());
        Account.run(
                account.command(
                        List.of(
                                home.binaries().resolve("bin/initdb").toString(),
                                "--pgdata=" + part,
                                "--username=" + USER,
                                "--auth=scram-sha-256",
                                "--pwfile=" + home.password(),
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--locale=C.UTF-8",
                                "--data-checksums",
                                "--no-instructions")));
        Files.move(part, home.data());
    }

    private void writePassword() throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(home.password());
        Files.createFile(
                home.password(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                home.password(),
                HexFormat.of().formatHex(secret) + "\n",
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
    }
}
