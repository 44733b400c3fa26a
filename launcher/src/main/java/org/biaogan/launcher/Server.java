package org.biaogan.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The postgres process of a home, from its start until it has stopped. */
final class Server {

    /** After a power cut the log is replayed before the server answers, which takes its time. */
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private static final long LARGEST_LOG = 10_000_000;

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "fsync=on",
                    "full_page_writes=on",
                    "synchronous_commit=on",
                    "shared_buffers=128MB",
                    "max_connections=60",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "recovery_init_sync_method=syncfs",
                    "jit=off",
                    "random_page_cost=1.1");

    private final Process postgres;

    private Server(Process postgres) {
        this.postgres = postgres;
    }

    /** Starts postgres itself rather than pg_ctl, so that its end is seen at once. */
    static Server start(Home home, Account account, Connections connections) {
        try {
            keepLogSmall(home.log());
            Server server =
                    new Server(
                            new ProcessBuilder(
                                            account.commandInOwnSession(
                                                    command(home, connections.port())))
                                    .directory(home.data().toFile())
                                    .redirectInput(new File("/dev/null"))
                                    .redirectErrorStream(true)
                                    .redirectOutput(
                                            ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                                    .start());
            server.waitUntilReady(home, connections);
            return server;
        } catch (IOException e) {
            throw new LauncherException("PostgreSQL cannot be started / 无法启动 PostgreSQL", e);
        }
    }

    void stop() {
        if (postgres.isAlive()) {
            Orphan.stop(postgres.toHandle());
        }
    }

    private static List<String> command(Home home, int port) {
        List<String> command = new ArrayList<>();
        command.add(home.binaries().resolve("bin/postgres").toString());
        command.addAll(List.of("-D", home.data().toString(), "-c", "port=" + port));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private void waitUntilReady(Home home, Connections connections) {
        try {
            waitUntilItAnswers(home, connections);
            connections.makeDatabase();
        } catch (RuntimeException refused) {
            stop();
            throw refused;
        }
    }

    private void waitUntilItAnswers(Home home, Connections connections) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!connections.answers()) {
            if (!postgres.isAlive() || System.nanoTime() > deadline) {
                throw new LauncherException(
                        "PostgreSQL did not start; the reason stands at the end of %s."
                                        .formatted(home.log())
                                + " / PostgreSQL 未能启动，原因见该日志末尾。");
            }
            pause();
        }
    }

    private static void keepLogSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Starting the database was interrupted / 启动被中断", e);
        }
    }
}
