package org.biaogan.files;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A real S3 server in a process of its own, started once for a run of the tests. */
final class S3Server {

    private static final int TRIES = 600;
    private static @Nullable S3Server running;

    private final int port;

    private S3Server(int port) {
        this.port = port;
    }

    static synchronized S3Server running() {
        if (running == null) {
            try {
                running = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    int port() {
        return port;
    }

    /** The settings of a store whose new files go to a bucket of this server, by way of a port. */
    static StoreSettings.Bucket bucket(int port, String bucket) {
        return new StoreSettings.Bucket(
                URI.create("http://127.0.0.1:" + port),
                "us-east-1",
                bucket,
                "biaogan/",
                "access",
                "secret",
                true,
                DataSize.ofMegabytes(5));
    }

    private static S3Server start() throws IOException {
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx192m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Djava.io.tmpdir=" + Path.of("target").toAbsolutePath(),
                                "-jar",
                                jar(),
                                "--com.adobe.testing.s3mock.http-port=" + port,
                                "--server.port=" + freePort(),
                                "--spring.main.lazy-initialization=true",
                                "--logging.level.root=warn")
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "s3-server.log").toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            if (answers(port)) {
                return new S3Server(port);
            }
            pause();
        }
        throw new IllegalStateException("the S3 server does not start: target/s3-server.log");
    }

    private static String jar() {
        return Arrays.stream(
                        requireNonNull(System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(it -> it.contains("s3mock") && it.endsWith("-exec.jar"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean answers(int port) {
        try {
            var asked =
                    (HttpURLConnection)
                            URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
