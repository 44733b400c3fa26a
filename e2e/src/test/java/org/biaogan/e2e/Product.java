package org.biaogan.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Biaogan as a process of its own, with a home folder of its own. */
final class Product implements AutoCloseable {

    private static final Path JAR = Path.of("../app/target/app-0.1.0-SNAPSHOT-exec.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final int port;
    private final Process process;

    private Product(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Starts it with the sample and waits until it answers and the sample is there. */
    static Product start(Path home) throws IOException, InterruptedException {
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.awt.headless=true",
                                "-jar",
                                JAR.toAbsolutePath().toString(),
                                "--biaogan.home=" + home.toAbsolutePath(),
                                "--server.port=" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        home.resolveSibling(home.getFileName() + ".log").toFile()))
                        .start();
        var product = new Product(home, port, process);
        product.await();
        return product;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** The password of one of the sample's people. */
    String password(String signInName) {
        try {
            return Files.readAllLines(home.resolve("sample-sign-in.txt")).stream()
                    .map(it -> it.strip().split("\\s+"))
                    .filter(it -> it[0].equals(signInName))
                    .findFirst()
                    .orElseThrow()[1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The power goes out. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void await() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (var web = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                if (answers(web) && Files.exists(home.resolve("sample-sign-in.txt"))) {
                    return;
                }
                Thread.sleep(300);
            }
        }
        List<String> said = Files.readAllLines(home.resolveSibling(home.getFileName() + ".log"));
        throw new IllegalStateException(
                "Biaogan did not start:\n"
                        + String.join(
                                "\n", said.subList(Math.max(0, said.size() - 30), said.size())));
    }

    private boolean answers(HttpClient web) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/sign-in")).build();
            return web.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
