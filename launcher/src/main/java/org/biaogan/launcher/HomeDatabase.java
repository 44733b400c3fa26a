package org.biaogan.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The PostgreSQL of one home folder, running with durable settings on a loopback port. */
public final class HomeDatabase implements AutoCloseable {

    private static final String NAME = "biaogan";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final Home home;
    private final HomeLock lock;
    private final Process postgres;
    private final int port;
    private final String password;

    private HomeDatabase(Home home, HomeLock lock, Process postgres, int port, String password) {
        this.home = home;
        this.lock = lock;
        this.postgres = postgres;
        this.port = port;
        this.password = password;
    }

    /** Starts the database of a home, makes it where there is none, and returns when it answers. */
    public static HomeDatabase start(Path folder) {
        Home home = Home.open(folder);
        HomeLock lock = HomeLock.take(home);
        try {
            Binaries.unpack(home);
            Commands commands = Commands.forThisUser();
            Cluster cluster = new Cluster(home, commands);
            cluster.prepare();
            Orphan.clear(home);
            int port = rememberedPort(home);
            Process postgres = launch(home, commands, port);
            HomeDatabase database =
                    new HomeDatabase(home, lock, postgres, port, cluster.password());
            database.waitUntilItAnswers();
            return database;
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    public String jdbcUrl() {
        return url(NAME);
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home.root();
    }

    /** Stops the database at once and lets go of the home. A second call does nothing. */
    @Override
    public void close() {
        if (postgres.isAlive()) {
            Orphan.stop(postgres.toHandle());
        }
        lock.close();
    }

    private static Process launch(Home home, Commands commands, int port) {
        List<String> command =
                commands.inOwnSession(
                        List.of(
                                home.binaries().resolve("bin/postgres").toString(),
                                "-D",
                                home.data().toString(),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "port=" + port,
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=on",
                                "-c",
                                "full_page_writes=on",
                                "-c",
                                "synchronous_commit=on",
                                "-c",
                                "wal_keep_size=512MB",
                                "-c",
                                "shared_buffers=128MB",
                                "-c",
                                "max_connections=60",
                                "-c",
                                "timezone=UTC",
                                "-c",
                                "jit=off"));
        try {
            return new ProcessBuilder(command)
                    .directory(home.data().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new LauncherException("PostgreSQL cannot be started / 无法启动 PostgreSQL", e);
        }
    }

    private void waitUntilItAnswers() {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!postgres.isAlive() || System.nanoTime() > deadline) {
                throw new LauncherException(
                        "PostgreSQL did not start; the reason stands at the end of "
                                + home.log()
                                + " / PostgreSQL 未能启动，原因见日志末尾。");
            }
            pause();
        }
    }

    private boolean answers() {
        try (Connection connection =
                DriverManager.getConnection(url("postgres"), Cluster.USER, password)) {
            makeDatabase(connection);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void makeDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var known =
                        statement.executeQuery(
                                "select 1 from pg_database where datname = '" + NAME + "'")) {
            if (known.next()) {
                return;
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create database " + NAME);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Chosen once and kept, unless somebody else has taken it meanwhile. */
    private static int rememberedPort(Home home) {
        try {
            if (Files.exists(home.port())) {
                String text = Files.readString(home.port()).strip();
                if (text.matches("[0-9]{4,5}") && isFree(Integer.parseInt(text))) {
                    return Integer.parseInt(text);
                }
            }
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Files.writeString(home.port(), any.getLocalPort() + "\n");
                return any.getLocalPort();
            }
        } catch (IOException e) {
            throw new LauncherException("No port can be chosen / 无法选定端口", e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Starting the database was interrupted / 启动被中断", e);
        }
    }
}
