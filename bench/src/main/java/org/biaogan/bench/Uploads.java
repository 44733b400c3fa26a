package org.biaogan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight clients that upload at once, beside the same bytes through sha256sum and cp. */
final class Uploads {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;

    private Uploads() {}

    /** Takes turns with the commands, so that both meet the same hour of the machine. */
    static void measure(Measured product, Path folder, int megabytes)
            throws IOException, InterruptedException {
        String token = Measured.token(product.get("/campaigns/1/evidence/new"));
        for (int round = 1; round <= ROUNDS; round++) {
            Path sent = Files.createDirectories(folder.resolve("sent"));
            List<Path> files = files(sent, megabytes / CLIENTS, round);
            double plain = shell("sha256sum " + sent + "/* > /dev/null");
            plain += shell("cp -r " + sent + " " + folder.resolve("copied"));
            double atOnce =
                    shell(
                            "ls -d %s/* | xargs -P %d -I @ sh -c 'sha256sum @ > /dev/null; cp @ @.copy'"
                                    .formatted(sent, CLIENTS));
            double uploaded = upload(product, token, files);
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "| upload by %d clients, %d MB | %.1f s; sha256sum and cp one after the other %.1f s (%.1f times), eight at once %.1f s (%.1f times); memory at most %d MB |",
                            CLIENTS,
                            megabytes,
                            uploaded,
                            plain,
                            uploaded / plain,
                            atOnce,
                            uploaded / atOnce,
                            Collections.max(product.memory())));
            shell("rm -r " + sent + " " + folder.resolve("copied"));
        }
    }

    private static double upload(Measured product, String token, List<Path> files)
            throws InterruptedException {
        long begun = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var sent = new ArrayList<Future<Double>>();
            for (Path file : files) {
                sent.add(
                        clients.submit(() ->
                                product.upload("/campaigns/1/evidence/uploads", token, file)));
            }
            for (Future<Double> one : sent) {
                one.get();
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static List<Path> files(Path folder, int megabytes, int round) throws IOException {
        var files = new ArrayList<Path>();
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < CLIENTS; i++) {
            var random = new Random(100L * round + i);
            Path file = folder.resolve("upload-" + i + ".bin");
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int n = 0; n < megabytes; n++) {
                    random.nextBytes(block);
                    out.write(block);
                }
            }
            files.add(file);
        }
        return files;
    }

    private static double shell(String command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int exit = new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
