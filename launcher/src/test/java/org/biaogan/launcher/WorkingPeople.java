package org.biaogan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keeps files and their rows as the product does, the file first, until it is closed. */
final class WorkingPeople implements AutoCloseable {

    private final HomeDatabase database;
    private final CompletableFuture<Void> work;
    private volatile long acknowledged;
    private volatile boolean atWork = true;

    WorkingPeople(HomeDatabase database) {
        this.database = database;
        this.work = CompletableFuture.runAsync(this::work);
    }

    long acknowledged() {
        return acknowledged;
    }

    void waitFor(long number) throws InterruptedException {
        while (acknowledged < number && !work.isDone()) {
            Thread.sleep(5);
        }
    }

    @Override
    public void close() throws InterruptedException, ExecutionException, TimeoutException {
        atWork = false;
        work.get(30, TimeUnit.SECONDS);
    }

    /** Under its hash and complete at once, like the file store. */
    static Path keep(Path home, String text) throws IOException {
        Path place = place(home, sha256(text));
        Files.createDirectories(place.resolveSibling("."));
        Path part = Files.writeString(home.resolve("incoming.tmp"), text);
        return Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }

    static Path place(Path home, String sha256) {
        return home.resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private void work() {
        try (var connection = Homes.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (number bigint primary key, sha256 text)");
            for (long number = 1; atWork; number++) {
                Path file = keep(database.home(), "minutes " + number);
                statement.executeUpdate(
                        "insert into kept values (%d, '%s')".formatted(number, file.getFileName()));
                acknowledged = number;
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
