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
    private final Commands commands;

    Cluster(Home home, Commands commands) {
        this.home = home;
        this.commands = commands;
    }

    /** Makes the data folder where there is none, and refuses one of another major version. */
    void prepare() {
        Path version = home.data().resolve("PG_VERSION");
        try {
            if (Files.exists(version)) {
                refuseAnotherMajor(Files.readString(version).strip());
            } else {
                make();
            }
        } catch (IOException e) {
            throw new LauncherException("The database folder cannot be prepared / 无法准备数据库目录", e);
        }
    }

    String password() {
        try {
            return Files.readString(home.password()).strip();
        } catch (IOException e) {
            throw new LauncherException(
                    "The file "
                            + home.password()
                            + " is missing or unreadable; restore it from a backup."
                            + " / 数据库口令文件缺失或不可读：请从备份恢复。",
                    e);
        }
    }

    private void refuseAnotherMajor(String found) {
        if (!found.equals(Binaries.MAJOR)) {
            throw new LauncherException(
                    "The database in %s was made by PostgreSQL %s; this Biaogan brings %s. Run the Biaogan that made it, take a backup there, and move over with a copy."
                                    .formatted(home.data(), found, Binaries.MAJOR)
                            + " / 该数据目录属于 PostgreSQL %s，本程序随附 %s：请用原版本启动并备份后再迁移。"
                                    .formatted(found, Binaries.MAJOR));
        }
    }

    /** Made beside its place and renamed, so that a broken initdb is never taken for a database. */
    private void make() throws IOException {
        Path part = home.root().resolve("database.tmp");
        Binaries.deleteTree(part);
        writePassword();
        commands.run(
                List.of(
                        home.binaries().resolve("bin/initdb").toString(),
                        "--pgdata=" + part,
                        "--username=" + USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + home.password(),
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--data-checksums"),
                home.root().toFile());
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
                StandardOpenOption.TRUNCATE_EXISTING);
    }
}
