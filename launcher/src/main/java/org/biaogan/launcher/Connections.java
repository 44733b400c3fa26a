package org.biaogan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;

/** The way into the database of a home: its address on this machine and its password. */
record Connections(int port, String password) {

    static final String DATABASE = "biaogan";

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    static Connections of(Home home, int port) {
        try {
            return new Connections(port, Files.readString(home.password()).strip());
        } catch (IOException e) {
            throw new LauncherException(
                    "The file %s is missing or unreadable; put it back from a backup."
                                    .formatted(home.password())
                            + " / 数据库口令文件缺失或不可读：请从备份中找回。",
                    e);
        }
    }

    /** The way into a database that another program runs, or is about to have running. */
    static Connections ofRunning(Home home) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                OptionalInt port = LoopbackPort.remembered(home);
                if (port.isPresent() && of(home, port.getAsInt()).answers()) {
                    return of(home, port.getAsInt());
                }
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            throw new LauncherException("The running database cannot be found / 找不到运行中的数据库", e);
        }
        throw new LauncherException(
                "Biaogan runs on %s but its database does not answer; try again when it has started."
                                .formatted(home.root())
                        + " / 程序正在运行但数据库没有响应：请等它启动完成后再试。");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection open(String database) throws SQLException {
        return DriverManager.getConnection(url(database), Cluster.USER, password);
    }

    /** Whether the server answers at all; a wrong password is no answer to wait for. */
    boolean answers() {
        try (Connection _ = open("postgres")) {
            return true;
        } catch (SQLException refused) {
            if (String.valueOf(refused.getSQLState()).startsWith("28")) {
                throw new LauncherException(
                        "The database does not take the password in database.password; put that file back from a backup."
                                + " / 数据库不接受 database.password 中的口令：请从备份中找回该文件。",
                        refused);
            }
            return false;
        }
    }

    void makeDatabase() {
        try (Connection connection = open("postgres");
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new LauncherException(
                    "The database %s cannot be made / 无法建立数据库".formatted(DATABASE), e);
        }
    }

    @Override
    public String toString() {
        return url(DATABASE);
    }
}
