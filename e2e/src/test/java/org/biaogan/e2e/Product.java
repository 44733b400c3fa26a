package org.biaogan.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Biaogan as a process of its own, on a home folder of its own. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern NOTICE = Pattern.compile("Biaogan  http://localhost:([0-9]+)");

    private final Path home;
    private final Path log;
    private final Process process;
    private int port;

    private Product(Path home, Path log, Process process) {
        this.home = home;
        this.log = log;
        this.process = process;
    }

    /** Starts it and waits until it says where it is. */
    static Product start(Path home) throws IOException, InterruptedException {
        return start(home, Map.of());
    }

    static Product start(Path home, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        Product product = launch(home, environment, command(home, options));
        product.await();
        return product;
    }

    /** Starts it as people do. */
    static Product byScript(Path home, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Commands.ROOT.resolve("bin/run").toString()));
        command.addAll(List.of("--home", home.toString(), "--port", "0"));
        command.addAll(List.of(options));
        Product product = launch(home, Map.of(), command);
        product.await();
        return product;
    }

    /** Starts what must refuse, and waits for its end. */
    static Commands.Ended refused(Path home, String... options)
            throws IOException, InterruptedException {
        Product product = launch(home, Map.of(), command(home, options));
        if (!product.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            product.kill();
            throw new AssertionError("It runs, and should not:\n" + product.said());
        }
        return new Commands.Ended(product.process.exitValue(), product.said());
    }

    private static List<String> command(Path home, String... options) {
        var command = new ArrayList<>(Installed.java());
        command.addAll(List.of("--biaogan.home=" + home.toAbsolutePath(), "--server.port=0"));
        command.add("--biaogan.reading.seen-words=false");
        command.add("--biaogan.reading.renditions=false");
        command.add("--biaogan.matching.meaning=false");
        command.addAll(List.of(options));
        return command;
    }

    private static Product launch(Path home, Map<String, String> environment, List<String> command)
            throws IOException {
        Path log = Files.createTempFile("biaogan-e2e", ".log");
        AfterAllTests.run(() -> Files.delete(log));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new Product(home, log, builder.start());
    }

    String url() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    Path home() {
        return home;
    }

    /** All it has said since this start. */
    String said() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The process of its own database. */
    Optional<ProcessHandle> postgres() throws IOException {
        String pid =
                Files.readAllLines(home.resolve("database").resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip()));
    }

    /** The power goes out. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            Matcher notice = NOTICE.matcher(said());
            if (notice.find()) {
                port = Integer.parseInt(notice.group(1));
                return;
            }
            Thread.sleep(100);
        }
        kill();
        throw new IllegalStateException("Biaogan did not start:\n" + said());
    }
}
