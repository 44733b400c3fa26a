package org.biaogan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A postmaster.pid that a killed application left: its database is stopped, or the stale file
 * deleted.
 */
final class Orphan {

    private static final int SECONDS_TO_STOP = 30;

    private Orphan() {}

    static void clear(Home home) {
        Path file = home.data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try {
            Optional<ProcessHandle> ours =
                    pid(file).flatMap(ProcessHandle::of).filter(it -> isOurs(it, home));
            if (ours.isPresent()) {
                stop(ours.get());
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LauncherException("postmaster.pid cannot be read / 无法读取 postmaster.pid", e);
        }
    }

    /**
     * SIGINT is PostgreSQL's fast stop: open transactions are rolled back, nobody is waited for.
     */
    static void stop(ProcessHandle postgres) {
        CompletableFuture<ProcessHandle> exit = postgres.onExit();
        try {
            new ProcessBuilder("kill", "-INT", "" + postgres.pid()).start().waitFor();
            exit.get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Stopping the database was interrupted / 停止数据库时被中断", e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new LauncherException("The database does not stop / 数据库无法停止", e);
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]+")
                ? Optional.empty()
                : Optional.of(Long.valueOf(lines.getFirst().strip()));
    }

    /**
     * A number can belong to another program after a reboot; ours runs postgres in our data folder.
     */
    private static boolean isOurs(ProcessHandle process, Home home) {
        try {
            String line =
                    Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                            .replace('\0', ' ');
            Path folder = Path.of("/proc/" + process.pid() + "/cwd").toRealPath();
            return line.contains("postgres") && folder.equals(home.data().toRealPath());
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
