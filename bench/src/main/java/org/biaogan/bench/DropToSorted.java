package org.biaogan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biaogan.launcher.OpenHome;

/**
 * A year's folder dropped at once: how long until every file stands on the sorting table with all
 * that is proposed of it, archives opened and everything read.
 */
final class DropToSorted {

    /** As many as the browser sends at once. */
    private static final int CLIENTS = 3;

    private static final String STILL =
            """
            select (select count(*) from reading_file where state = 'WAITING')
                 + (select count(*) from evidence_opening where state = 'WAITING')
            """;

    private DropToSorted() {}

    static void measure(Measured product, Path home, Path folder, int files)
            throws IOException, InterruptedException, SQLException {
        awaitNothing(home, product);
        Path dropped = Files.createDirectories(folder.resolve("dropped"));
        int inAll = new MixedFiles(System.nanoTime()).write(dropped, files);
        String token = Measured.token(product.get("/campaigns/1/evidence/new"));
        long begun = System.nanoTime();
        send(product, token, dropped);
        double sent = (System.nanoTime() - begun) / 1e9;
        long reader = awaitNothing(home, product);
        double sorted = (System.nanoTime() - begun) / 1e9;
        var pages = new ArrayList<Double>();
        for (int i = 0; i < 20; i++) {
            long asked = System.nanoTime();
            product.get("/campaigns/1/evidence/sorting?page=" + (1 + i));
            pages.add((System.nanoTime() - asked) / 1e6);
        }
        pages.sort(null);
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "| %d mixed files (%d with those in archives), drop to sorted | %.0f s on %d cores, of which %.0f s sending; %.1f files a second and core; application at most %d MB, largest reader %d MB; a page of 40 afterwards p50 %.0f ms, slowest %.0f ms |",
                        files,
                        inAll,
                        sorted,
                        cores,
                        sent,
                        inAll / sorted / cores,
                        Collections.max(product.memory()),
                        reader,
                        pages.get(pages.size() / 2),
                        pages.getLast()));
    }

    private static void send(Measured product, String token, Path dropped)
            throws IOException, InterruptedException {
        List<Path> all;
        try (var files = Files.list(dropped)) {
            all = files.sorted().toList();
        }
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var sent = new ArrayList<Future<Double>>();
            for (Path file : all) {
                sent.add(
                        clients.submit(() ->
                                product.upload(
                                        "/campaigns/1/evidence/uploads",
                                        token,
                                        file,
                                        file.getFileName().toString())));
            }
            for (Future<Double> one : sent) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Until nothing waits to be opened or read; the memory of the largest reader meanwhile. */
    private static long awaitNothing(Path home, Measured product)
            throws InterruptedException, SQLException {
        long[] most = new long[1];
        OpenHome.use(
                home,
                database -> {
                    try (var sql = database.prepareStatement(STILL)) {
                        long waiting = 1;
                        while (waiting > 0) {
                            Thread.sleep(250);
                            most[0] = Math.max(most[0], product.largestReader());
                            try (var row = sql.executeQuery()) {
                                row.next();
                                waiting = row.getLong(1);
                            }
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return most[0];
    }
}
