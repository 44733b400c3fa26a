package org.biaogan.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Some readers at once who ask for one page again and again, each on a connection of its own. Plain
 * sockets, so that asking costs little on the machine that answers.
 */
record Load(int port, String cookie, String path) {

    private static final int READERS = 8;
    private static final long NANOS = 1_000_000_000L;

    /**
     * What one phase saw.
     *
     * @param perSecond answers a second, all readers together
     * @param p99 milliseconds
     */
    record Phase(double perSecond, double p99) {}

    /** The best of some phases: what else the machine does only slows one down. */
    Phase best(int phases, int secondsEach) throws InterruptedException {
        var seen = new ArrayList<Phase>();
        for (int i = 0; i < phases; i++) {
            seen.add(phase(secondsEach));
        }
        return Collections.max(seen, (a, b) -> Double.compare(a.perSecond, b.perSecond));
    }

    private Phase phase(int seconds) throws InterruptedException {
        var times = new ArrayList<Long>();
        long begun = System.nanoTime();
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var reading = new ArrayList<Future<List<Long>>>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(() -> read(begun + seconds * NANOS)));
            }
            for (Future<List<Long>> reader : reading) {
                times.addAll(reader.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(path, failed.getCause());
        }
        double took = (System.nanoTime() - begun) / (double) NANOS;
        Collections.sort(times);
        return new Phase(times.size() / took, times.get((int) (times.size() * 0.99)) / 1e6);
    }

    private List<Long> read(long until) throws IOException {
        var times = new ArrayList<Long>();
        byte[] request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\n\r\n"
                        .formatted(path, cookie)
                        .getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            var out = socket.getOutputStream();
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (long begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
                out.write(request);
                out.flush();
                in.skipNBytes(lengthOfOkay(in));
                times.add(System.nanoTime() - begun);
            }
        }
        return times;
    }

    private static int lengthOfOkay(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        int length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer without its length");
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the answer broke off");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
